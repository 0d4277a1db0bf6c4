// A clock that stands still until a test moves it.
import type { Clock } from "../../src/core/ports.ts";

/** A clock whose waits end when the test says so. */
export type TestClock = Clock & {
  /** Moves the time and ends every wait that is due. */
  advance(ms: number): void;
  /** Resolves when somebody waits. */
  whenWaiting(): Promise<void>;
};

/** A clock that starts at a moment. */
export function createTestClock(start = "2026-11-20T12:00:00.000Z"): TestClock {
  let nowMs = Date.parse(start);
  let waits: { readonly dueMs: number; readonly end: () => void }[] = [];
  let watchers: (() => void)[] = [];
  return {
    now: () => new Date(nowMs),
    wait: (ms) =>
      new Promise((resolve) => {
        waits.push({ dueMs: nowMs + ms, end: resolve });
        for (const tell of watchers.splice(0)) tell();
      }),
    advance: (ms) => {
      nowMs += ms;
      const due = waits.filter(({ dueMs }) => dueMs <= nowMs);
      waits = waits.filter((wait) => !due.includes(wait));
      for (const { end } of due) end();
    },
    whenWaiting: () =>
      waits.length > 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            watchers = [...watchers, resolve];
          }),
  };
}
