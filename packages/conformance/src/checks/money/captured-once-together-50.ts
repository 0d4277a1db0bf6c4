// Fifty deliveries of one transaction at the same moment.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** How many at once. */
const COPIES = 50;

/** Fifty simultaneous deliveries of one charge are captured once. */
export const capturedOnceTogether50: Check = {
  name: "captured-once-together-50",
  behaviour: "R-15",
  group: "money",
  profile: "charge",
  pace: "fast",
  burst: 50,
  title: "Fifty simultaneous deliveries of one charge are captured once.",
  why: "The caller pays twice for one payment.",
  cure: "Claim the transaction_id with one atomic step before the gateway is asked: an INSERT under a unique key, not a look-up and then a write. Whoever comes second waits for the first one's outcome. A key derived from the transaction_id makes the gateway capture nothing twice besides. Where two and twenty copies are captured once and fifty are not, look for a bound that fifty exceed: a pool of connections, a queue of those who wait, a lock that is given up.",
  run: async (context) => {
    const { bodies, deliver, ledger } = context;
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge();
    const exchanges = await Promise.all(Array.from({ length: COPIES }, () => deliver(body)));
    return judgeMoney(context, { body, exchanges, course: `${COPIES} times at the same moment` });
  },
};
