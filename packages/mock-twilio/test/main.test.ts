// The command as people use it, mistakes included: started as a process of its own, from its sources.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const nodeFlags = ["--conditions=source", "--disable-warning=ExperimentalWarning"];
const environment = { PATH: process.env.PATH ?? "", NO_COLOR: "1" };
const folder = mkdtempSync(join(tmpdir(), "mock-twilio-"));
const document = join(folder, "pay.xml");
const keys = "4111111111111111 1230 94105 987";

const processor = createServer((request, response) => {
  request.resume().on("end", () => {
    const isDecline = request.url === "/decline";
    const body = isDecline
      ? { charge_id: null, error_code: "card_declined", error_message: "The card was declined." }
      : { charge_id: "ch_1", error_code: null, error_message: null };
    response.end(JSON.stringify(body));
  });
});
let url = "";

beforeAll(async () => {
  writeFileSync(document, '<Response><Pay chargeAmount="10.00"/></Response>');
  await new Promise<void>((resolve) => processor.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(processor.address() as AddressInfo).port}`;
});
afterAll(() => {
  processor.close();
  rmSync(folder, { recursive: true });
});

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const stdio = ["ignore", "pipe", "pipe"] as const;
  return spawn(process.execPath, [...nodeFlags, main, ...args], {
    stdio: [...stdio],
    env: { ...environment, ...env },
  });
}

async function run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran> {
  const child = start(args, env);
  let [out, err] = ["", ""];
  child.stdout?.on("data", (text) => {
    out += String(text);
  });
  child.stderr?.on("data", (text) => {
    err += String(text);
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err };
}

const who = ["--username", "twilio", "--password", "sesame"];
const call = (...more: readonly string[]): readonly string[] => [
  ...["call", "--twiml", document, "--connector", url, ...who],
  ...more,
];

describe("mock-twilio call", () => {
  it("[M-05] [T-06] tells the story of a payment and exits with 0", async () => {
    const { code, out, err } = await run(call("--keys", keys, "--at", "2026-11-20T09:00:00Z"));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const words of [
      "caller hears",
      "xxxxxxxxxxxx1111",
      "to the processor",
      "Result",
      "success",
    ]) {
      expect(out).toContain(words);
    }
    expect(out).toContain("note                  Twilio itself would refuse plain http");
    expect(out).not.toMatch(/4111111111111111|987|sesame/);
  });

  it("[M-05] prints one JSON object with --json", async () => {
    const { code, out } = await run(call("--keys", keys, "--json", "--seed", "1"));
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual([
      "result",
      "action",
      "heard",
      "connector",
      "twiml",
      "alerts",
      "payments",
    ]);
    expect(report).toMatchObject({
      result: "success",
      action: { PaymentConfirmationCode: "ch_1" },
    });
    expect(out).not.toMatch(/4111111111111111|sesame|"987"/);
  });

  it("[E-01] exits with 1 when the payment failed", async () => {
    const declined = ["call", "--twiml", document, "--connector", `${url}/decline`, ...who];
    const { code, out } = await run([...declined, "--keys", keys]);
    expect(code).toBe(1);
    expect(out).toContain("card_declined: The card was declined.");
  });

  it("takes credentials from the environment", async () => {
    const env = { CONNECTOR_USERNAME: "twilio", CONNECTOR_PASSWORD: "sesame" };
    const { code } = await run(
      ["call", "--twiml", document, "--connector", url, "--keys", keys],
      env,
    );
    expect(code).toBe(0);
  });

  it("takes another reading of what Twilio leaves open", async () => {
    const { code, out } = await run(call("--keys", "1", "--assume", "maxAttempts=tries"));
    expect(code).toBe(1);
    expect(out).toContain("too-many-failed-attempts");
    expect(out.match(/caller hears/g)).toHaveLength(1);
  });

  it("[E-02] a document that is no TwiML exits with 1 and says where", async () => {
    const broken = join(folder, "broken.xml");
    writeFileSync(broken, "<Response>\n  <Pay>\n</Response>");
    const { code, out } = await run([
      ...["call", "--twiml", broken, "--connector", url, ...who, "--keys", keys],
    ]);
    expect(code).toBe(1);
    expect(out).toContain("12100 Document parse failure: line 3");
  });

  it.each<[string, readonly string[], readonly string[]]>([
    [
      "nothing but the command",
      ["call"],
      [
        "--twiml is missing",
        "--connector is missing",
        "--username is missing",
        "--password is missing",
        "--keys is missing",
      ],
    ],
    ["an unknown option", ["call", "--card", "4111"], ["unknown option '--card'"]],
    ["an unknown command", ["pay"], ["unknown command 'pay'"]],
    [
      "a file that is not there",
      [
        "call",
        "--twiml",
        "/nowhere.xml",
        "--connector",
        "https://x.example",
        ...who,
        "--keys",
        "1",
      ],
      ["there is no such file"],
    ],
    [
      "plain http to another machine",
      ["call", "--twiml", document, "--connector", "http://x.example", ...who, "--keys", "1"],
      ["must be https"],
    ],
    [
      "keys no telephone has",
      [
        "call",
        "--twiml",
        document,
        "--connector",
        "https://x.example",
        ...who,
        "--keys",
        "1 4111-1111",
      ],
      ["word 2 is no keys"],
    ],
    [
      "wrong values",
      [
        "call",
        "--twiml",
        document,
        "--connector",
        "https://x.example",
        ...who,
        "--keys",
        "1",
        "--at",
        "noon",
        "--seed",
        "x",
        "--wire",
        "y",
        "--assume",
        "z",
      ],
      ["noon", "--seed", "wire", "--assume"],
    ],
    ["a port that is none", ["serve", "--port", "http"], ["no port number"]],
    ["nobody who answers so", ["serve", "--caller", "sings"], ['"sings" is none of']],
  ])("exits with 2 and says what is wrong: %s", async (_name, args, wants) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    for (const want of wants) expect(err).toContain(want);
    expect(err).not.toMatch(/sesame|4111-1111|at .*\.ts:/);
  });

  it("helps", async () => {
    const { code, out } = await run(["call", "--help"]);
    expect(code).toBe(0);
    for (const flag of [
      "--twiml",
      "--keys",
      "--action",
      "--wire",
      "--at",
      "--real-time",
      "--seed",
      "--json",
    ]) {
      expect(out).toContain(flag);
    }
  });
});

describe("mock-twilio serve", () => {
  it("answers /livez, places its call, and stays until it is told to stop", async () => {
    const child = start([
      ...["serve", "--port", "0", "--call", document, "--connector", url, ...who, "--keys", keys],
    ]);
    let out = "";
    const told = new Promise<void>((resolve) => {
      child.stdout?.on("data", (text) => {
        out += String(text);
        if (/^result {2}success$/m.test(out)) resolve();
      });
    });
    await told;
    const address = out.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0] ?? "";
    expect(await (await fetch(`${address}/livez`)).json()).toEqual({
      ...{ status: "live", callsInProgress: 0 },
    });
    const missing = await fetch(`${address}/2010-04-02/Accounts.json`);
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ code: 20404, status: 404 });
    child.kill("SIGTERM");
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  });

  it("[H-05] answers Twilio's REST API for the account that it names", async () => {
    const [accountSid, authToken] = [`AC${"7".repeat(32)}`, "token"];
    const env = { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken };
    const child = start(["serve", "--port", "0", "--caller", "answers"], env);
    let out = "";
    const address = await new Promise<string>((resolve) => {
      child.stdout?.on("data", (text) => {
        out += String(text);
        const found = /processor .*$/m.test(out) && out.match(/up at (\S+)/)?.[1];
        if (found) resolve(found);
      });
    });
    expect(out).toContain(accountSid);
    expect(out).toContain("in TWILIO_AUTH_TOKEN");
    const body = new URLSearchParams({
      To: "+12025550142",
      From: "+12025550199",
      Twiml: "<Response/>",
    });
    const path = `${address}/2010-04-01/Accounts/${accountSid}/Calls.json`;
    const headers = { Authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` };
    const answer = await fetch(path, { method: "POST", body, headers });
    expect([answer.status, await answer.json()]).toMatchObject([201, { status: "queued" }]);
    expect((await fetch(path)).status).toBe(401);
    child.kill("SIGTERM");
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  });

  it("says in a sentence that a port is taken", async () => {
    const port = new URL(url).port;
    const { code, err } = await run(["serve"], { MOCK_TWILIO_PORT: port });
    expect(code).toBe(2);
    expect(err).toContain(`port ${port} is taken`);
  });
});
