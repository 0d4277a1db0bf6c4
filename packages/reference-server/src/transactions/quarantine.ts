// For how long an absence proves nothing. A call that left a moment ago may still arrive, so a gateway that
// knows nothing of a charge is believed only when nobody can have sent one for so long as a call may be
// under way. That time is counted by the steady clock of this process, from its first look at the row
// while nobody was at work on it: no calendar, its own or an earlier one's, can shorten it.
import type { TransactionKey } from "../core/ports.ts";
import type { ProcessorParts } from "./processor-parts.ts";

/** A transaction in the hands of one owner; another owner may have sent another call. */
export type Quarantined = TransactionKey & { readonly fence: number };

/** The quarantines of one process. */
export type Quarantine = {
  /** How much longer an absence proves nothing; the first question begins the time. */
  leftMs(held: Quarantined): number;
  /** Forgets a transaction that is finished. */
  release(held: Quarantined): void;
};

type Watch = { readonly fence: number; readonly sinceMs: number };

/** No transaction is watched yet. @see R-22 */
export function createQuarantine({
  clock,
  gateway,
}: Pick<ProcessorParts, "clock" | "gateway">): Quarantine {
  const watches = new Map<string, Watch>();
  return {
    leftMs: (held) => {
      const name = nameOf(held);
      const nowMs = clock.steadyMs();
      const known = watches.get(name);
      const watch = known?.fence === held.fence ? known : { fence: held.fence, sinceMs: nowMs };
      watches.set(name, watch);
      return Math.max(0, gateway.capabilities.maxInFlightMs - (nowMs - watch.sinceMs));
    },
    release: (held) => {
      watches.delete(nameOf(held));
    },
  };
}

function nameOf({ scope, transactionId }: TransactionKey): string {
  return `${scope} ${transactionId}`;
}
