// The ledger file: append-only, readable at any time, whole again after a crash.
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSimulatorLedger, readLedger } from "../../src/gateways/simulator-ledger.ts";
import { createFolder } from "../support/test-server.ts";

const line = {
  at: "2026-11-20T12:00:00.000Z",
  transaction_id: "a",
  key: "key_a",
  kind: "capture",
  amount: "10.00",
  currency: "USD",
  charge_id: "chg_a",
} as const;

describe("the ledger", () => {
  it("is empty while there is no file", () => {
    expect(readLedger(join(createFolder(), "none.jsonl"))).toEqual([]);
  });

  it("goes on after half a line that a crash left behind", async () => {
    const path = join(createFolder(), "ledger.jsonl");
    appendFileSync(path, `${JSON.stringify(line)}\n{"at":"2026-11-2`);
    const ledger = await openSimulatorLedger(path);
    expect(await ledger.linesOf("a")).toEqual([line]);
    await ledger.recordOnce({ ...line, key: "key_b" });
    await ledger.close();
    expect(readLedger(path).map(({ key }) => key)).toEqual(["key_a", "key_b"]);
    expect(readFileSync(path, "utf8").endsWith("}\n")).toBe(true);
  });

  it("writes once for a kind and a key, and again only when it is told to", async () => {
    const path = join(createFolder(), "ledger.jsonl");
    const ledger = await openSimulatorLedger(path);
    await Promise.all([ledger.recordOnce(line), ledger.recordOnce(line)]);
    await ledger.recordOnce({ ...line, kind: "reversal" });
    await ledger.recordAgain(line);
    await ledger.close();
    expect(readLedger(path).map(({ kind }) => kind)).toEqual(["capture", "reversal", "capture"]);
  });
});
