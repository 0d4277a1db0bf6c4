// The prices that the owner says are approved.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";
import { needs, notProved } from "../../reading/finding.ts";

/** The named prices are approved. */
export const amountsApproved: Check = {
  name: "amounts-approved",
  behaviour: "Q-01",
  group: "data",
  profile: "charge",
  pace: "fast",
  title: "Every price under `amounts` in endpoint.yaml is approved.",
  why: "A customer of that price cannot pay.",
  cure: "Follow the one amount that fails through your reading of amounts and your gateway's limits.",
  run: async ({ bodies, deliver, inputs }) => {
    if (inputs.amounts === null) return notProved(needs.amounts);
    const exchanges = await Promise.all(
      inputs.amounts.map(({ amount, currency }) =>
        deliver(bodies.charge({ amount, currency_code: currency })),
      ),
    );
    return expectApproved("A charge of a price that is to be approved", "charge", exchanges);
  },
};
