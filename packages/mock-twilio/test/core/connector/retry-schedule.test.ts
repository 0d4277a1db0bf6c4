// When the next delivery follows, and when there is none.
import { describe, expect, it } from "vitest";
import { type Assumptions, defaultAssumptions } from "../../../src/core/assumptions.ts";
import { afterSilence, type Silence } from "../../../src/core/connector/retry-schedule.ts";

describe("afterSilence", () => {
  it.each<[string, number, Silence, Partial<Assumptions>, string]>([
    ["[R-01] after a time-out at once, since the slot is over", 1, "timed-out", {}, "send-now"],
    ["[R-02] never after the sixth", 6, "timed-out", {}, "give-up"],
    ["[R-02] the sixth follows the fifth", 5, "timed-out", {}, "send-now"],
    [
      "[R-09] when the slot ends, after a broken connection",
      1,
      "unreachable",
      {},
      "wait-for-slot-end",
    ],
    ["[R-09] not at all, read so", 1, "unreachable", { connectionFailure: "fail" }, "give-up"],
    ["[R-09] at once, read so", 1, "unreachable", { retrySpacing: "at-once" }, "send-now"],
    [
      "[A-11] when the slot ends, after a failing status",
      2,
      "refused-status",
      {},
      "wait-for-slot-end",
    ],
    ["[R-02] nothing is waited for after the sixth", 6, "unreachable", {}, "give-up"],
  ])("%s", (_name, delivery, silence, chosen, want) => {
    const assumptions = { ...defaultAssumptions, ...chosen };
    const isSlotOver = silence === "timed-out";
    expect(afterSilence({ delivery, silence, isSlotOver, assumptions }).kind).toBe(want);
  });
});
