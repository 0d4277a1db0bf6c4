// Twilio's whole schedule against a charge that takes longer than one slot.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney, timesOf } from "../../reading/money.ts";

/** A slow charge and its retries are captured once. */
export const capturedOnceSlow: Check = {
  name: "captured-once-slow",
  behaviour: "R-04",
  group: "money",
  profile: "charge",
  pace: "slow",
  title: "A slow charge and its retries are captured once.",
  why: "Each retry that starts a charge of its own takes the money again.",
  cure: "Claim the transaction_id in the database before the gateway is asked, and keep the claim until the outcome is stored; a retry that finds the first still running waits for it. What loses a claim while the work runs: a time-out of your own that is shorter than the gateway needs, a lock that expires, clean-up when the connection closes. A gateway key derived from the transaction_id makes even a second request capture nothing.",
  run: async (context) => {
    const { bodies, inputs, ledger, transaction } = context;
    if (inputs.slow === null) return notProved(needs.slow);
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge(inputs.slow);
    const exchanges = await transaction(body);
    return judgeMoney(context, {
      body,
      exchanges,
      course: `${timesOf(exchanges)} as Twilio retries, while the first was still worked on`,
    });
  },
};
