// Brings errors out of an endpoint: a malformed amount out of any, and a decline, which most programs
// answer in another place. Where nobody said what declines, a mistyped card number has to do.
import type { CheckContext } from "../check-context.ts";
import type { Exchange } from "../wire/exchange.ts";
import { readReply } from "./reply.ts";

/** Charges that are answered with an error; the first is malformed, the others are declined. */
export async function bringErrors(context: CheckContext): Promise<readonly Exchange[]> {
  const { bodies, deliver, inputs } = context;
  const malformed = await deliver(bodies.charge({ amount: "ten dollars" }));
  const declined = await deliver(bodies.charge(inputs.declines ?? { cardnumber: MISTYPED }));
  // Whether it must be declined is another check's question.
  const isApproved = readReply("charge", declined).kind === "approved";
  return isApproved ? [malformed] : [malformed, declined];
}

/** Visa's test number with its last digit wrong. */
const MISTYPED = "4111111111111112";
