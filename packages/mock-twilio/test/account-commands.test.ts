// The commands that look at an account and change it, each as a process of its own.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mock-twilio-commands-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Ran = { readonly code: number; readonly out: string; readonly err: string };

function run(...args: readonly string[]): Promise<Ran> {
  const flags = ["--conditions=source", "--disable-warning=ExperimentalWarning", main];
  const env = { PATH: process.env.PATH ?? "", NO_COLOR: "1" };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...flags, ...args],
      { cwd: folder, env },
      (_e, out, err) => {
        resolve({ code: child.exitCode ?? -1, out, err });
      },
    );
  });
}

describe("the account's commands", () => {
  it("[C-01] [C-04] install, authorise, configure, revoke; mistakes change nothing", async () => {
    const state = ["--state", "one.yaml"];
    const refused = await run("connectors", "install", "stripe", "--as", "Mine", ...state);
    expect(refused).toMatchObject({ code: 2, err: expect.stringMatching(/accept-terms/) });
    const terms = ["--as", "Mine", "--accept-terms"];
    const installed = await run("connectors", "install", "stripe", ...terms, ...state);
    expect(installed).toMatchObject({ code: 0, out: expect.stringMatching(/is a new account/) });
    await run("connectors", "authorise", "Mine", ...state);
    await run("connectors", "configure", "Mine", "--mode", "live", ...state);
    const listed = await run("connectors", "list", ...state);
    expect(listed.out).toMatch(/Mine +stripe +LIVE {2}authorised/);
    await run("connectors", "revoke", "Mine", ...state);
    expect((await run("connectors", "list", ...state)).out).toMatch(/LIVE {2}revoked/);
    const before = readFileSync(join(folder, "one.yaml"), "utf8");
    const wrong = await run("connectors", "configure", "Mine", "--mode", "staging", ...state);
    expect(wrong).toMatchObject({ code: 2, err: expect.stringMatching(/neither test nor live/) });
    expect(readFileSync(join(folder, "one.yaml"), "utf8")).toBe(before);
  });

  it("[C-14] [C-15] search, buy and configure numbers, answered by bins", async () => {
    const state = ["--state", "two.yaml"];
    const found = await run("numbers", "search", "--capability", "voice", "--area-code", "617");
    expect(found.out.split("\n")[0]).toBe("+16175550100  voice, sms");
    writeFileSync(join(folder, "bye.xml"), "<Response><Say>Goodbye</Say></Response>");
    await run("numbers", "buy", "+16175550100", ...state);
    const made = await run("bins", "create", "Goodbye", "bye.xml", ...state);
    expect(made.out).toMatch(/https:\/\/handler\.twilio\.com\/twiml\/EH[0-9a-f]{32}/);
    await run("numbers", "configure", "+16175550100", "--bin", "Goodbye", ...state);
    const called = await run("call", "--to", "+16175550100", "--keys", "", ...state);
    expect(called.out).toContain('"Goodbye"');
    await run("bins", "update", "Goodbye", "bye.xml", ...state);
    expect((await run("bins", "list", ...state)).out).toMatch(/Goodbye\n$/);
    expect((await run("bins", "show", "Goodbye", ...state)).out).toContain("<Say>Goodbye");
    expect(await run("bins", "delete", "Goodbye", ...state)).toMatchObject({ code: 2 });
  });

  it("[C-16] enable PCI mode only with the terms accepted", async () => {
    const state = ["--state", "three.yaml"];
    expect(await run("pci", "enable", ...state)).toMatchObject({ code: 2 });
    expect(await run("pci", "enable", "--accept-terms", ...state)).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, "three.yaml"), "utf8")).toContain("pciMode: true");
  });

  it("[C-17] tell what is wrong in the file, with its line and column, and nothing else", async () => {
    writeFileSync(join(folder, "four.yaml"), "accountSid: AC1\nauthToken: token\n");
    const { code, err } = await run("call", "--to", "+1", "--keys", "-", "--state", "four.yaml");
    expect({ code, err }).toEqual({
      code: 2,
      err: "error: four.yaml:1:1: accountSid must be AC and 32 hex digits.\n",
    });
  });

  it("[C-18] list every assumption, and each connector's page", async () => {
    const { switches, connectors } = JSON.parse((await run("assumptions", "--json")).out);
    expect(switches.length).toBeGreaterThan(15);
    expect(connectors.length).toBeGreaterThan(15);
    expect((await run("assumptions")).out).toMatch(/maxAttempts {3}retries \| tries/);
    expect((await run("connectors", "docs", "Base Commerce")).out).toMatch(/^Base Commerce/);
    expect(await run("connectors", "docs", "worldpay")).toMatchObject({ code: 2 });
  });

  it("say which file is missing", async () => {
    const { code, err } = await run("pci", "enable", "--accept-terms");
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--state is missing/),
    });
  });
});
