// A clock that stands still until a test moves it.
import type { Clock } from "../../src/core/ports.ts";

/** A clock whose waits end when the test says so. */
export type TestClock = Clock & {
  /** Moves the time and ends every wait that is due, in the order in which they are. */
  advance(ms: number): void;
  /** Sets the calendar to another hour; no time passes. */
  jump(ms: number): void;
  /** Resolves when somebody waits for this long, or for any time if none is named. */
  whenWaiting(ms?: number): Promise<void>;
};

type Wait = { readonly ms: number; readonly dueMs: number; readonly end: () => void };

/** A clock that starts at a moment. */
export function createTestClock(start = "2026-11-20T12:00:00.000Z"): TestClock {
  const startMs = Date.parse(start);
  let elapsedMs = 0;
  let jumpedMs = 0;
  let waits: readonly Wait[] = [];
  let watchers: (() => void)[] = [];
  return {
    now: () => new Date(startMs + elapsedMs + jumpedMs),
    steadyMs: () => elapsedMs,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve();
          return;
        }
        const wait = { ms, dueMs: elapsedMs + ms, end: resolve };
        waits = [...waits, wait];
        signal?.addEventListener("abort", () => {
          waits = waits.filter((other) => other !== wait);
          resolve();
        });
        for (const tell of watchers.splice(0)) tell();
      }),
    advance: (ms) => {
      elapsedMs += ms;
      const due = waits.filter(({ dueMs }) => dueMs <= elapsedMs);
      waits = waits.filter((wait) => !due.includes(wait));
      for (const { end } of due.toSorted((a, b) => a.dueMs - b.dueMs)) end();
    },
    jump: (ms) => {
      jumpedMs += ms;
    },
    whenWaiting: async (ms) => {
      while (!waits.some((wait) => ms === undefined || wait.ms === ms)) {
        await new Promise<void>((resolve) => {
          watchers = [...watchers, resolve];
        });
      }
    },
  };
}
