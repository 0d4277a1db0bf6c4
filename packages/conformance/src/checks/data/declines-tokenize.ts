// A card that the issuer refuses is not stored as good: the tokenization of what is declined.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";
import { needs, notProved } from "../../reading/finding.ts";

/** A declined card gets no token. */
export const declinesTokenize: Check = {
  name: "declines-tokenize",
  behaviour: "A-03",
  strength: "should",
  group: "data",
  profile: "tokenize",
  pace: "fast",
  title: "A card that is declined gets no token.",
  why: "The application stores a card that will never pay, and learns of it when the money is due.",
  cure: "Let the gateway verify the card before a token is made, and tell its refusal as an error_code.",
  run: async ({ bodies, deliver, inputs }) => {
    if (inputs.declines === null) return notProved(needs.declines);
    const exchange = await deliver(bodies.tokenize(inputs.declines));
    const subject = "The tokenization of what endpoint.yaml calls declined";
    return expectRefused(subject, "tokenize", [exchange]);
  },
};
