// Under an id that was declined nothing is ever approved, whatever card comes next.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";
import { allOf, needs, notProved } from "../../reading/finding.ts";

/** A declined id is never approved. */
export const declinedIdIsBurned: Check = {
  name: "declined-id-is-burned",
  behaviour: "R-10",
  group: "data",
  profile: "charge",
  pace: "fast",
  title: "Under a declined transaction_id a good card is not approved.",
  why: "A late copy of the first request and this one would disagree about what was paid.",
  cure: "Look the transaction_id up before anything else; what was declined stays declined, and a second try is a new id.",
  run: async ({ bodies, deliver, inputs }) => {
    if (inputs.declines === null) return notProved(needs.declines);
    const bad = bodies.charge(inputs.declines);
    const first = await deliver(bad);
    const good = bodies.charge({ transaction_id: bad.transaction_id });
    const second = await deliver(good);
    return allOf([
      expectRefused("The charge that endpoint.yaml calls declined", "charge", [first]),
      expectRefused("A good card under the id of a declined charge", "charge", [second]),
    ]);
  },
};
