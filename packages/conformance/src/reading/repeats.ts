// What may be said to further deliveries of one transaction. Two answers are allowed to a duplicate of a
// finished transaction: the first verdict again, or an error that says it is a duplicate. Another id is
// never allowed, nor an error while a delivery still runs that later succeeds.
import type { ConnectorMethod } from "@pay-connector/types";
import type { Finding } from "../check.ts";
import type { Exchange } from "../wire/exchange.ts";
import { failed, passed } from "./finding.ts";
import { describeReply, insteadOf, readReply } from "./reply.ts";

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
  return failed(what, [first.exchange, other.exchange], DIFFERENT_IDS);
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
