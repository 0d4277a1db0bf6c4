// The same fields in another order and with spaces between them are the same request.
import type { Check } from "../../check.ts";
import { answersDuplicatesWithError, duplicateNote } from "../../reading/duplicates.ts";
import { begin, expectApproved, isFinding } from "../../reading/expect.ts";
import { allOf, passed } from "../../reading/finding.ts";
import { expectOneId } from "../../reading/repeats.ts";

/** The order of fields means nothing. */
export const replayInOtherOrder: Check = {
  name: "replay-in-other-order",
  behaviour: "R-05",
  strength: "should",
  group: "retries",
  profile: "charge",
  pace: "fast",
  title: "The same request with its fields in another order is no other request.",
  why: "A fingerprint over raw bytes calls a retry a different payment, and the caller hears of a failure after paying.",
  cure: "Compare the fields that matter, not the bytes of the body.",
  run: async (context) => {
    const body = context.bodies.charge();
    const begun = await begin(context, body);
    if (isFinding(begun)) return begun;
    if (await answersDuplicatesWithError(context, body)) return passed(duplicateNote);
    const turned = Object.fromEntries(Object.entries(body).toReversed());
    const again = await context.deliver(JSON.stringify(turned, null, 2));
    return allOf([
      expectApproved("The same charge in another order", "charge", [again]),
      expectOneId("A charge repeated in another order", "charge", [begun.exchange, again]),
    ]);
  },
};
