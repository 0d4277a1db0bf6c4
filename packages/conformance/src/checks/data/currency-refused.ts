// A currency that is not taken: the one the owner names.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";
import { needs, notProved } from "../../reading/finding.ts";

/** A currency that is not taken is refused. */
export const currencyRefused: Check = {
  name: "currency-refused",
  behaviour: "E-06",
  strength: "should",
  group: "data",
  profile: "charge",
  pace: "fast",
  title: "A currency that is not taken is refused, not charged as another.",
  why: "10 of one currency charged as 10 of another is a wrong payment.",
  cure: "Compare currency_code with the list that your gateway account takes, and refuse others with an error_code.",
  run: async ({ bodies, deliver, inputs }) => {
    if (inputs.refusedCurrency === null) return notProved(needs.refusedCurrency);
    const body = bodies.charge({ currency_code: inputs.refusedCurrency });
    return expectRefused("A charge in a currency that is not taken", "charge", [
      await deliver(body),
    ]);
  },
};
