// When the sweeper looks again.
import { describe, expect, it } from "vitest";
import { lookUpsEndAfterMs, nextSweepInMs, overdueAfterMs } from "../../src/core/sweep-schedule.ts";

const place = {
  ...{ sweeps: 0, isManual: false, ageMs: 0, scale: 1 },
  ...{ quarantineLeftMs: 0, deadlineLeftMs: 0 },
};
const hourMs = 3_600_000;
const middle = 0.5;

describe("nextSweepInMs", () => {
  it("[R-21] looks soon and then less and less often", () => {
    const seconds = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(
      (sweeps) => (nextSweepInMs({ ...place, sweeps }, middle) ?? 0) / 1_000,
    );
    expect(seconds).toEqual([1, 3, 10, 30, 120, 600, 3_600, 86_400, 86_400]);
  });

  it("[R-23] tells a person no later than a day after the first delivery", () => {
    const ageMs = 2 * hourMs;
    expect(nextSweepInMs({ ...place, sweeps: 7, ageMs }, middle)).toBe(overdueAfterMs - ageMs);
  });

  it("[R-23] tells a person within the hour if the look that should have told them got lost", () => {
    const late = { ...place, sweeps: 9, ageMs: overdueAfterMs };
    expect(nextSweepInMs(late, middle)).toBe(hourMs);
    expect(nextSweepInMs({ ...late, ageMs: lookUpsEndAfterMs }, middle)).toBe(hourMs);
  });

  it("[R-23] looks once a day for what a person was told of, and ends a week later", () => {
    const manual = { ...place, isManual: true, ageMs: overdueAfterMs };
    expect(nextSweepInMs(manual, middle)).toBe(24 * hourMs);
    expect(nextSweepInMs({ ...manual, ageMs: lookUpsEndAfterMs }, middle)).toBeNull();
    expect(lookUpsEndAfterMs).toBe(8 * 24 * hourMs);
  });

  it("[R-22] looks as soon as an absence proves something", () => {
    const waiting = { ...place, sweeps: 6, quarantineLeftMs: 90_000 };
    expect(nextSweepInMs(waiting, middle)).toBe(90_000);
  });

  it("[R-21] looks as soon as nobody can ask any more", () => {
    expect(nextSweepInMs({ ...place, sweeps: 4, deadlineLeftMs: 16_000 }, middle)).toBe(16_000);
    expect(nextSweepInMs({ ...place, sweeps: 4, deadlineLeftMs: -16_000 }, middle)).toBe(120_000);
  });

  it("spreads looks by a tenth either way", () => {
    expect(nextSweepInMs({ ...place, sweeps: 2 }, 0)).toBe(9_000);
    expect(nextSweepInMs({ ...place, sweeps: 2 }, 1)).toBe(11_000);
  });

  it("never looks at once again, however small the measure", () => {
    expect(nextSweepInMs({ ...place, scale: 0.000_001 }, middle)).toBe(1);
  });
});
