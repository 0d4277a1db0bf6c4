// Two deliveries of one transaction at the same moment.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** How many at once. */
const COPIES = 2;

/** Two simultaneous deliveries of one charge are captured once. */
export const capturedOnceTogether2: Check = {
  name: "captured-once-together-2",
  behaviour: "R-15",
  group: "money",
  profile: "charge",
  pace: "fast",
  title: "Two simultaneous deliveries of one charge are captured once.",
  why: "The caller pays twice for one payment.",
  cure: "Claim the transaction_id in the database before the gateway is asked, and send the gateway a key derived from it, so that even a second request captures nothing.",
  run: async (context) => {
    const { bodies, deliver, ledger } = context;
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge();
    const exchanges = await Promise.all(Array.from({ length: COPIES }, () => deliver(body)));
    return judgeMoney(context, { body, exchanges });
  },
};
