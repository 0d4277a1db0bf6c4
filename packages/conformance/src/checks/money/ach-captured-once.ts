// A bank charge, delivered three times.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** A repeated bank charge is captured once. */
export const achCapturedOnce: Check = {
  name: "ach-captured-once",
  behaviour: "R-05",
  group: "money",
  profile: "ach",
  pace: "fast",
  title: "A repeated bank charge is captured once.",
  why: "The account is debited twice.",
  cure: "Claim the transaction_id in the database before the gateway is asked, and send the gateway a key derived from it, so that even a second request captures nothing.",
  run: async (context) => {
    if (context.ledger === null) return notProved(needs.ledger);
    const body = context.bodies.achCharge();
    const exchanges = [];
    for (let delivery = 0; delivery < 3; delivery += 1) exchanges.push(await context.deliver(body));
    return judgeMoney(context, { body, exchanges });
  },
};
