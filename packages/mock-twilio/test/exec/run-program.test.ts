// A program run as if nobody stood between: exit codes, signals, programs that are not there.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runProgram } from "../../src/exec/run-program.ts";

const folder = mkdtempSync(join(tmpdir(), "mock-twilio-run-"));
afterAll(() => rmSync(folder, { recursive: true }));
const plainFile = join(folder, "plain");
writeFileSync(plainFile, "no program", { mode: 0o600 });
const node = (script: string) => [process.execPath, "-e", script] as const;

describe("a program", () => {
  const cases = [
    ["ends well", node(""), 0, null],
    ["ends with a code", node("process.exit(42)"), 42, null],
    ["ends by a signal", node("process.kill(process.pid, 'SIGKILL')"), 137, null],
    ["is not there", ["no-such-program-here"] as const, 127, "there is no such program"],
    ["may not be run", [plainFile] as const, 126, "EACCES"],
  ] as const;
  it.each(cases)("[X-05] that %s", async (_, program, code, problem) => {
    const end = await runProgram(program, process.env);
    expect(end.code).toBe(code);
    if (problem === null) expect(end.problem).toBeNull();
    else expect(end.problem).toContain(problem);
  });

  it("[X-05] has its environment and nothing of ours", async () => {
    const script = "process.exit(process.env.ONLY === 'this' && !process.env.HOME ? 0 : 1)";
    expect((await runProgram(node(script), { ONLY: "this" })).code).toBe(0);
  });
});
