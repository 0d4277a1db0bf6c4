// The only file that reads the machine's clock or sets a timer for the product's own purposes.
import type { Clock } from "./core/ports.ts";

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  steadyMs: () => performance.now(),
  // Not the timer of promises: it makes an error whenever a wait is called off, and every charge does that.
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal?.addEventListener("abort", end);
    }),
};
