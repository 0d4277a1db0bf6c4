// What may be said to further deliveries of one transaction. Two answers are allowed to a duplicate of a
// finished transaction: the first verdict again, or an error that says it is a duplicate. Another id is
// never allowed, nor an error while a delivery still runs that later succeeds.
import type { ConnectorMethod } from "@pay-connector/types";
import type { Finding } from "../check.ts";
import type { Exchange } from "../wire/exchange.ts";
import { courseOf, isAtOnce } from "./course-of.ts";
import { failed, passed } from "./finding.ts";
import { describeReply, insteadOf, NO_ANSWER, readReply } from "./reply.ts";

/** Answers on different sockets may be read in another order than they were sent; this far apart they were not. */
const SURELY_EARLIER_MS = 50;

/** What is told alike of every transaction whose id was not kept. */
export const DIFFERENT_IDS = "different ids";

/** `delivery`, or where there were several `last of 6 deliveries`. */
export function lastOf({ length }: readonly Exchange[]): string {
  return length === 1 ? "delivery" : `last of ${length} deliveries`;
}

/** All approvals among them carry one id, there is one, and each is readable. */
export function expectOneId(
  subject: string,
  method: ConnectorMethod,
  exchanges: readonly Exchange[],
): Finding {
  const replies = exchanges.map((exchange) => ({ exchange, reply: readReply(method, exchange) }));
  const useless = replies.find(({ reply }) => reply.kind === "unreadable" || reply.kind === "none");
  if (useless !== undefined) {
    const silent = exchanges.filter(({ outcome }) => outcome === "silent");
    if (silent.length > 0) return leftWaiting(subject, { method, exchanges, silent });
    const seen = describeReply(useless.reply);
    const what = `${subject}: one delivery got ${seen}.`;
    return failed(what, [useless.exchange], insteadOf(useless.reply));
  }
  const approvals = replies.flatMap(({ exchange, reply }) =>
    reply.kind === "approved" ? [{ exchange, id: reply.id }] : [],
  );
  const [first] = approvals;
  if (first === undefined) {
    const [one] = replies;
    const instead = one === undefined ? null : insteadOf(one.reply);
    return failed(`${subject}: no delivery was approved.`, exchanges.slice(0, 2), instead);
  }
  const other = approvals.find(({ id }) => id !== first.id);
  if (other === undefined) return passed();
  const what = `${subject}: two deliveries of one transaction were given different ids.`;
  const finding = failed(what, [first.exchange, other.exchange], DIFFERENT_IDS);
  return isAtOnce(exchanges) ? { ...finding, course: courseOf(exchanges) } : finding;
}

// Silence is another fault than a second id: what is told of that would send a reader the wrong way.
function leftWaiting(subject: string, { method, exchanges, silent }: Waiting): Finding {
  const { length } = exchanges;
  const [first] = silent;
  const approved = exchanges.find((each) => readReply(method, each).kind === "approved");
  const approvals = exchanges.filter((each) => readReply(method, each).kind === "approved").length;
  const seen = first === undefined ? "no answer" : describeReply(readReply(method, first));
  const rest = length - silent.length - approvals;
  const others = [
    approvals === 0 ? "none was approved" : `${approvals} ${wasOrWere(approvals)} approved`,
    ...(rest === 0 ? [] : [`${rest} got something else`]),
  ];
  const what = `${subject}: ${silent.length} of ${length} deliveries got ${seen}; ${others.join(", ")}.`;
  const shown = [...[approved ?? []].flat(), ...silent.slice(0, 1)];
  const cure =
    approvals === 0
      ? "No delivery was answered: look for deliveries that wait for each other, as for a lock that is taken and never given back. Wake every waiting delivery with the outcome of the one that works, also when that fails."
      : "A delivery that arrived while another was worked on, or after it, was never answered: wake every waiting delivery with the outcome, also when the work fails, and answer a later one from what is stored.";
  const course = courseOf(exchanges);
  return { ...failed(what, shown, NO_ANSWER), why: WHY_SILENCE, cure, course };
}

type Waiting = {
  readonly method: ConnectorMethod;
  readonly exchanges: readonly Exchange[];
  readonly silent: readonly Exchange[];
};

const WHY_SILENCE =
  "A retry of a slow one would hang as well: Twilio asks until it gives up, and the caller hears of a failure whatever was done.";

function wasOrWere(count: number): string {
  return count === 1 ? "was" : "were";
}

/** No success follows an error, and successes carry one id. What was not answered says nothing. */
export function expectOneVerdict(
  subject: string,
  method: ConnectorMethod,
  exchanges: readonly Exchange[],
): Finding {
  const answered = exchanges.filter(({ outcome }) => outcome === "answered");
  const kinds = answered.map((exchange) => readReply(method, exchange).kind);
  if (answered.length === 0) return failed(`${subject}: no delivery was answered.`, exchanges);
  if (kinds.every((kind) => kind === "refused")) return passed();
  const error = kinds.indexOf("refused");
  const success = kinds.lastIndexOf("approved");
  if (error === -1 || error > success) return expectOneId(subject, method, answered);
  const shown = [answered[error], answered[success]].flatMap((exchange) => exchange ?? []);
  return failed(`${subject}: a delivery was told an error and a later one a success.`, shown);
}

/** No delivery is told an error clearly before another one of the same transaction is told a success. */
export function expectNoErrorBeforeSuccess(
  subject: string,
  method: ConnectorMethod,
  exchanges: readonly Exchange[],
): Finding {
  const replies = exchanges.map((exchange) => ({
    exchange,
    kind: readReply(method, exchange).kind,
  }));
  const errors = replies.filter(({ kind }) => kind === "refused").map(({ exchange }) => exchange);
  const successes = replies.filter(({ kind }) => kind === "approved");
  for (const error of errors) {
    const later = successes.find(
      ({ exchange }) => endOf(exchange) > endOf(error) + SURELY_EARLIER_MS,
    );
    if (later === undefined) continue;
    const what = `${subject}: a delivery got an error while another was still being worked on, and that one was approved afterwards. Twilio tells the caller of the error; the money is taken.`;
    return failed(what, [error, later.exchange]);
  }
  return passed();
}

function endOf({ startedMs, tookMs }: Exchange): number {
  return startedMs + tookMs;
}
