// An endpoint that answers at first and then no more would be waited for, ten seconds a request, for
// minutes. The watch counts ordinary deliveries that nobody answered; when there are too many in a row, and
// no answer came to anybody for two of Twilio's slots, the run is ended and one sentence says so.
import { DELIVERY_SLOT_MS } from "@pay-connector/mock-twilio";
import type { Check } from "./check.ts";
import type { KitClock } from "./check-context.ts";
import type { Exchange } from "./wire/exchange.ts";

/** As many as quick checks have under way at once: one hostile body that hangs is not a dead endpoint. */
const MOST_SILENT = 12;
/** An endpoint that is slow but right answers the second delivery of one of the patient checks by then. */
const LONGEST_SILENCE_MS = 2 * DELIVERY_SLOT_MS;
/** Nearly a slot: what a check itself cuts off earlier is no silence. */
const A_SILENCE_MS = 9_000;

/** Why the run is ended: what silence kept waiting has failed, unlike what a person cut off. */
export const FELL_SILENT = "the endpoint fell silent";

/** The watch over one run. */
export type SilenceWatch = {
  /** Told of every exchange, and by which check. */
  readonly saw: (check: Pick<Check, "pace">, exchange: Exchange) => void;
  /** Aborted, with FELL_SILENT, when the endpoint counts as silent. */
  readonly signal: AbortSignal;
  /** The sentence for the report, with how many checks were not judged; null while it answers. */
  readonly sentence: (unjudged: number) => string | null;
};

/** Begins to watch. */
export function watchSilence(clock: Pick<KitClock, "nowMs">): SilenceWatch {
  const ended = new AbortController();
  let answeredMs = clock.nowMs();
  let silent = 0;
  const saw: SilenceWatch["saw"] = ({ pace }, exchange) => {
    if (ended.signal.aborted) return;
    if (exchange.outcome !== "silent") {
      answeredMs = clock.nowMs();
      silent = 0;
      return;
    }
    // Patient checks are silent on purpose.
    if (pace === "fast" && isSilence(exchange)) silent += 1;
    const isLong = clock.nowMs() - answeredMs >= LONGEST_SILENCE_MS;
    if (silent >= MOST_SILENT && isLong) ended.abort(FELL_SILENT);
  };
  const sentence: SilenceWatch["sentence"] = (unjudged) => {
    if (!ended.signal.aborted) return null;
    const seconds = Math.round(answeredMs / 1_000);
    const told = `The endpoint stopped answering, or answers too late: its last answer came ${seconds} s after the run began, and then ${silent} requests in a row brought nothing within the 10 s that Twilio waits.`;
    const hint =
      "Where ordinary payments take longer, give quick inputs as `approves` in endpoint.yaml.";
    return `${told} The run was ended there; ${unjudged} checks were not judged. ${hint}`;
  };
  return { saw, signal: ended.signal, sentence };
}

/** Whether an exchange was a silence of the endpoint's, and not one that a check cut off. */
export function isSilence({ outcome, tookMs }: Exchange): boolean {
  return outcome === "silent" && tookMs >= A_SILENCE_MS;
}
