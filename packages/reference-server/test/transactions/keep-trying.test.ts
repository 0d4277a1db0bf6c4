// A store that fails is tried again until the time is up.
import { describe, expect, it } from "vitest";
import { keepTrying } from "../../src/transactions/keep-trying.ts";
import { createTestClock } from "../support/test-clock.ts";
import { settle } from "../support/test-processor.ts";

function failing(times: number, error = new Error("away")) {
  let tries = 0;
  const work = async () => {
    tries += 1;
    if (tries <= times) throw error;
    return "done";
  };
  return { work, tries: () => tries };
}

describe("keepTrying", () => {
  it("[R-20] tries again with longer and longer pauses", async () => {
    const clock = createTestClock();
    const { work, tries } = failing(6);
    const result = keepTrying(work, 9_000, { clock, timeScale: 1 });
    for (const pauseMs of [50, 100, 200, 400, 800, 1_000]) {
      await clock.whenWaiting(pauseMs);
      clock.advance(pauseMs);
      await settle();
    }
    expect(await result).toBe("done");
    expect(tries()).toBe(7);
  });

  it("[R-20] ends with the last failure when the time is up, and tries at the very end", async () => {
    const clock = createTestClock();
    const { work, tries } = failing(99);
    const result = keepTrying(work, 120, { clock, timeScale: 1 });
    const failed = expect(result).rejects.toThrow("away");
    for (const pauseMs of [50, 70]) {
      await clock.whenWaiting(pauseMs);
      clock.advance(pauseMs);
    }
    await failed;
    expect(tries()).toBe(3);
  });

  it("does not try a fault of ours twice", async () => {
    const clock = createTestClock();
    const { work, tries } = failing(1, new Error("Bug: impossible"));
    await expect(keepTrying(work, 9_000, { clock, timeScale: 1 })).rejects.toThrow("Bug:");
    expect(tries()).toBe(1);
  });
});
