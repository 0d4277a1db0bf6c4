// A gateway that needs longer than all deliveries together: the last delivery is the last chance to tell
// the caller anything, so it is answered in time, whatever is known by then.
import type { Check } from "../../check.ts";
import { expectVerdict } from "../../reading/expect.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { lastOf } from "../../reading/repeats.ts";

/** The last delivery is answered. */
export const verySlowTold: Check = {
  name: "very-slow-told",
  behaviour: "R-17",
  group: "retries",
  profile: "charge",
  pace: "slow",
  title: "When a charge is still unknown at the sixth delivery, that delivery is answered in time.",
  why: "After the sixth silence nobody asks again: the charge may succeed, and nobody will ever be told.",
  cure: "Count deliveries; answer the sixth (or any that comes 50 s after the first) within 9 s with an error such as timed_out, and reverse what turns out to be captured.",
  run: async ({ bodies, transaction, inputs }) => {
    if (inputs.verySlow === null) return notProved(needs.verySlow);
    const exchanges = await transaction(bodies.charge(inputs.verySlow));
    const subject = `The ${lastOf(exchanges)} of a very slow charge`;
    return expectVerdict(subject, "charge", exchanges.slice(-1));
  },
};
