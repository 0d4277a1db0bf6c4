// What checks expect of exchanges, as findings: an approval, a refusal, or just that nothing was approved.
// Each takes several exchanges and tells of the first that differs.
import type { ConnectorMethod } from "@pay-connector/types";
import type { Finding } from "../check.ts";
import type { CheckContext, WireBody } from "../check-context.ts";
import type { DeliverOptions, Exchange } from "../wire/exchange.ts";
import { failed, passed } from "./finding.ts";
import { describeReply, insteadOf, methodOf, readReply } from "./reply.ts";

/** Every exchange is an approval. `subject` begins the sentence: `A charge without a Content-Type`. */
export function expectApproved(
  subject: string,
  method: ConnectorMethod,
  exchanges: readonly Exchange[],
): Finding {
  for (const exchange of exchanges) {
    const reply = readReply(method, exchange);
    if (reply.kind === "approved") continue;
    const what = `${subject} got ${describeReply(reply)}; it was to be approved.`;
    return failed(what, [exchange], insteadOf(reply));
  }
  return passed();
}

/** Every exchange is an error that Twilio can read, under any status. */
export function expectRefused(
  subject: string,
  method: ConnectorMethod,
  exchanges: readonly Exchange[],
): Finding {
  for (const exchange of exchanges) {
    const reply = readReply(method, exchange);
    if (reply.kind === "refused") continue;
    const what = `${subject} got ${describeReply(reply)}; it was to be refused with an error_code.`;
    return failed(what, [exchange], insteadOf(reply));
  }
  return passed();
}

/** Every exchange ends soon and in anything but an approval; a closed connection will do. */
export function expectNotApproved(
  subject: string,
  method: ConnectorMethod,
  exchanges: readonly Exchange[],
): Finding {
  for (const exchange of exchanges) {
    const reply = readReply(method, exchange);
    if (reply.kind === "approved") {
      return failed(`${subject} was approved; it was to be refused.`, [exchange]);
    }
    if (exchange.outcome === "silent") {
      return failed(`${subject} got ${describeReply(reply)}; it was to be refused.`, [exchange]);
    }
  }
  return passed();
}

/** Every exchange is a verdict in the contract's form, an approval or an error. */
export function expectVerdict(
  subject: string,
  method: ConnectorMethod,
  exchanges: readonly Exchange[],
): Finding {
  for (const exchange of exchanges) {
    const reply = readReply(method, exchange);
    if (reply.kind === "approved" || reply.kind === "refused") continue;
    const wanted = "it was to get an approval or an error in the contract's form";
    const what = `${subject} got ${describeReply(reply)}; ${wanted}.`;
    return failed(what, [exchange], insteadOf(reply));
  }
  return passed();
}

/** An approval that a check begins with. */
export type Begun = { readonly id: string; readonly exchange: Exchange };

/** Delivers what every endpoint approves; a finding when it does not. */
export async function begin(
  context: CheckContext,
  body: WireBody,
  options?: DeliverOptions,
): Promise<Begun | Finding> {
  const exchange = await context.deliver(body, options);
  const method = methodOf(body);
  const reply = readReply(method, exchange);
  if (reply.kind === "approved") return { id: reply.id, exchange };
  const name = method === "charge" ? "charge" : "tokenization";
  const what = `The ordinary ${name} that this check begins with got ${describeReply(reply)}.`;
  return failed(what, [exchange], insteadOf(reply));
}

/** Whether a beginning is already the end. */
export function isFinding(value: Begun | Finding): value is Finding {
  return "verdict" in value;
}
