// exec as a person uses it, as a process of its own: an unmodified program on the official SDK, the exit
// code, standard input and output, signals, and the mistakes one makes with its flags.
import { type ChildProcess, spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { replayJournal } from "../../src/index.ts";

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const sdk = fileURLToPath(new URL("../../node_modules/twilio", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mock-twilio-exec-"));
const node = process.execPath;

beforeAll(() => {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(realpathSync(sdk), join(folder, "node_modules", "twilio"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const flags = ["--conditions=source", "--disable-warning=ExperimentalWarning"];
  return spawn(node, [...flags, main, "exec", "--time-scale", "0.05", ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, NO_COLOR: "1", MOCK_TWILIO_DATA: join(folder, "data"), ...env },
  });
}

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

async function ended(child: ChildProcess): Promise<Ran> {
  let [out, err] = ["", ""];
  child.stdout?.on("data", (piece) => {
    out += String(piece);
  });
  child.stderr?.on("data", (piece) => {
    err += String(piece);
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, out, err };
}

const run = (...args: readonly string[]): Promise<Ran> => ended(start(args));

function program(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

describe("a program on the official SDK", () => {
  it("[X-04] [X-06] places a call that <Pay> charges, and knows nothing of it", async () => {
    const name = program(
      "charge.mjs",
      `import twilio from "twilio";
       const client = twilio(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_AUTH_TOKEN);
       const { sid } = await client.calls.create({
         to: "+12025550142", from: "+12025550100", twiml: "<Response><Pay chargeAmount='5.00'/></Response>",
       });
       let call;
       do call = await client.calls(sid).fetch(); while (call.status !== "completed");
       console.log(call.status, call.duration);
       await client.calls("CA" + "0".repeat(32)).fetch().catch(({ status, code }) => console.log(status, code));`,
    );
    const { code, out, err } = await run("--journal", "journals", "--", node, name);
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(out).toMatch(/^completed \d+\n404 20404\n$/);
    expect(err).toContain("played 1 call, 0 payment sessions, 1 charge, 0 tokens");
    const [file = ""] = readdirSync(join(folder, "journals"));
    const journal = readFileSync(join(folder, "journals", file), "utf8");
    expect(replayJournal(journal).firstDifference).toBeNull();
    expect(journal).not.toContain("4111111111111111");
  });

  it("[X-04] uses the account, and the key, of its environment", async () => {
    const account = `AC${"1".repeat(32)}`;
    const key = `SK${"2".repeat(32)}`;
    const name = program(
      "key.mjs",
      `import twilio from "twilio";
       const { env } = process;
       const client = twilio(env.TWILIO_API_KEY, env.TWILIO_API_SECRET, { accountSid: env.TWILIO_ACCOUNT_SID });
       console.log(env.TWILIO_ACCOUNT_SID, env.TWILIO_AUTH_TOKEN, (await client.calls.list()).length);`,
    );
    const env = { TWILIO_ACCOUNT_SID: account, TWILIO_AUTH_TOKEN: "own", TWILIO_API_KEY: key };
    const ran = await ended(start(["--", node, name], { ...env, TWILIO_API_SECRET: "sesame" }));
    expect(ran).toMatchObject({ code: 0, out: `${account} own 0\n` });
  });

  it("[X-06] [H-14] finds every other API of Twilio to be unknown, and is told which at the end", async () => {
    const name = program(
      "verify.mjs",
      `import twilio from "twilio";
       const client = twilio(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_AUTH_TOKEN);
       await client.verify.v2.services.list().catch(({ status, code }) => console.log(status, code));`,
    );
    const { out, err } = await run("--", node, name);
    expect(out).toBe("404 20404\n");
    expect(err).toContain(
      "warning 20404: Mock Twilio does not play GET verify.twilio.com/v2/Services",
    );
  });
});

describe("any program", () => {
  it("[X-05] ends, and we with it, although a call is still on the line", async () => {
    const name = program(
      "leave.mjs",
      `import twilio from "twilio";
       const client = twilio(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_AUTH_TOKEN);
       const twiml = "<Response><Pause length='120'/></Response>";
       await client.calls.create({ to: "+12025550142", from: "+12025550100", twiml });
       console.log((await fetch("https://api.twilio.com/_mock/calls")).status);
       console.log((await fetch(process.env.MOCK_TWILIO_URL + "/_mock/calls")).status);`,
    );
    const { code, out, err } = await run("--time-scale", "1", "--", node, name);
    expect(code).toBe(0);
    // The control API is at the emulator's own address alone, never among Twilio's.
    expect(out).toBe("403\n200\n");
    expect(err).toContain("played 1 call, 0 payment sessions");
  });

  it("[X-05] keeps its input, its output and its exit code; ours is on standard error", async () => {
    const child = start([
      "--",
      node,
      "-e",
      "process.stdin.pipe(process.stdout); process.exitCode = 3",
    ]);
    child.stdin?.end("as it was");
    const { code, out, err } = await ended(child);
    expect({ code, out }).toEqual({ code: 3, out: "as it was" });
    for (const line of err.trim().split("\n")) expect(line).toMatch(/^mock-twilio: /);
  });

  it("[X-05] gets the signal that is sent to us, and ends as it wants", async () => {
    const script =
      "process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 9e8); console.log('up')";
    const child = start(["--", node, "-e", script]);
    child.stdout?.once("data", () => child.kill("SIGTERM"));
    expect((await ended(child)).code).toBe(7);
  });

  it("[X-05] that is not there ends with 127", async () => {
    const { code, err } = await run("--", "no-such-program-here");
    expect(code).toBe(127);
    expect(err).toContain("no-such-program-here: there is no such program");
  });

  it("[T-06] exits with 2 and says in a sentence that a port is taken", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const { code, err } = await run("--port", String(port), "--", node, "-e", "");
    server.close();
    expect(code).toBe(2);
    expect(err).toContain(`port ${port} is taken`);
    expect(err).not.toContain("    at ");
  });

  it("[T-06] exits with 2 and names every wrong flag", async () => {
    const flags = ["--port", "70000", "--caller", "sings", "--allow-host", "api.twilio.com"];
    const { code, err } = await run(...flags, "--", node, "-e", "");
    expect(code).toBe(2);
    for (const word of ["--port", "--caller", "--allow-host"])
      expect(err).toContain(`error: ${word}`);
  });
});
