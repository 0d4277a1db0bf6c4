// The published test numbers of every type that <Pay> takes. An endpoint may decline a type; it may not
// fall over it.
import type { Check } from "../../check.ts";
import { publishedCards } from "../../published-cards.ts";
import { expectVerdict } from "../../reading/expect.ts";

/** Every card type gets a verdict. */
export const everyCardType: Check = {
  name: "every-card-type",
  behaviour: "Q-12",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "A card of every type gets an approval or a decline.",
  why: "A caller with an American Express card (15 digits, four-digit code) would hear a technical error.",
  cure: "Take 12 to 19 digits and a security code of three or four; decline what you do not accept with an error_code.",
  run: async ({ bodies, deliver }) => {
    const exchanges = await Promise.all(
      publishedCards.map(([cardnumber, cvv]) => deliver(bodies.charge({ cardnumber, cvv }))),
    );
    return expectVerdict("A charge of one card type", "charge", exchanges);
  },
};
