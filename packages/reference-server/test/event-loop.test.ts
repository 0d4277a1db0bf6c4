// A loop that is kept busy is late, and no longer once it is left alone.
import { describe, expect, it } from "vitest";
import { watchEventLoop } from "../src/event-loop.ts";
import { createTestClock } from "./support/test-clock.ts";

// Longer than anything else that the machine may be doing; the turns of a free loop take microseconds.
const lateMs = 300;

function keepBusy(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

describe("watchEventLoop", () => {
  it("finds a loop late that stands still, and again when it turns", async () => {
    const clock = createTestClock();
    const watch = watchEventLoop(clock, lateMs);
    for (let turns = 0; turns < 4; turns += 1) {
      await turn();
      keepBusy(lateMs * 2);
    }
    await turn();
    expect(watch.isLate()).toBe(false);
    clock.advance(1_000);
    expect(watch.isLate()).toBe(true);
    for (let turns = 0; turns < 100; turns += 1) await turn();
    clock.advance(1_000);
    expect(watch.isLate()).toBe(false);
    watch.close();
  });
});
