// Twilio's connector was not seen to accept a compressed answer; who does not ask for it must not get it.
import type { Check } from "../../check.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { failed, passed } from "../../reading/finding.ts";

/** The answer is plain. */
export const answerNotCompressed: Check = {
  name: "answer-not-compressed",
  behaviour: "A-06",
  group: "answers",
  profile: "charge",
  pace: "fast",
  title: "The answer is not compressed, as nobody asked for it.",
  why: "Twilio would see bytes instead of JSON and report a malformed response.",
  cure: "Compress only when the request's Accept-Encoding names the coding; or switch compression off on this route.",
  run: async (context) => {
    const begun = await begin(context, context.bodies.charge());
    if (isFinding(begun)) return begun;
    const coding = begun.exchange.headers["content-encoding"] ?? "identity";
    if (coding === "identity") return passed();
    return failed("The answer carries a Content-Encoding nobody asked for.", [begun.exchange]);
  },
};
