// Answers as lines for a person.
import { expect, it } from "vitest";
import { describePage, describeRecord } from "../../src/commands/describe-answer.ts";

it("shows a record with what lies inside it indented", () => {
  const record = {
    scope: "default",
    charge_id: null,
    instrument: { bin: "411111" },
    operations: [{ kind: "refund", outcome: null, parameters: { a: "1" } }, 7],
  };
  expect(describeRecord(record)).toEqual([
    "scope: default",
    "charge_id: none",
    "instrument:",
    "  bin: 411111",
    "operations:",
    '  - kind refund, parameters {"a":"1"}',
    "  - 7",
  ]);
});

it("says of an empty page that it is empty, and of a page where the next one is", () => {
  expect(describePage({ transactions: [], next_cursor: null })).toEqual(["There are none."]);
  const instrument = { bin: null, last_digits: "89" };
  const one = { instrument, verdict: null, state: "unknown", amount: null, transaction_id: "a" };
  const lines = describePage({ transactions: [one], next_cursor: "word" });
  expect(lines[0]).toMatch(/no verdict · unknown .*…89 +a$/);
  expect(lines[1]).toBe("more: --cursor word");
});
