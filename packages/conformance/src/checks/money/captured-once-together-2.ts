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
  cure: "Claim the transaction_id with one atomic step before the gateway is asked: an INSERT under a unique key, not a look-up and then a write. Whoever comes second waits for the first one's outcome. A key derived from the transaction_id makes the gateway capture nothing twice besides.",
  run: async (context) => {
    const { bodies, deliver, ledger } = context;
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge();
    const exchanges = await Promise.all(Array.from({ length: COPIES }, () => deliver(body)));
    return judgeMoney(context, { body, exchanges, course: `${COPIES} times at the same moment` });
  },
};
