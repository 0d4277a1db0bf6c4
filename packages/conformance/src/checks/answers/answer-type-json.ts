// The answer says that it is JSON.
import type { Check } from "../../check.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { failed, passed } from "../../reading/finding.ts";

/** The answer is labelled as JSON. */
export const answerTypeJson: Check = {
  name: "answer-type-json",
  behaviour: "A-06",
  strength: "should",
  group: "answers",
  profile: "charge",
  pace: "fast",
  title: "The answer's Content-Type is application/json.",
  why: "Whether Twilio looks at the label is not documented; a reader that does would call the answer malformed.",
  cure: "Send `Content-Type: application/json` with every answer.",
  run: async (context) => {
    const begun = await begin(context, context.bodies.charge());
    if (isFinding(begun)) return begun;
    const type = begun.exchange.headers["content-type"] ?? "";
    if (/^application\/json\b/i.test(type)) return passed();
    return failed("The answer's Content-Type is not application/json.", [begun.exchange]);
  },
};
