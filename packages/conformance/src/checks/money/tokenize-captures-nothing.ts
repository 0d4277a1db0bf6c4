// A tokenization stores a card; it takes no money.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { expectNoCapture } from "../../reading/money.ts";

/** A tokenization captures nothing. */
export const tokenizeCapturesNothing: Check = {
  name: "tokenize-captures-nothing",
  behaviour: "Q-02",
  group: "money",
  profile: "tokenize",
  pace: "fast",
  title: "A tokenization captures nothing.",
  why: "A caller who only left a card for later is charged.",
  cure: "Keep the two methods apart before the gateway is asked; a validation of the card must be voided and shows no capture.",
  run: async (context) => {
    const { bodies, deliver, ledger } = context;
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.tokenize();
    const exchanges = [await deliver(body), await deliver(body)];
    return expectNoCapture(context, { body, exchanges });
  },
};
