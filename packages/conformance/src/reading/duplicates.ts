// An endpoint may answer a duplicate of a finished transaction with an error. Checks that ask what counts
// as a duplicate can learn nothing from such an endpoint, and leave it to the one that warns of it.
import type { CheckContext, WireBody } from "../check-context.ts";
import { methodOf, readReply } from "./reply.ts";

/** What those checks note. */
export const duplicateNote =
  "Duplicates are answered with an error here; see replay-answers-success.";

/** Repeats a request that was approved, as it was. */
export async function answersDuplicatesWithError(
  { deliver }: CheckContext,
  body: WireBody,
): Promise<boolean> {
  return readReply(methodOf(body), await deliver(body)).kind === "refused";
}

/** The same, asked with a charge of its own. */
export async function areDuplicatesErrors(context: CheckContext): Promise<boolean> {
  const body = context.bodies.charge();
  await context.deliver(body);
  return answersDuplicatesWithError(context, body);
}
