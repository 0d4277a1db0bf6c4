// What a report tells of several deliveries of one transaction, and of what the ledger has of it.
import { expect, it } from "vitest";
import { capturesOf, courseOf } from "../../src/reading/course-of.ts";
import type { Exchange } from "../../src/wire/exchange.ts";
import { aResult } from "../support/verdicts.ts";

const [answered] = aResult("failed").exchanges as readonly [Exchange];
const silent = { outcome: "silent", status: null, reason: "no whole answer within 10 s" } as const;
const begun = (startedMs: number, other: Partial<Exchange> = {}): Exchange => ({
  ...{ ...answered, startedMs, tookMs: 9 },
  ...other,
});
const capture = {
  transactionId: "t-1",
  kind: "capture",
  amount: "10.00",
  currency: "USD",
} as const;

it("is a line for each delivery, and how to repeat them", () => {
  expect(courseOf([begun(1_000, silent), begun(11_000, silent), begun(21_000)])).toEqual([
    "delivery 1, begun at 0.0 s: no whole answer within 10 s",
    "delivery 2, begun at 10.0 s: no whole answer within 10 s",
    "delivery 3, begun at 20.0 s: HTTP 200 after 0.009 s",
    "One line sent alone does not show it: send it again, unchanged, 10 s after the one before, until one is answered.",
  ]);
});

it("says of copies only how many at once", () => {
  expect(
    courseOf(Array.from({ length: 20 }, (_each, index) => begun(index, { tookMs: 40 }))),
  ).toEqual(["One line sent alone does not show it: send 20 of them at the same moment."]);
});

it("says of a delivery that was repeated at once only that", () => {
  expect(courseOf([begun(0), begun(9)], ["ledger: nothing"])).toEqual([
    "delivery 1, begun at 0.0 s: HTTP 200 after 0.009 s",
    "delivery 2, begun at 0.0 s: HTTP 200 after 0.009 s",
    "ledger: nothing",
    "One line sent alone does not show it: send it again, unchanged.",
  ]);
});

it("is nothing where one delivery shows it", () => {
  expect(courseOf([begun(0)])).toEqual([]);
});

it("tells captures with their times, and why they are fewer than the deliveries", () => {
  expect(capturesOf([{ ...capture, at: "10:00:01" }, capture], 3)).toEqual([
    "ledger: capture 10.00 USD at 10:00:01; capture 10.00 USD",
    "2 of 3 deliveries captured; the other one captured nothing: joined to one that ran, answered from what was stored, or not taken.",
  ]);
  expect(capturesOf([capture, capture], 2)).toEqual([
    "ledger: capture 10.00 USD; capture 10.00 USD",
  ]);
});
