// A charge of nothing: Twilio tokenizes where the amount is 0, so it never sends one as a charge.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";

/** A charge of zero is refused. */
export const zeroAmount: Check = {
  name: "zero-amount",
  behaviour: "Q-08",
  strength: "should",
  group: "data",
  profile: "charge",
  pace: "fast",
  title: "A charge of 0.00 is refused.",
  why: "A success is told for a payment of nothing; most often the amount got lost on the way.",
  cure: "Refuse amounts that are not above zero; a card is stored with method tokenize.",
  run: async ({ bodies, deliver }) => {
    const exchange = await deliver(bodies.charge({ amount: "0.00" }));
    return expectRefused("A charge of 0.00", "charge", [exchange]);
  },
};
