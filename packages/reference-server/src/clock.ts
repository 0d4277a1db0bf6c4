// The only file that reads the machine's clock or sets a timer for the product's own purposes.
import { setTimeout as delay } from "node:timers/promises";
import type { Clock } from "./core/ports.ts";

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  steadyMs: () => performance.now(),
  wait: async (ms, signal) => {
    try {
      await delay(ms, undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      if (signal?.aborted !== true) throw error;
    }
  },
};
