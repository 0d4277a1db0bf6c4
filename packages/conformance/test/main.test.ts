// The command as a person runs it: what each flag prints or writes, and how wrong usage ends.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { approves, listen, nobody } from "./support/endpoints.ts";

const entry = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "conformance-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const credentials = ["--username", "u", "--password", "a-password"];

function run(
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--conditions=source", entry, ...args], { cwd: folder });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (piece) => (said += piece));
    child.on("close", (code) => resolve({ code, said }));
  });
}

describe("wrong usage", () => {
  it("without a word shows what there is, and is no verdict", async () => {
    const { code, said } = await run();
    expect(said).toMatch(/^error: endpoint is missing: .*\n\nUsage: pay-connector-conformance/);
    expect(code).toBe(2);
  });

  it.each([
    [
      "no endpoint and no credentials",
      [],
      /endpoint is missing[\s\S]*--username is missing[\s\S]*--password is missing/,
    ],
    [
      "plain http to another machine",
      ["http://processor.example/", ...credentials],
      /https:\/\/…, or http:\/\/… on this machine/,
    ],
    [
      "credentials in the address",
      ["https://u:p@processor.example/", ...credentials],
      /holds a user name/,
    ],
    [
      "a check that is none",
      ["https://processor.example/", ...credentials, "--only", "nothing"],
      /"nothing" names no check/,
    ],
    [
      "a check that is nearly one",
      ["https://processor.example/", ...credentials, "--only", "answerform"],
      /"answerform" names no check, behaviour or group: did you mean answer-form\?/,
    ],
    [
      "a wire profile that is none",
      ["https://processor.example/", ...credentials, "--wire", "new"],
      /wire: "new" is none/,
    ],
    [
      "an endpoint file that is not there",
      ["https://processor.example/", ...credentials, "-f", "none.yaml"],
      /none\.yaml: there is no such file/,
    ],
    [
      "a certificate that is none",
      ["https://processor.example/", ...credentials, "--ca-file", entry],
      /holds no certificate/,
    ],
    [
      "two ledgers",
      ["https://processor.example/", ...credentials, "--ledger", "a", "--play-gateway"],
      /not in both/,
    ],
    ["an option that is none", ["--loud"], /unknown option/],
    ["a list of what is none", ["--list", "--only", "nothing"], /"nothing" names no check/],
    [
      "a report that cannot be written",
      ["https://processor.example/", ...credentials, "--json", join("none", "v.json")],
      /--json: .* cannot be written/,
    ],
    [
      "nothing left to run",
      ["http://127.0.0.1:1/", ...credentials, "--fast", "--only", "replay-later,tls-version"],
      /--fast left out 1 check: replay-later\. Plain http left out 1 check: tls-version\./,
    ],
    [
      "several at once, of flags and of what they ask for",
      [
        ...["https://processor.example/", ...credentials, "--play-gateway", "70000"],
        ...["--only", "nothing", "--wire", "new"],
      ],
      /70000 is no port[\s\S]*"nothing" names no check[\s\S]*wire: "new" is none/,
    ],
  ])("%s: exit 2 and every problem", async (_name, args, want) => {
    const { code, said } = await run(...args, "--seed", "1");
    expect(said).toMatch(want);
    expect(code).toBe(2);
    expect(said).not.toContain("a-password");
  });
});

describe("the command, when nobody reads on", () => {
  it.each([
    ["the help", async () => ["--help"], 0],
    ["the list", async () => ["--list"], 0],
    [
      "a judgement that passes",
      async () => [await listen(approves), ...credentials, "--only", "charge-approved"],
      0,
    ],
    [
      "a judgement that fails",
      async () => [await listen(approves), ...credentials, "--only", "no-credentials"],
      1,
    ],
    ["wrong usage", async () => ["--loud"], 2],
  ])("ends %s without a word, with its own exit status", async (_name, args, want) => {
    for (const closed of ["stdout", "stderr"] as const) {
      const child = spawn(process.execPath, ["--conditions=source", entry, ...(await args())]);
      // Long before it has anything to say.
      child[closed].destroy();
      let said = "";
      const other = closed === "stdout" ? child.stderr : child.stdout;
      other.on("data", (piece) => (said += piece));
      const code = await new Promise((resolve) => child.on("close", resolve));
      expect({ code, closed }).toEqual({ code: want, closed });
      expect(said).not.toMatch(/EPIPE|\n {4}at /);
    }
  });
});

describe("the command", () => {
  it("lists every check with clause and strength, and those of a group", async () => {
    const { code, said } = await run("--list", "--only", "money");
    expect(code).toBe(0);
    expect(said).toMatch(/^money\n {2}\S+ +[A-Z]-\d\d (must|should)/);
    expect(said).not.toContain("\nhygiene\n");
  });

  it("names what --fast leaves out of the list", async () => {
    const { said } = await run("--list", "--fast", "--only", "replay-later,replay-at-once");
    expect(said).toMatch(/\n1 check\n--fast left out 1 check: replay-later\.\n$/);
  });

  it("says which restart it was given that does not work", async () => {
    const { code, said } = await run(
      ...[await listen(approves), ...credentials, "--only", "captured-once-restarted", "--strict"],
      ...["--ledger", "none.jsonl", "--restart", "exit 3"],
    );
    expect(said).toContain(
      "\n  a restart that works: its command ended with exit status 3  (captured-once-restarted)\n",
    );
    expect(code).toBe(3);
  });

  it("believes a restart where it is told to, and says so", async () => {
    const { said } = await run(
      ...[await listen(approves), ...credentials, "--only", "replay-after-restart"],
      ...["--restart", "exit 0", "--trust-restart"],
    );
    expect(said).toContain("\nThe restart was trusted: ");
    expect(said).toContain("\n1 passed, 0 failed");
  });

  it("shows in a dry run which requests need what is not given", async () => {
    const { said } = await run(
      ...[await nobody(), ...credentials, "--dry-run", "--ledger", "none.jsonl"],
      ...["--only", "captured-once,captured-once-restarted"],
    );
    expect(said).toContain("captured-once: 1 request\n");
    expect(said).toMatch(/captured-once-restarted: 0 requests; not proved without `--restart/);
  });

  it("writes an endpoint.yaml, and not over one", async () => {
    expect((await run("--init")).code).toBe(0);
    expect(readFileSync(join(folder, "endpoint.yaml"), "utf8")).toContain("# declines:");
    const again = await run("--init");
    expect(again).toEqual({ code: 2, said: expect.stringContaining("is there already") });
  });

  it("shows what it would send, masked, and sends nothing", async () => {
    const { code, said } = await run(
      await nobody(),
      ...credentials,
      "--dry-run",
      "--only",
      "charge-approved,leak-in-approval",
    );
    expect(code).toBe(0);
    expect(said).toContain('"cardnumber":"4111111111111111","cvv":"123"');
    expect(said).not.toMatch(/"cardnumber":"400000\d/);
    expect(said).toContain("nothing was sent");
  });

  it("says in one sentence what keeps it from judging, and ends with 2", async () => {
    const { code, said } = await run(await nobody(), ...credentials);
    expect(said).toContain("The endpoint cannot be reached: the connection was refused.");
    expect(code).toBe(2);
  });

  it("writes every form of report that it is asked for", async () => {
    const forms = ["--json", "v.json", "--junit", "v.xml", "--html", "v.html"];
    const { code } = await run(
      await listen(approves),
      ...credentials,
      "--only",
      "charge-approved",
      ...forms,
    );
    const text = (name: string): string => readFileSync(join(folder, name), "utf8");
    expect(code).toBe(0);
    expect(JSON.parse(text("v.json"))).toMatchObject({
      exitCode: 0,
      results: [{ verdict: "passed" }],
    });
    expect(text("v.xml")).toContain('tests="1"');
    expect(text("v.html")).toContain("Everything that was asked for holds");
  });

  it("tells what is wrong with an endpoint file before it sends anything", async () => {
    writeFileSync(join(folder, "wrong.yaml"), "methods: [charge]\nslow: yes please\n");
    const { code, said } = await run(await nobody(), ...credentials, "-f", "wrong.yaml");
    expect(said).toMatch(/wrong\.yaml:2:7: slow: /);
    expect(code).toBe(2);
  });

  it("reports what is known when it is interrupted", async () => {
    const url = await listen((request, response) => {
      if (request.headers.authorization !== undefined)
        setTimeout(() => approves(request, response), 10);
    });
    const child = spawn(process.execPath, [
      "--conditions=source",
      entry,
      url,
      ...credentials,
      "--verbose",
      "--only",
      "retries",
    ]);
    let said = "";
    child.stdout.on("data", (piece) => {
      // The first result is there: the run has begun.
      if (said === "") child.kill("SIGINT");
      said += piece;
    });
    await new Promise((resolve) => child.on("close", resolve));
    expect(said).toContain("(ended before its end)");
  });
});
