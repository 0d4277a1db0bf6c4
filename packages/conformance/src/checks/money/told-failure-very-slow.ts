// Longer than all deliveries together: what was told as a failure must not stay captured, and what was
// told as a success must be.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney, SEVERAL_CAPTURES, timesOf } from "../../reading/money.ts";

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
    const course = `${timesOf(exchanges)} as Twilio retries`;
    const finding = await judgeMoney(context, { body, exchanges, course });
    const isRepeated = finding.verdict === "failed" && finding.instead === SEVERAL_CAPTURES;
    return isRepeated ? { ...finding, ...whenRepeated } : finding;
  },
};

// Then no reversal is missing: deliveries captured beside each other.
const whenRepeated = {
  why: "Each delivery that starts a charge of its own takes the money again, whatever the caller is told.",
  cure: "Keep the claim of the transaction_id until its outcome is stored, however long that takes, and let every delivery join the charge that runs; one gateway key derived from the transaction_id makes a second request capture nothing.",
};
