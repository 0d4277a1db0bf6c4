// Three letters that are no currency.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";

/** A currency that does not exist is refused. */
export const unknownCurrency: Check = {
  name: "unknown-currency",
  behaviour: "E-06",
  strength: "should",
  group: "data",
  profile: "charge",
  pace: "fast",
  title: "A currency that does not exist is refused.",
  why: "An endpoint that ignores the currency charges dollars where others were spoken.",
  cure: "Read currency_code and refuse what is not on your list; never fall back to a default.",
  run: async ({ bodies, deliver }) => {
    const exchange = await deliver(bodies.charge({ currency_code: "ZZZ" }));
    return expectRefused("A charge in the currency ZZZ", "charge", [exchange]);
  },
};
