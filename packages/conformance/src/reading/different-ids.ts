// Different transactions, different ids: whatever is approved among these exchanges carries an id of its
// own. The strict form also wants every one of them approved.
import type { ConnectorMethod } from "@pay-connector/types";
import type { Finding } from "../check.ts";
import type { Exchange } from "../wire/exchange.ts";
import { expectApproved } from "./expect.ts";
import { failed, passed } from "./finding.ts";
import { readReply } from "./reply.ts";

/** What is told alike of every two transactions that share an id. */
export const SAME_ID = "the same id";

/** Every exchange is approved, with an id that no other has. */
export function expectDifferentIds(
  subject: string,
  method: ConnectorMethod,
  exchanges: readonly Exchange[],
): Finding {
  const finding = expectApproved(subject, method, exchanges);
  return finding.verdict === "passed" ? expectNoSharedId(subject, method, exchanges) : finding;
}

/** No two approvals among them share an id. */
export function expectNoSharedId(
  subject: string,
  method: ConnectorMethod,
  exchanges: readonly Exchange[],
): Finding {
  const owners = new Map<string, Exchange>();
  for (const exchange of exchanges) {
    const reply = readReply(method, exchange);
    if (reply.kind !== "approved") continue;
    const other = owners.get(reply.id);
    if (other !== undefined) {
      return failed(`${subject} got the same id.`, [other, exchange], SAME_ID);
    }
    owners.set(reply.id, exchange);
  }
  return passed();
}
