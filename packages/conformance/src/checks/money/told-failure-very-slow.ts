// Longer than all deliveries together: what was told as a failure must not stay captured, and what was
// told as a success must be.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** After a charge that outlasts all deliveries, the money agrees with what was told. */
export const toldFailureVerySlow: Check = {
  name: "told-failure-very-slow",
  behaviour: "R-18",
  group: "money",
  profile: "charge",
  pace: "slow",
  title: "After a charge that outlasts all deliveries, the money agrees with what was told.",
  why: "The caller hears that the payment failed, and the money is gone.",
  cure: "When the outcome comes after a failure was told, reverse it; do this from a stored record, not from the open request.",
  run: async (context) => {
    const { bodies, inputs, ledger, transaction } = context;
    if (inputs.verySlow === null) return notProved(needs.verySlow);
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge(inputs.verySlow);
    const exchanges = await transaction(body);
    return judgeMoney(context, { body, exchanges });
  },
};
