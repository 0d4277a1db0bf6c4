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
  cure: "Store each transaction_id with its outcome, and look it up before the gateway is asked: what is known is answered from the store. If this fails only beside other charges (not with --only captured-once-replayed), the store forgets under traffic: see captured-once-after-others.",
  run: async (context) => {
    if (context.ledger === null) return notProved(needs.ledger);
    const body = context.bodies.charge();
    const exchanges = [];
    for (let delivery = 0; delivery < 3; delivery += 1) exchanges.push(await context.deliver(body));
    return judgeMoney(context, {
      body,
      exchanges,
      course: "three times, one after the other, beside the charges of other checks",
    });
  },
};
