// A restart between a delivery and its repetition.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** A charge repeated after a restart is captured once. */
export const capturedOnceRestarted: Check = {
  name: "captured-once-restarted",
  behaviour: "R-13",
  group: "money",
  profile: "charge",
  pace: "slow",
  lane: "alone",
  title: "A charge repeated after a restart is captured once.",
  why: "The caller pays twice for one payment.",
  cure: "Keep transaction_ids and their outcomes on disk, in a database, and look there before the gateway is asked; what only memory holds is gone after a restart.",
  run: async (context) => {
    const { bodies, deliver, ledger, restart } = context;
    if (restart === null) return notProved(needs.restart);
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge();
    const first = await deliver(body);
    await restart();
    return judgeMoney(context, {
      body,
      exchanges: [first, await deliver(body)],
      course: "once, and again after a restart",
    });
  },
};
