// Starting and stopping: what ends with one sentence, and what is finished before the end.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { request as httpsRequest } from "node:https";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startServer } from "../src/start-server.ts";
import { aCharge } from "./support/bodies.ts";
import { deliver } from "./support/server-process.ts";
import { createTestClock } from "./support/test-clock.ts";
import { createFolder, environmentOf } from "./support/test-server.ts";

async function start(given: { folder?: string; changes?: Record<string, string> } = {}) {
  const folder = given.folder ?? createFolder();
  const clock = createTestClock();
  const lines: Record<string, unknown>[] = [];
  const logDestination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const environment = environmentOf(folder, given.changes);
  const server = await startServer(environment, { clock, logDestination });
  onTestFinished(() => server.close());
  return { folder, clock, lines, server };
}

describe("startServer", () => {
  it("listens on a free port and says where", async () => {
    const { server, lines } = await start();
    expect(lines).toMatchObject([{ msg: "listening", url: server.url, gateway: "simulator" }]);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it("ends with one sentence when the port is taken, and lets go of the database", async () => {
    const { server } = await start();
    const folder = createFolder();
    const taken = { PORT: new URL(server.url).port };
    await expect(start({ folder, changes: taken })).rejects.toThrow(
      /port \d+ of 127\.0\.0\.1 is taken/,
    );
    await start({ folder });
  });

  it("ends with one sentence when the database has an owner", async () => {
    const { folder } = await start();
    await expect(start({ folder })).rejects.toThrow(/in use by another server/);
  });

  it("refuses the database of another key and names both keys", async () => {
    const { folder, server } = await start();
    await server.close();
    const VAULT_KEY_FILE = join(createFolder(), "other.key");
    await expect(start({ folder, changes: { VAULT_KEY_FILE } })).rejects.toThrow(
      /vk_\w+.*does not exist/,
    );
    const other = await start({ changes: { VAULT_KEY_FILE } });
    await other.server.close();
    await expect(start({ folder, changes: { VAULT_KEY_FILE } })).rejects.toThrow(/vk_\w+.*vk_\w+/);
  });

  it("finishes what is in flight, takes nothing new, and then closes", async () => {
    const { clock, server } = await start();
    const inFlight = deliver(server.url, aCharge({ parameters: { simulator: "slow:9000" } }));
    await clock.whenWaiting(9_000);
    const closed = server.close();
    await expect(fetch(`${server.url}/livez`)).rejects.toThrow();
    clock.advance(9_000);
    const answer = await inFlight;
    expect(await answer.json()).toMatchObject({ error_code: null });
    await closed;
  });

  it("warns when card numbers would arrive over plain http from outside", async () => {
    const { lines } = await start({ changes: { HOST: "0.0.0.0" } });
    expect(lines).toMatchObject([{ level: 40, msg: expect.stringContaining("plain http") }, {}]);
  });

  it("ends with one sentence when the certificate cannot be read", async () => {
    const changes = { TLS_CERT_FILE: "/nowhere/cert.pem", TLS_KEY_FILE: "/nowhere/key.pem" };
    await expect(start({ changes })).rejects.toThrow(
      /TLS_CERT_FILE and TLS_KEY_FILE cannot be used/,
    );
  });

  it.runIf(hasOpenssl())("speaks https with a certificate", async () => {
    const { certFile, keyFile } = createCertificate();
    const { server } = await start({ changes: { TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile } });
    expect(server.url).toMatch(/^https:/);
    const headers = await askOverTls(`${server.url}/livez`, readFileSync(certFile));
    expect(headers["strict-transport-security"]).toContain("max-age=");
  });
});

function hasOpenssl(): boolean {
  try {
    execFileSync("openssl", ["version"]);
    return true;
  } catch {
    return false;
  }
}

function createCertificate() {
  const folder = join(createFolder(), "tls");
  mkdirSync(folder);
  const [certFile, keyFile] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
  const files = ["-keyout", keyFile, "-out", certFile];
  execFileSync(
    "openssl",
    ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", ...subject, ...files],
    {
      stdio: "ignore",
    },
  );
  return { certFile, keyFile };
}

function askOverTls(url: string, ca: Buffer): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    httpsRequest(url, { ca }, (response) => {
      response.resume();
      resolve(response.headers);
    })
      .on("error", reject)
      .end();
  });
}
