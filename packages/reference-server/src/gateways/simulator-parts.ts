// What the parts of the simulator share: the ledger, the clock, the tier, and a memory of what has happened
// besides the ledger. The memory is lost with the process, as an answer on its way is; no money hangs on it.
import type { DeclineCode } from "../core/decline-codes.ts";
import type { Clock } from "../core/ports.ts";
import type { LedgerLine, SimulatorLedger } from "./simulator-ledger.ts";
import type { SimulatorTier } from "./simulator-tiers.ts";

/** What the simulator is made of. */
export type SimulatorParts = {
  readonly ledger: SimulatorLedger;
  readonly clock: Clock;
  /** Every delay is multiplied by it, so that tests need not wait for real seconds. */
  readonly timeScale: number;
  readonly tier: SimulatorTier;
  /** Aborted when the books are about to be closed: whatever still waits is given up. */
  readonly closing: AbortSignal;
};

/** The simulator's memory. */
export type SimulatorMemory = {
  /** True the first time it is asked for a mishap and a key, false ever after. */
  isFirst(mishap: string, key: string): boolean;
  /** Keys of charges that were taken and have not moved their money yet. */
  readonly underWay: Set<string>;
  /** What was declined, by transaction id. */
  readonly declined: Map<string, DeclineCode>;
};

/** A simulator at work. */
export type SimulatorAtWork = SimulatorParts & { readonly memory: SimulatorMemory };

/** An empty memory. */
export function createSimulatorMemory(): SimulatorMemory {
  const happened = new Set<string>();
  return {
    isFirst: (mishap, key) => {
      const name = `${mishap} ${key}`;
      const isFirst = !happened.has(name);
      happened.add(name);
      return isFirst;
    },
    underWay: new Set(),
    declined: new Map(),
  };
}

/** Waits so many scaled milliseconds; throws when the simulator is closed meanwhile. */
export async function waitScaled(
  ms: number,
  { clock, timeScale, closing }: SimulatorParts,
): Promise<void> {
  await clock.wait(ms * timeScale, closing);
  closing.throwIfAborted();
}

/** Whether so many scaled milliseconds since a capture have not passed yet. */
export function isWithin(
  ms: number,
  capture: LedgerLine,
  { clock, timeScale }: SimulatorParts,
): boolean {
  return clock.now().getTime() < Date.parse(capture.at) + ms * timeScale;
}
