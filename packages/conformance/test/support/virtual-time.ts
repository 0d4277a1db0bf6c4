// Time that passes only when everybody waits: a test of ten seconds takes none, and what is due first
// happens first.
import type { KitClock } from "../../src/check-context.ts";

/** A clock whose waits end in order of time, as soon as nothing else runs. */
export function virtualTime(): KitClock {
  let nowMs = 0;
  const waits: { readonly dueMs: number; readonly resolve: () => void }[] = [];
  let isPumping = false;
  const pump = (): void => {
    waits.sort((a, b) => a.dueMs - b.dueMs);
    const next = waits.shift();
    isPumping = next !== undefined;
    if (next === undefined) return;
    nowMs = Math.max(nowMs, next.dueMs);
    next.resolve();
    setImmediate(pump);
  };
  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      waits.push({ dueMs: nowMs + ms, resolve });
      if (!isPumping) setImmediate(pump);
      isPumping = true;
    });
  return { nowMs: () => nowMs, sleep };
}
