// How late the event loop is. Node measures it by itself; here it is asked a few times a second, because what
// counts is the present and not the day.
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Clock } from "./core/ports.ts";

/** Watches the event loop. */
export type LoopWatch = { isLate(): boolean; close(): void };

// Node looks this often; what it finds is at least as long.
const resolutionMs = 20;
// Long enough for a dozen looks, short enough that new work is not held back for what is over.
const windowMs = 250;
const millisecond = 1e6;

/** A watch that calls the loop late when half of its turns were later than so many milliseconds. */
export function watchEventLoop(clock: Clock, lateMs: number): LoopWatch {
  const delays = monitorEventLoopDelay({ resolution: resolutionMs });
  delays.enable();
  let sinceMs = clock.steadyMs();
  let isLate = false;
  return {
    isLate: () => {
      if (clock.steadyMs() - sinceMs < windowMs) return isLate;
      isLate = delays.percentile(50) / millisecond - resolutionMs > lateMs;
      sinceMs = clock.steadyMs();
      delays.reset();
      return isLate;
    },
    close: () => {
      delays.disable();
    },
  };
}
