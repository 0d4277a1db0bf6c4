// Of the two answers that are allowed to a duplicate, the error is the hazardous one: Twilio cannot know
// that the first delivery succeeded, and tells the caller of a failure.
import type { Check } from "../../check.ts";
import { begin, expectApproved, isFinding } from "../../reading/expect.ts";

/** A replay is answered with the first success. */
export const replayAnswersSuccess: Check = {
  name: "replay-answers-success",
  behaviour: "R-05",
  strength: "should",
  group: "retries",
  profile: "charge",
  pace: "fast",
  title:
    'A repeated delivery of a success is answered with that success, not with a "duplicate" error.',
  why: "The contract allows the error, but when the first answer was lost on its way, Twilio knows nothing but the error: the caller hears that the payment failed, and has paid. Most call again and pay twice.",
  cure: "Store the verdict under its transaction_id, on disk, before you answer; look every delivery up there first, and answer a known one from what is stored.",
  run: async (context) => {
    const body = context.bodies.charge();
    const begun = await begin(context, body);
    if (isFinding(begun)) return begun;
    const again = await context.deliver(body);
    return expectApproved("A repeated charge", "charge", [again]);
  },
};
