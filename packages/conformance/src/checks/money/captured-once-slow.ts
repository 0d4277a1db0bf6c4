// Twilio's whole schedule against a charge that takes longer than one slot.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** A slow charge and its retries are captured once. */
export const capturedOnceSlow: Check = {
  name: "captured-once-slow",
  behaviour: "R-04",
  group: "money",
  profile: "charge",
  pace: "slow",
  title: "A slow charge and its retries are captured once.",
  why: "Each retry that starts a charge of its own takes the money again.",
  cure: "Claim the transaction_id in the database before the gateway is asked, and send the gateway a key derived from it, so that even a second request captures nothing. A retry that finds the first still running waits for it.",
  run: async (context) => {
    const { bodies, inputs, ledger, transaction } = context;
    if (inputs.slow === null) return notProved(needs.slow);
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge(inputs.slow);
    const exchanges = await transaction(body);
    return judgeMoney(context, {
      body,
      exchanges,
      course: "as Twilio retries, each time while the first was still worked on",
    });
  },
};
