// A card number with one digit wrong: what a caller mistypes.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";

/** A mistyped card number is refused. */
export const wrongCheckDigit: Check = {
  name: "wrong-check-digit",
  behaviour: "A-03",
  strength: "should",
  group: "data",
  profile: "charge",
  pace: "fast",
  title: "A card number with a wrong check digit is refused.",
  why: "A mistyped number belongs to nobody, or to somebody else.",
  cure: "Check the last digit (Luhn) and refuse with an error_code such as incorrect_number.",
  run: async ({ bodies, deliver }) => {
    const exchange = await deliver(bodies.charge({ cardnumber: "4111111111111112" }));
    return expectRefused("A charge of a mistyped card number", "charge", [exchange]);
  },
};
