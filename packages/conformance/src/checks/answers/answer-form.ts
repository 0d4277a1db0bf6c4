// Every field of an approval is there and of the right type: the id a text, both errors null and not
// merely absent.
import type { Check } from "../../check.ts";
import { expectNullErrors } from "../../reading/approval-form.ts";
import { begin, isFinding } from "../../reading/expect.ts";

/** An approval has all three fields. */
export const answerForm: Check = {
  name: "answer-form",
  behaviour: "A-01",
  group: "answers",
  profile: "charge",
  pace: "fast",
  title: "An approval carries charge_id, error_code null and error_message null.",
  why: "Twilio's page shows all three; what it makes of an answer without them is written nowhere.",
  cure: "Always send charge_id, error_code and error_message; in an approval both errors are null, not empty strings and not left out.",
  run: async (context) => {
    const begun = await begin(context, context.bodies.charge());
    if (isFinding(begun)) return begun;
    return expectNullErrors(begun.exchange);
  },
};
