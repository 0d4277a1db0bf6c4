// Real time for the judge: a processor in another program has no other. The only file that asks the
// machine what time it is.
import type { KitClock } from "./check-context.ts";

/** A clock that began now. */
export function startClock(): KitClock {
  const startMs = performance.now();
  return {
    nowMs: () => Math.round(performance.now() - startMs),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}

/** Waits, and ends early when the signal does, so that nothing lingers behind who waited. */
export function sleepWith(signal: AbortSignal, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });
}

/** The present moment as ISO time, for the head of a report. */
export function isoNow(): string {
  return new Date(Date.now()).toISOString();
}

/** The two digits of a year in which a card made today is still good: three years on. */
export function goodExpiryYear(): string {
  return String((new Date(Date.now()).getUTCFullYear() + 3) % 100).padStart(2, "0");
}
