// The timer that lets the reconciler run.
import { describe, expect, it } from "vitest";
import { startSweeping } from "../../src/transactions/sweep-timer.ts";
import { createTestClock } from "../support/test-clock.ts";
import { settle } from "../support/test-processor.ts";

function aTimer(fail: (what: string) => boolean = () => false) {
  const clock = createTestClock();
  const done: string[] = [];
  const faults: unknown[] = [];
  const run = async (what: string) => {
    done.push(what);
    if (fail(what)) throw new Error(what);
  };
  const timer = startSweeping({
    reconciler: {
      runOnce: async () => {
        await run("run");
        return { seen: 0, moved: 0 };
      },
      adopt: async () => {
        await run("adopt");
        return 0;
      },
    },
    jobs: [() => run("job")],
    clock,
    intervalMs: 500,
    reportFault: (fault) => void faults.push(fault),
  });
  return { clock, done, faults, timer };
}

describe("the sweep timer", () => {
  it("[R-21] takes what processes that are gone left, then looks, once in each interval", async () => {
    const { clock, done, timer } = aTimer();
    await settle();
    expect(done).toEqual(["adopt", "run", "job"]);
    clock.advance(500);
    await settle();
    expect(done).toEqual(["adopt", "run", "job", "adopt", "run", "job"]);
    await timer.stop();
    clock.advance(5_000);
    await settle();
    expect(done).toHaveLength(6);
  });

  it("goes on after a run that broke, and adopts as soon as it can", async () => {
    let isBroken = true;
    const { clock, done, faults, timer } = aTimer((what) => isBroken && what === "adopt");
    await settle();
    isBroken = false;
    clock.advance(500);
    await settle();
    expect(done).toEqual(["adopt", "adopt", "run", "job"]);
    expect(faults).toHaveLength(1);
    await timer.stop();
  });
});
