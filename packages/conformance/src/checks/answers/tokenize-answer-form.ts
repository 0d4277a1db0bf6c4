// The same of a token's approval: token_id, both errors null.
import type { Check } from "../../check.ts";
import { expectNullErrors } from "../../reading/approval-form.ts";
import { begin, isFinding } from "../../reading/expect.ts";

/** A token's approval has all three fields. */
export const tokenizeAnswerForm: Check = {
  name: "tokenize-answer-form",
  behaviour: "A-02",
  group: "answers",
  profile: "tokenize",
  pace: "fast",
  title: "A token's approval carries token_id, error_code null and error_message null.",
  why: "Twilio's page shows all three; what it makes of an answer without them is written nowhere.",
  cure: "Always send token_id, error_code and error_message; in an approval both errors are null, not empty strings and not left out.",
  run: async (context) => {
    const begun = await begin(context, context.bodies.tokenize());
    if (isFinding(begun)) return begun;
    return expectNullErrors(begun.exchange);
  },
};
