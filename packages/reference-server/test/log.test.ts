// What may be logged of a delivery and of an error, and nothing else.
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { createLogger, createTransactionNames, describeError, logDelivery } from "../src/log.ts";
import { StoreError } from "../src/store/store-error.ts";
import { keyOf } from "./support/key-of.ts";

const line = {
  transaction: "abc",
  method: "charge",
  status: 200,
  admission: "claim",
  delivery: 1,
  mismatches: 0,
  verdict: "approved",
  state: "settled",
  errorCode: null,
  isAnswered: true,
  durationMs: 7,
} as const;

function logOf(write: (log: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  write(createLogger("info", { write: (text) => void lines.push(JSON.parse(text)) }));
  return lines;
}

describe("logDelivery", () => {
  it("writes its own fields and drops whatever else was handed in", () => {
    const [written] = logOf((log) => logDelivery(log, { ...line, ...{ cardnumber: "4111" } }));
    expect(written).toEqual({ ...line, level: 30, time: expect.any(String), msg: "delivery" });
  });
});

describe("the log of a process", () => {
  it("holds the lines of its last turn, though they were to be written together", () => {
    const file = new URL("../src/log.ts", import.meta.url);
    const program = `import { createLogger } from "${file}";
      const log = createLogger("info"); log.info("one"); log.info("two"); process.exit(0);`;
    const args = ["--conditions=source", "--input-type=module", "-e", program];
    const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
    const lines = stdout.trim().split("\n");
    expect(lines.map((text) => JSON.parse(text).msg)).toEqual(["one", "two"]);
  });
});

describe("describeError", () => {
  it.each([
    {
      error: new StoreError("SQLITE_FULL"),
      want: { errorName: "StoreError", errorCode: "SQLITE_FULL" },
    },
    { error: new Error("4111111111111111"), want: { errorName: "Error", errorCode: null } },
    { error: new Error("Bug: of ours."), want: { errorName: "Error", errorCode: "Bug: of ours." } },
    { error: "a text", want: { errorName: "string", errorCode: null } },
  ])("tells kind and code of $error.name", ({ error, want }) => {
    expect(describeError(error)).toEqual(want);
  });
});

describe("createTransactionNames", () => {
  it("names equal ids alike under one key and tells nothing of them", () => {
    const [name, other] = [createTransactionNames(keyOf(1)), createTransactionNames(keyOf(0))];
    expect(name("a")).toBe(createTransactionNames(keyOf(1))("a"));
    expect(name("a")).not.toBe(name("b"));
    expect(name("a")).not.toBe(other("a"));
    expect(name("a")).toMatch(/^[a-z2-7]{12}$/);
  });
});
