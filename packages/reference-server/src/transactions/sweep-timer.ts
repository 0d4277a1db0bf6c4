// Lets the reconciler run again and again while the process lives, one run at a time. It waits through the
// clock like everything else. What breaks in a run is reported, and the next one tries again.
import type { Clock } from "../core/ports.ts";
import type { Reconciler } from "./reconcile-stale.ts";

/** What the timer works with. */
export type SweepTimerParts = {
  readonly reconciler: Pick<Reconciler, "adopt" | "runOnce">;
  /** What else is looked after at the same times. */
  readonly jobs: readonly (() => Promise<unknown>)[];
  readonly clock: Clock;
  readonly intervalMs: number;
  readonly reportFault: (error: unknown) => void;
};

/** A timer that runs. */
export type SweepTimer = {
  /** Begins no further run; resolves when the one under way has ended. */
  stop(): Promise<void>;
};

/** Starts the timer; every run, the first at once, takes what processes that are gone left unfinished. */
export function startSweeping(parts: SweepTimerParts): SweepTimer {
  const stopping = new AbortController();
  const ended = sweepUntil(stopping.signal, parts);
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

async function sweepUntil(signal: AbortSignal, parts: SweepTimerParts): Promise<void> {
  const { reconciler, jobs, clock, intervalMs, reportFault } = parts;
  while (!signal.aborted) {
    try {
      await reconciler.adopt();
      await reconciler.runOnce();
      for (const job of jobs) await job();
    } catch (error) {
      reportFault(error);
    }
    await clock.wait(intervalMs, signal);
  }
}
