// A postal code that decides: approved or declined, the endpoint gives a verdict.
import type { Check } from "../../check.ts";
import { expectVerdict } from "../../reading/expect.ts";
import { needs, notProved } from "../../reading/finding.ts";

/** A postal code that does not match gets a verdict. */
export const avsVerdict: Check = {
  name: "avs-verdict",
  behaviour: "Q-12",
  group: "data",
  profile: "charge",
  pace: "fast",
  title: "A charge whose postal code does not match gets an approval or a decline.",
  why: "A gateway's remark about the address that is taken for a fault fails good payments.",
  cure: "Map every outcome of the address check to an approval or to an error_code.",
  run: async ({ bodies, deliver, inputs }) => {
    if (inputs.avs === null) return notProved(needs.avs);
    const exchange = await deliver(bodies.charge(inputs.avs));
    return expectVerdict("A charge whose postal code does not match", "charge", [exchange]);
  },
};
