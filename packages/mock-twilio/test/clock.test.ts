// The clock: virtual timers in order, and real ones that can be interrupted.
import { describe, expect, it } from "vitest";
import { Clock, clockModes } from "../src/clock.ts";

const never = new Promise<void>(() => undefined);
const noHops = { inProcess: 0, network: 0 };

describe("Clock", () => {
  it("jumps to whatever is due next", async () => {
    const clock = new Clock({ startMs: 1000, timeScale: 1, isRealTime: false });
    const fired: number[] = [];
    clock.schedule(5000, () => fired.push(5), "virtual");
    clock.schedule(2000, () => fired.push(2), "virtual");
    const cancel = clock.schedule(3000, () => fired.push(3), "virtual");
    cancel();
    await clock.pass({ interrupt: never, hops: noHops });
    expect([clock.nowMs(), fired]).toEqual([3000, [2]]);
    await clock.pass({ interrupt: never, hops: noHops });
    expect([clock.nowMs(), fired]).toEqual([6000, [2, 5]]);
  });

  it("stands still while a network is waited for", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 1, isRealTime: false });
    clock.schedule(10, () => expect.unreachable(), "virtual");
    clock.schedule(3_600_000, () => expect.unreachable(), "real");
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
      "real",
    );
    await clock.pass({ interrupt: never, hops: noHops });
    expect([hasFired, clock.nowMs()]).toEqual([true, 10_000]);
  });

  it("[W-08] goes on without what stands beside, as long as anything else is due", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 0.0001, isRealTime: false });
    const fired: string[] = [];
    clock.schedule(10_000, () => fired.push("beside"), "beside");
    clock.schedule(20_000, () => fired.push("virtual"), "virtual");
    clock.schedule(3_600_000, () => fired.push("next day"), "virtual");
    const pass = () => clock.pass({ interrupt: never, hops: noHops });
    await pass();
    expect([fired, clock.nowMs()]).toEqual([["virtual"], 20_000]);
    await pass();
    await pass();
    // It was waited for, and time stood still.
    expect([fired, clock.nowMs()]).toEqual([["virtual", "next day", "beside"], 3_600_000]);
  });

  it("[W-08] keeps what stands beside in the order of real time, which virtual time runs ahead of", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 0.0001, isRealTime: false });
    const fired: string[] = [];
    const pass = () => clock.pass({ interrupt: never, hops: noHops });
    clock.schedule(3_000_000, () => fired.push("first and long"), "beside");
    clock.schedule(20_000_000, () => undefined, "virtual");
    await pass();
    clock.schedule(1000, () => fired.push("second and short"), "beside");
    await pass();
    await pass();
    expect(fired).toEqual(["second and short", "first and long"]);
  });

  it("waits for what stands beside while a network is waited for, whichever is first", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 0.0001, isRealTime: false });
    const fired: string[] = [];
    clock.schedule(3_600_000, () => expect.unreachable(), "real");
    clock.schedule(1000, () => fired.push("beside"), "beside");
    clock.schedule(10, () => expect.unreachable(), "virtual");
    await clock.pass({ interrupt: never, hops: { inProcess: 0, network: 1 } });
    expect([fired, clock.nowMs()]).toEqual([["beside"], 0]);
  });

  it("measures virtual time with a watch", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 1, isRealTime: false });
    const watch = clock.startWatch(false);
    clock.schedule(250, () => undefined, "virtual");
    await clock.pass({ interrupt: never, hops: noHops });
    expect(watch()).toBe(250);
  });

  it("in real time it follows the machine's time, scaled", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 0.0001, isRealTime: true });
    await new Promise<void>((resolve) => clock.schedule(10_000, resolve, "virtual"));
    expect(clock.nowMs()).toBeGreaterThanOrEqual(10_000);
  });

  it("notices in real time a timer that is due before the one it waits for", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 0.001, isRealTime: true });
    const fired: string[] = [];
    const stop = clock.schedule(3_600_000, () => fired.push("late"), "virtual");
    const interrupt = new Promise<void>((resolve) => {
      clock.schedule(1000, () => resolve(void fired.push("early")), "virtual");
    });
    await clock.pass({ interrupt, hops: noHops });
    expect(fired).toEqual(["early"]);
    stop();
  });

  it("in real time lets happen what a timer leads to before the next that is due as well", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 0.001, isRealTime: true });
    const fired: string[] = [];
    await new Promise<void>((resolve) => {
      let stop = () => {};
      // In the order in which they are due: a millisecond of the machine between two lines is a second here.
      clock.schedule(2000, () => void Promise.resolve().then(() => stop()), "virtual");
      stop = clock.schedule(2001, () => fired.push("stopped"), "virtual");
      clock.schedule(2002, resolve, "virtual");
      // Meanwhile all three fall due.
      const busyUntilMs = performance.now() + 10;
      while (performance.now() < busyUntilMs);
    });
    expect(fired).toEqual([]);
  });
});

describe("the modes of a clock", () => {
  it("[K-03] have four names", () => {
    const clock = new Clock({ startMs: 0, timeScale: 1, isRealTime: false });
    const seen = clockModes.map((mode) => {
      clock.setMode(mode, 0.5);
      return [clock.mode, clock.timeScale];
    });
    expect(seen).toEqual([
      ["virtual", 0.5],
      ["real", 1],
      ["scaled", 0.5],
      ["step", 0.5],
    ]);
  });

  it("[K-03] change while somebody waits, who keeps the time that is left", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 1, isRealTime: true });
    const fired: number[] = [];
    for (const ms of [50_000, 20_000, 90_000]) clock.schedule(ms, () => fired.push(ms), "virtual");
    const passed = clock.pass({ interrupt: never, hops: noHops });
    clock.setMode("virtual");
    await passed;
    await clock.pass({ interrupt: never, hops: noHops });
    expect(fired).toEqual([20_000]);
    // The machine may have taken a moment, and no more.
    expect(clock.nowMs()).toBeGreaterThanOrEqual(20_000);
    expect(clock.nowMs()).toBeLessThan(30_000);
    const interrupt = new Promise<void>((resolve) => clock.schedule(35_000, resolve, "virtual"));
    clock.setMode("scaled", 0.0001);
    await clock.pass({ interrupt, hops: noHops });
    expect(fired).toEqual([20_000, 50_000]);
    clock.setMode("virtual");
  });

  it("[K-03] a wait for a network has what is left of it when the mode changes", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 1, isRealTime: false });
    let isFired = false;
    clock.schedule(
      3_600_000,
      () => {
        isFired = true;
      },
      "real",
    );
    clock.setMode("step");
    await clock.advance(3_600_000);
    expect([isFired, clock.nowMs()]).toEqual([true, 3_600_000]);
  });

  it("[K-04] stepped time moves when it is told to, and stops on the way at what is due", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 1, isRealTime: false });
    clock.setMode("step");
    const seen: (readonly [string, number])[] = [];
    const note = (name: string) => (): void => void seen.push([name, clock.nowMs()]);
    const passed = clock.pass({ interrupt: never, hops: noHops });
    clock.schedule(2000, note("second"), "virtual");
    clock.schedule(
      1000,
      () => {
        note("first")();
        clock.schedule(500, note("of the first"), "virtual");
      },
      "virtual",
    );
    clock.schedule(2001, note("later"), "virtual");
    await Promise.all([clock.advance(1000), clock.advance(1000)]);
    expect(seen).toEqual([
      ["first", 1000],
      ["of the first", 1500],
      ["second", 2000],
    ]);
    expect(clock.nowMs()).toBe(2000);
    clock.schedule(0, note("at once"), "virtual");
    await passed;
    await clock.pass({ interrupt: never, hops: noHops });
    expect(seen.at(-1)).toEqual(["at once", 2000]);
  });

  it("[K-04] stepped time gives an address of this machine a moment to answer", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 1, isRealTime: false });
    clock.setMode("step");
    const hops = { inProcess: 0, network: 1 };
    const answeredAt: number[] = [];
    const answer = new Promise<void>((resolve) => {
      setTimeout(() => {
        hops.network = 0;
        answeredAt.push(clock.nowMs());
        resolve();
      }, 10);
    });
    const passed = clock.pass({ interrupt: answer, hops });
    clock.schedule(10_000, () => undefined, "real");
    await clock.advance(10_000);
    await passed;
    expect(answeredAt).toEqual([0]);
  });

  it("[K-04] is advanced in no other mode", async () => {
    const clock = new Clock({ startMs: 0, timeScale: 1, isRealTime: false });
    await expect(clock.advance(1)).rejects.toThrow('"step"');
  });
});
