// The amount is passed through as the TwiML wrote it: 10, 10.0 and 10.00 are all published or recorded.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** The amount's decimals may be left out. */
export const amountForms: Check = {
  name: "amount-forms",
  behaviour: "Q-04",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "The amounts 7, 7.0 and 7.00 are all taken.",
  why: 'A developer who writes chargeAmount="7" gets failing calls.',
  cure: "Read the amount as a decimal number of the currency, with any number of decimals up to the currency's own; zeros at the end say nothing.",
  run: async ({ bodies, deliver }) => {
    const whole = String(bodies.charge().amount).split(".")[0] ?? "7";
    const amounts = [whole, `${whole}.0`, `${whole}.00`];
    const exchanges = await Promise.all(
      amounts.map((amount) => deliver(bodies.charge({ amount, currency_code: "USD" }))),
    );
    return expectApproved("A charge in one of these forms", "charge", exchanges);
  },
};
