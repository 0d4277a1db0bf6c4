// An endpoint that goes away in the middle of a run breaks no clause by what comes after: nobody is there. So
// a delivery that found no connection, or lost it, is handed to its check only when the endpoint takes
// connections again. Where it does not come back within one of Twilio's slots the run is ended, and one
// sentence says so. While a restart that the kit itself ordered is under way nothing is watched.
import { DELIVERY_SLOT_MS } from "@pay-connector/mock-twilio";
import type { Check } from "./check.ts";
import type { CheckContext, KitClock } from "./check-context.ts";
import { namesOf } from "./report/words.ts";
import type { Exchange } from "./wire/exchange.ts";

/** Whoever starts a program again that ended does so within seconds. */
const LONGEST_ABSENCE_MS = DELIVERY_SLOT_MS;
const LOOK_EVERY_MS = 200;
/** A request that ended the endpoint broke no longer before it was seen to be gone. */
const CUT_OFF_MS = 1_000;

/** Why the run is ended: what was under way is not judged. */
export const WENT_AWAY = "the endpoint went away";

/** Which check delivers; the patient ones wait on purpose and are the last to be suspected. */
export type Watched = Pick<Check, "name"> & Partial<Pick<Check, "pace">>;

/** The watch over one run. */
export type PresenceWatch = {
  /** The same deliveries, held back while nobody is there. */
  readonly heeded: (deliver: CheckContext["deliver"], check: Watched) => CheckContext["deliver"];
  /** The same restart; nothing is watched while it runs. */
  readonly restarting: (restart: () => Promise<void>) => () => Promise<void>;
  /** Aborted, with WENT_AWAY, when the endpoint does not come back. */
  readonly signal: AbortSignal;
  /** The sentences for the report, with the checks that were not judged; null while it is there. */
  readonly sentence: (unjudged: readonly string[]) => string | null;
};

/** Begins to watch; `isThere` says whether the endpoint takes a connection, `signal` ends the watch. */
export function watchPresence(
  clock: KitClock,
  isThere: () => Promise<boolean>,
  signal: AbortSignal,
): PresenceWatch {
  const ended = new AbortController();
  const broken: { readonly check: Watched; readonly atMs: number }[] = [];
  let looking: Promise<void> | null = null;
  let restarts = 0;
  let lastThereMs = 0;
  const look = async (sinceMs: number): Promise<void> => {
    while (!(await isThere())) {
      if (restarts > 0 || signal.aborted) return;
      if (clock.nowMs() - sinceMs >= LONGEST_ABSENCE_MS) {
        lastThereMs = sinceMs;
        return ended.abort(WENT_AWAY);
      }
      await clock.sleep(LOOK_EVERY_MS);
    }
  };
  const wait = ({ startedMs, tookMs }: Exchange): Promise<void> => {
    looking ??= look(startedMs + tookMs).finally(() => {
      looking = null;
    });
    return looking;
  };
  return {
    signal: ended.signal,
    heeded: (deliver, check) => async (body, options) => {
      const exchange = await deliver(body, options);
      const { outcome, startedMs, tookMs } = exchange;
      const isLost = outcome === "refused" || outcome === "broken";
      if (!isLost || restarts > 0 || ended.signal.aborted) return exchange;
      if (outcome === "broken") broken.push({ check, atMs: startedMs + tookMs });
      await wait(exchange);
      return exchange;
    },
    restarting: (restart) => async () => {
      restarts += 1;
      try {
        await restart();
      } finally {
        restarts -= 1;
      }
    },
    sentence: (unjudged) => {
      if (!ended.signal.aborted) return null;
      const cutOff = broken.filter(({ atMs }) => Math.abs(atMs - lastThereMs) <= CUT_OFF_MS);
      return goneSentence(lastThereMs, unjudged, suspectsAmong(cutOff.map(({ check }) => check)));
    },
  };
}

function suspectsAmong(checks: readonly Watched[]): readonly string[] {
  const quick = checks.filter(({ pace }) => pace === "fast");
  const suspects = quick.length > 0 ? quick : checks;
  return [...new Set(suspects.map(({ name }) => name))];
}

function goneSentence(
  atMs: number,
  unjudged: readonly string[],
  cutOff: readonly string[],
): string {
  const these = unjudged.length === 1 ? "1 check is" : `${unjudged.length} checks are`;
  const told = `The endpoint stopped accepting connections ${(atMs / 1_000).toFixed(1)} s into the run and did not come back within ${LONGEST_ABSENCE_MS / 1_000} s; ${these} not judged: ${namesOf(unjudged.map((name) => ({ name })))}.`;
  if (cutOff.length === 0) return told;
  return `${told} It went while it worked on requests of ${cutOff.join(", ")}: look into its log, and run these alone (--only) to see whether one of them ends it.`;
}
