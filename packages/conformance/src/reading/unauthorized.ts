// What wrong credentials must get: HTTP status 401, which Twilio turns into its error for a wrongly
// configured connector, and never an approval.
import type { Finding } from "../check.ts";
import type { CheckContext } from "../check-context.ts";
import { failed, passed } from "./finding.ts";
import { describeReply, readReply } from "./reply.ts";
import type { WrongCredentials } from "./wrong-credentials.ts";

/** A charge with each of these credentials is answered with 401. */
export async function expectUnauthorized(
  { bodies, deliver }: CheckContext,
  wrong: readonly WrongCredentials[],
): Promise<Finding> {
  for (const { told, authorization } of wrong) {
    const exchange = await deliver(bodies.charge(), { authorization });
    if (exchange.status === 401) continue;
    const reply = readReply("charge", exchange);
    const status = exchange.status === null ? "" : ` under HTTP status ${exchange.status}`;
    const seen = `${describeReply(reply)}${reply.kind === "unreadable" ? "" : status}`;
    return failed(`A charge with ${told} got ${seen}; it was to get status 401.`, [exchange]);
  }
  return passed();
}
