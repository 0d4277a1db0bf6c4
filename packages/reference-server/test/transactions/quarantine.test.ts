// For how long an absence proves nothing.
import { describe, expect, it } from "vitest";
import { createQuarantine } from "../../src/transactions/quarantine.ts";
import { aGateway } from "../support/played-gateway.ts";
import { createTestClock } from "../support/test-clock.ts";

const held = { scope: "default", transactionId: "a", fence: 1 };

function aQuarantine() {
  const clock = createTestClock();
  const gateway = aGateway({}, { maxInFlightMs: 90_000 });
  return { clock, quarantine: createQuarantine({ clock, gateway }) };
}

describe("a quarantine", () => {
  it("[R-22] lasts from the first look for as long as a call may be under way", () => {
    const { clock, quarantine } = aQuarantine();
    expect(quarantine.leftMs(held)).toBe(90_000);
    clock.advance(60_000);
    expect(quarantine.leftMs(held)).toBe(30_000);
    clock.advance(60_000);
    expect(quarantine.leftMs(held)).toBe(0);
  });

  it("[R-22] begins anew for another owner, who may have sent another call", () => {
    const { clock, quarantine } = aQuarantine();
    quarantine.leftMs(held);
    clock.advance(90_000);
    expect(quarantine.leftMs({ ...held, fence: 2 })).toBe(90_000);
  });

  it("[R-22] is not shortened by a calendar that jumps", () => {
    const { clock, quarantine } = aQuarantine();
    quarantine.leftMs(held);
    clock.jump(24 * 3_600_000);
    expect(quarantine.leftMs(held)).toBe(90_000);
  });

  it("is forgotten with its transaction", () => {
    const { clock, quarantine } = aQuarantine();
    quarantine.leftMs(held);
    clock.advance(90_000);
    quarantine.release(held);
    expect(quarantine.leftMs(held)).toBe(90_000);
  });
});
