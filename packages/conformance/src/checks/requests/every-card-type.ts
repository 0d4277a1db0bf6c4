// The published test numbers of every type that <Pay> takes. An endpoint may decline a type; it may not
// fall over it.
import type { Check } from "../../check.ts";
import { expectVerdict } from "../../reading/expect.ts";

/** Published by Twilio for TEST mode: number and security code. */
const cards = [
  ["4111111111111111", "123"],
  ["5555555555554444", "123"],
  ["378282246310005", "1234"],
  ["6011111111111117", "123"],
  ["3566002020360505", "123"],
  ["6771798021000008", "123"],
] as const;

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
      cards.map(([cardnumber, cvv]) => deliver(bodies.charge({ cardnumber, cvv }))),
    );
    return expectVerdict("A charge of one card type", "charge", exchanges);
  },
};
