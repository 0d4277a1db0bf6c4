// Twilio's times and what follows from them.
import { describe, expect, it } from "vitest";
import { isLastDelivery, scaleTimes, timingOf, twilioTimes } from "../../src/core/deadline.ts";

describe("timingOf", () => {
  it("[R-17] derives every time from Twilio's three", () => {
    expect(timingOf(twilioTimes)).toEqual({
      maxDeliveries: 6,
      deliveryTimeoutMs: 10_000,
      answerMarginMs: 1_000,
      answerWithinMs: 9_000,
      lastDeliveryAfterMs: 50_000,
      deadlineMs: 59_000,
      nobodyAsksAfterMs: 60_000,
    });
  });

  it("gives up earlier with fewer deliveries", () => {
    expect(timingOf({ ...twilioTimes, maxDeliveries: 2 })).toMatchObject({
      lastDeliveryAfterMs: 10_000,
      deadlineMs: 19_000,
    });
  });

  it("takes another measure", () => {
    const timing = timingOf(scaleTimes(twilioTimes, 0.01));
    expect(timing).toMatchObject({ maxDeliveries: 6, answerWithinMs: 90, deadlineMs: 590 });
  });

  it.each([
    { name: "no delivery", times: { ...twilioTimes, maxDeliveries: 0 } },
    { name: "half a delivery", times: { ...twilioTimes, maxDeliveries: 1.5 } },
    { name: "a margin as long as the delivery", times: { ...twilioTimes, answerMarginMs: 10_000 } },
    { name: "a margin below nothing", times: { ...twilioTimes, answerMarginMs: -1 } },
    { name: "no time at all", times: scaleTimes(twilioTimes, 0) },
  ])("refuses $name", ({ times }) => {
    expect(() => timingOf(times)).toThrow(RangeError);
  });
});

describe("isLastDelivery", () => {
  const timing = timingOf(twilioTimes);
  it.each([
    { deliveries: 1, sinceFirstMs: 0, want: false },
    { deliveries: 5, sinceFirstMs: 49_999, want: false },
    { deliveries: 6, sinceFirstMs: 0, want: true },
    { deliveries: 2, sinceFirstMs: 50_000, want: true },
    { deliveries: 7, sinceFirstMs: 90_000, want: true },
  ])("[R-17] delivery $deliveries, $sinceFirstMs ms after the first: $want", (given) => {
    expect(isLastDelivery(given, timing)).toBe(given.want);
  });
});
