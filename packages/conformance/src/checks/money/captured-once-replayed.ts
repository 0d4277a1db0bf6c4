// Three deliveries, one after the other.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** A repeated charge is captured once. */
export const capturedOnceReplayed: Check = {
  name: "captured-once-replayed",
  behaviour: "R-05",
  group: "money",
  profile: "charge",
  pace: "fast",
  title: "A repeated charge is captured once.",
  why: "The caller pays twice for one payment.",
  cure: "Claim the transaction_id in the database before the gateway is asked, and send the gateway a key derived from it, so that even a second request captures nothing.",
  run: async (context) => {
    if (context.ledger === null) return notProved(needs.ledger);
    const body = context.bodies.charge();
    const exchanges = [];
    for (let delivery = 0; delivery < 3; delivery += 1) exchanges.push(await context.deliver(body));
    return judgeMoney(context, { body, exchanges });
  },
};
