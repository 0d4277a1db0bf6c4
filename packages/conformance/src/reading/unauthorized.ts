// What wrong credentials must get: HTTP status 401, which Twilio turns into its error for a wrongly
// configured connector, and never an approval.
import type { Finding } from "../check.ts";
import type { CheckContext } from "../check-context.ts";
import type { Authorization } from "../wire/exchange.ts";
import { failed, passed } from "./finding.ts";
import { describeReply, readReply } from "./reply.ts";

/** A charge under each of these credentials is answered with 401. */
export async function expectUnauthorized(
  { bodies, deliver }: CheckContext,
  subject: string,
  authorizations: readonly Authorization[],
): Promise<Finding> {
  for (const authorization of authorizations) {
    const exchange = await deliver(bodies.charge(), { authorization });
    if (exchange.status === 401) continue;
    const reply = readReply("charge", exchange);
    const status = exchange.status === null ? "" : ` under HTTP status ${exchange.status}`;
    const seen = `${describeReply(reply)}${reply.kind === "unreadable" ? "" : status}`;
    return failed(`${subject} got ${seen}; it was to get status 401.`, [exchange]);
  }
  return passed();
}

/** A Basic header of any text, encoded as it stands. */
export function basic(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}
