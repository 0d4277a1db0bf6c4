// What becomes of the money behind a time-out: it is made to agree with what the caller was told, or a person
// is told of it.
import { describe, expect, it } from "vitest";
import type { LookUpOutcome } from "../../src/core/ports.ts";
import { aLostCharge, dayMs, key, tierC, timeOut } from "../support/lost-charge.ts";

describe("a charge that was told as timed out", () => {
  it("[R-18] is reversed when it was captured, under a key of its own", async () => {
    const charge = await aLostCharge({ says: () => "approved" });
    await timeOut(charge);
    await charge.sweepFor(2_000, 500);
    expect(await charge.position()).toBe("timedOutReversed");
    expect(charge.asked).toEqual(["look-up", "reverse rev_"]);
    await charge.sweepFor(dayMs, 3_600_000);
    expect(charge.asked).toHaveLength(2);
  });

  it("[R-18] is reversed in the end, however often the reversal's answer is lost", async () => {
    let reversals = 0;
    const charge = await aLostCharge({
      says: () => "approved",
      reverses: () => {
        reversals += 1;
        return reversals < 5 ? "unknown" : "reversed";
      },
    });
    await timeOut(charge);
    await charge.sweepFor(300_000, 1_000);
    expect(await charge.position()).toBe("timedOutReversed");
    expect(reversals).toBe(5);
    expect(charge.alarms).toEqual([]);
  });

  it("[R-18] is reversed without a look-up where the gateway has none", async () => {
    const charge = await aLostCharge({ capabilities: { canLookUp: false } });
    await timeOut(charge);
    await charge.sweepFor(2_000, 500);
    expect(charge.asked).toEqual(["reverse rev_"]);
    expect(await charge.position()).toBe("timedOutReversed");
  });

  it("[R-22] is not done with because a gateway forgot a capture that it had confirmed", async () => {
    const charge = await aLostCharge({ says: () => "approved", reverses: () => "absent" });
    await timeOut(charge);
    await charge.sweepFor(300_000, 1_000);
    expect(await charge.position()).toBe("timedOutReversing");
    await charge.sweepFor(dayMs, 1_800_000);
    expect(await charge.position()).toBe("timedOutManual");
  });

  it("[R-23] is a person's when the reversal comes too late", async () => {
    const charge = await aLostCharge({ says: () => "approved", reverses: () => "too-late" });
    await timeOut(charge);
    await charge.sweepFor(2_000, 500);
    expect(await charge.position()).toBe("timedOutManual");
    expect(charge.alarms).toEqual([key]);
  });

  it("[R-23] is a person's at once where no machine can ever know", async () => {
    const charge = await aLostCharge({ capabilities: tierC });
    await timeOut(charge);
    await charge.sweepFor(2_000, 500);
    expect(await charge.position()).toBe("timedOutManual");
    expect(charge.asked).toEqual([]);
  });

  it("[R-23] is a person's after a day, is asked about for a week, and may still be cleared", async () => {
    let answer: LookUpOutcome["kind"] = "pending";
    const charge = await aLostCharge({ says: () => answer });
    await timeOut(charge);
    await charge.sweepFor(dayMs - 120_000, 60_000);
    expect(await charge.position()).toBe("timedOutUnknown");
    await charge.sweepFor(180_000, 60_000);
    expect(await charge.position()).toBe("timedOutManual");
    expect(charge.alarms).toEqual([key]);
    const before = charge.asked.length;
    await charge.sweepFor(3 * dayMs, dayMs / 4);
    expect(charge.asked.length - before).toBe(3);
    answer = "declined";
    await charge.sweepFor(2 * dayMs, dayMs / 4);
    expect(await charge.position()).toBe("timedOutSettled");
  });

  it("[R-23] is left to the person a week later", async () => {
    const charge = await aLostCharge({ says: () => "unknown" });
    await timeOut(charge);
    await charge.sweepFor(9 * dayMs, dayMs / 4);
    const before = charge.asked.length;
    await charge.sweepFor(3 * dayMs, dayMs / 4);
    expect(charge.asked).toHaveLength(before);
    expect(charge.alarms).toHaveLength(1);
  });
});
