// A repetition after longer than Twilio's slot: what was forgotten by then is captured again, even where
// the id comes out the same.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** Longer than one of Twilio's slots of ten seconds. */
const LATER_MS = 12_000;

/** A charge repeated later is captured once. */
export const capturedOnceLater: Check = {
  name: "captured-once-later",
  behaviour: "R-05",
  group: "money",
  profile: "charge",
  pace: "slow",
  title: "A charge repeated twelve seconds later is captured once.",
  why: "The caller pays twice for one payment.",
  cure: "Keep transactions on disk, for days rather than seconds; never in a cache that forgets by time.",
  run: async (context) => {
    const { bodies, clock, deliver, ledger } = context;
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge();
    const first = await deliver(body);
    await clock.sleep(LATER_MS);
    return judgeMoney(context, {
      body,
      exchanges: [first, await deliver(body)],
      course: `once, and again ${LATER_MS / 1000} s later`,
    });
  },
};
