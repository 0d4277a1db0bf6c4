// Fifty other transactions between a delivery and its repetition.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** More than a small cache keeps. */
const OTHERS = 50;

/** A charge repeated after other traffic is captured once. */
export const capturedOnceAfterOthers: Check = {
  name: "captured-once-after-others",
  behaviour: "R-05",
  group: "money",
  profile: "charge",
  pace: "fast",
  title: "A charge repeated after other traffic is captured once.",
  why: "The caller pays twice for one payment.",
  cure: "Look the transaction_id up in a database that keeps it for a day at least: no list or cache of bounded size, and nothing that old entries fall out of when new ones come. A key derived from the transaction_id makes the gateway capture nothing twice besides.",
  run: async (context) => {
    const { bodies, deliver, ledger } = context;
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge();
    const first = await deliver(body);
    await Promise.all(Array.from({ length: OTHERS }, () => deliver(bodies.charge())));
    return judgeMoney(context, {
      body,
      exchanges: [first, await deliver(body)],
      course: `once, and again after ${OTHERS} other charges`,
    });
  },
};
