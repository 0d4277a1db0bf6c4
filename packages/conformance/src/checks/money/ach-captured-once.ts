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
  cure: "Send bank accounts through the same store of transaction_ids as cards: what is known is answered from it before the gateway is asked. If captured-once-replayed or captured-once-after-others fails too, mend that first.",
  run: async (context) => {
    if (context.ledger === null) return notProved(needs.ledger);
    const body = context.bodies.achCharge();
    const exchanges = [];
    for (let delivery = 0; delivery < 3; delivery += 1) exchanges.push(await context.deliver(body));
    return judgeMoney(context, {
      body,
      exchanges,
      course: "three times, one after the other, beside the charges of other checks",
    });
  },
};
