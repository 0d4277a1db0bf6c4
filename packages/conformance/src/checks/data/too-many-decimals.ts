// More decimals than the currency has: a thousandth of a dollar. Twilio stops it (64003); another client
// or a later edition may not.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";

/** More decimals than the currency has are refused. */
export const tooManyDecimals: Check = {
  name: "too-many-decimals",
  behaviour: "E-05",
  strength: "should",
  group: "data",
  profile: "charge",
  pace: "fast",
  title: "10.005 dollars are refused.",
  why: "Rounding charges another amount than the one that was spoken.",
  cure: "Refuse an amount with more decimals than its currency has; never round, and keep no amount as a floating-point number.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.charge({ amount: "10.005", currency_code: "USD" });
    return expectRefused("A charge of 10.005 dollars", "charge", [await deliver(body)]);
  },
};
