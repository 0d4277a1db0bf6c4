// Digits of other scripts, full-width digits, and the ways to write a number that are no amount.
import type { Check } from "../../check.ts";
import { expectTurnedAway } from "../../reading/hostile.ts";

/** Digits of other scripts and odd numbers are no amounts and no card numbers. */
export const unicodeDigits: Check = {
  name: "unicode-digits",
  behaviour: "Q-08",
  strength: "must",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "Digits of other scripts and odd numbers are no amounts and no card numbers.",
  why: "A reader that takes 1e3 for an amount charges a thousand.",
  cure: "Take the ASCII digits 0 to 9 and one point; not what your language calls a digit or a number.",
  run: async (context) => {
    const { bodies, deliver } = context;
    const odd = [
      ...[
        "١٠.٠٠",
        "\uff11\uff10.00",
        "1e3",
        "0x10",
        "Infinity",
        "NaN",
        "1,000.00",
        " 10.00",
        "+10.00",
        "1_0.00",
      ].map((amount) => ({ amount })),
      { cardnumber: "٤١١١١١١١١١١١١١١١" },
      { cardnumber: "4111 1111 1111 1111" },
    ];
    const exchanges = await Promise.all(odd.map((fields) => deliver(bodies.charge(fields))));
    return expectTurnedAway(context, "A charge with odd digits", exchanges);
  },
};
