// The environment on programs as they are: Node, curl, Python and Java, each with what it brings along and
// not a line of ours in it, reach the stub behind the proxy by its variables alone.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAuthority } from "../../src/exec/certificates.ts";
import { childEnvironment } from "../../src/exec/child-environment.ts";
import { ForwardProxy } from "../../src/exec/proxy.ts";
import { type TrustFiles, writeTrustFiles } from "../../src/exec/trust-files.ts";
import { createBytes } from "../../src/ids.ts";

// A blank in a folder's name is where quoting goes wrong.
const folder = mkdtempSync(join(tmpdir(), "mock-twilio child-"));
const world = { nowMs: () => Date.now(), bytes: createBytes(undefined) };
const told: string[] = [];
let proxy: ForwardProxy;
let trust: TrustFiles;
let environment: NodeJS.ProcessEnv;

const address = "https://api.twilio.com/2010-04-01/Accounts.json";
const answer = async (request: Request): Promise<Response> =>
  Response.json({ host: new URL(request.url).hostname, body: await request.text() });

beforeAll(async () => {
  const authority = await makeAuthority({ nowMs: Date.now(), bytes: world.bytes });
  proxy = new ForwardProxy({
    ...{ authority, world, fetch: answer, allowedHosts: [] },
    tell: (line) => told.push(line),
  });
  trust = writeTrustFiles(authority.certificate, {}, Date.now());
  environment = childEnvironment(
    { PATH: process.env.PATH, JAVA_TOOL_OPTIONS: "-Dtheirs=kept", HTTPS_PROXY: "http://theirs" },
    {
      proxyUrl: await proxy.listen(),
      emulatorUrl: "http://127.0.0.1:1",
      accountSid: "AC1",
      authToken: "token",
      trust,
    },
  );
});
afterAll(() => {
  proxy.close();
  trust.remove();
  rmSync(folder, { recursive: true });
});

async function run(command: string, ...args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { env: environment, cwd: folder });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (piece) => {
      text += String(piece);
    });
  }
  await new Promise((resolve) => child.once("close", resolve));
  return text;
}

const has = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args).status === 0;
const played = '"host":"api.twilio.com","body":"a=1"';

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe("the environment", () => {
  it("[X-04] keeps what was there, and wins where it must", () => {
    expect(environment.PATH).toBe(process.env.PATH);
    expect(environment.JAVA_TOOL_OPTIONS).toMatch(
      /^-Dtheirs=kept "-Dhttp\.proxyHost=127\.0\.0\.1"/,
    );
    expect(environment.HTTPS_PROXY).toBe(environment.http_proxy);
    const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, MOCK_TWILIO_URL } = environment;
    const want = ["AC1", "token", "http://127.0.0.1:1"];
    expect([TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, MOCK_TWILIO_URL]).toEqual(want);
  });

  it("[X-04] brings Node's fetch to the emulator", async () => {
    const script = `fetch("${address}", { method: "POST", body: "a=1" }).then((r) => r.text()).then(console.log)`;
    expect(await run(process.execPath, file("a.mjs", script))).toContain(played);
  });

  it.runIf(has("curl", "--version"))(
    "[X-04] [X-01] brings curl to it, and no further",
    async () => {
      expect(await run("curl", "-sS", "-d", "a=1", address)).toContain(played);
      const refused = await run("curl", "-sS", "-d", "a=1", "https://gateway.example/");
      expect(refused).toMatch(/403/);
      expect(told.join()).toContain("--allow-host gateway.example");
      const plain = await run("curl", "-sS", "http://gateway.example/");
      expect(plain).toContain("--allow-host gateway.example");
      // An authority that is not ours: the client does not come in.
      const wrong = await run("curl", "-sS", "--cacert", file("none.pem", ""), address);
      expect(wrong).toMatch(/certificate/);
    },
  );

  it.runIf(has("python3", "--version"))(
    "[X-04] brings Python's standard library to it",
    async () => {
      const script = `import urllib.request\nprint(urllib.request.urlopen("${address}", b"a=1").read().decode())`;
      expect(await run("python3", file("a.py", script))).toContain(played);
    },
  );

  it.runIf(has("java", "-version") && has("javac", "-version"))(
    "[X-04] brings Java to it",
    async () => {
      const script = `
        import java.net.URI;
        import java.net.http.*;
        public class A {
          public static void main(String[] args) throws Exception {
            var connection = new java.net.URL("${address}").openConnection();
            connection.setDoOutput(true);
            connection.getOutputStream().write("a=1".getBytes());
            System.out.println(new String(connection.getInputStream().readAllBytes()));
            var request = HttpRequest.newBuilder(URI.create("${address}"))
              .POST(HttpRequest.BodyPublishers.ofString("a=2")).build();
            System.out.println(HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.ofString()).body());
          }
        }`;
      const told = await run("java", file("A.java", script));
      expect(told).toContain(played);
      expect(told).toContain('"body":"a=2"');
    },
  );
});
