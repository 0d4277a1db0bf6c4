// The clock: virtual timers in order, and real ones that can be interrupted.
import { describe, expect, it } from "vitest";
import { Clock } from "../src/clock.ts";

const never = new Promise<void>(() => undefined);
const noHops = { inProcess: 0, network: 0 };

describe("Clock", () => {
  it("jumps to whatever is due next", async () => {
    const clock = new Clock({ startMs: 1000, timeScale: 1, isRealTime: false });
    const fired: number[] = [];
    clock.schedule(5000, () => fired.push(5), false);
    clock.schedule(2000, () => fired.push(2), false);
    const cancel = clock.schedule(3000, () => fired.push(3), false);
    cancel();
    await clock.pass({ interrupt: never, hops: noHops });
    expect([clock.nowMs(), fired]).toEqual([3000, [2]]);
    await clock.pass({ interrupt: never, hops: noHops });
    expect([clock.nowMs(), fired]).toEqual([6000, [2, 5]]);
  });

  it("stands still while a network is waited for", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 1, isRealTime: false });
    clock.schedule(10, () => expect.unreachable(), false);
    clock.schedule(3_600_000, () => expect.unreachable(), true);
    await clock.pass({ interrupt: Promise.resolve(), hops: { inProcess: 0, network: 1 } });
    expect(clock.nowMs()).toBe(0);
  });

  it("waits for real timers, scaled, and moves virtual time by the whole length", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 0.0001, isRealTime: false });
    let hasFired = false;
    clock.schedule(
      10_000,
      () => {
        hasFired = true;
      },
      true,
    );
    await clock.pass({ interrupt: never, hops: noHops });
    expect([hasFired, clock.nowMs()]).toEqual([true, 10_000]);
  });

  it("measures virtual time with a watch", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 1, isRealTime: false });
    const watch = clock.startWatch(false);
    clock.schedule(250, () => undefined, false);
    await clock.pass({ interrupt: never, hops: noHops });
    expect(watch()).toBe(250);
  });

  it("in real time it follows the machine's time, scaled", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 0.0001, isRealTime: true });
    clock.schedule(10_000, () => undefined, false);
    await clock.pass({ interrupt: never, hops: noHops });
    expect(clock.nowMs()).toBeGreaterThanOrEqual(10_000);
  });
});
