// A charge and a tokenization of one card: the token is not the charge.
import type { Check } from "../../check.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { failed, passed } from "../../reading/finding.ts";

/** A token is no charge id. */
export const chargeAndTokenDiffer: Check = {
  name: "charge-and-token-differ",
  behaviour: "R-16",
  group: "counter",
  profile: "tokenize",
  pace: "fast",
  title: "A charge and a tokenization of the same card get different ids.",
  why: "Whoever holds a receipt would hold the stored card.",
  cure: "Make ids of charges and tokens from different sources, with a prefix of their own.",
  run: async (context) => {
    const charge = await begin(context, context.bodies.charge());
    if (isFinding(charge)) return charge;
    const token = await begin(context, context.bodies.tokenize());
    if (isFinding(token)) return token;
    if (charge.id !== token.id) return passed();
    return failed("The token is the charge_id.", [charge.exchange, token.exchange]);
  },
};
