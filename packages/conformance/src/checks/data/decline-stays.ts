// The second delivery of a declined transaction hears of a decline again. A "duplicate" error will
// do: it is an error, too.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";
import { needs, notProved } from "../../reading/finding.ts";

/** A decline is repeated as it was. */
export const declineStays: Check = {
  name: "decline-stays",
  behaviour: "R-10",
  group: "data",
  profile: "charge",
  pace: "fast",
  title: "A retry of a declined transaction is declined.",
  why: "The caller was told of a decline; a retry that is approved takes money all the same.",
  cure: "Store a decline under its transaction_id like an approval, and answer retries from there without asking the gateway.",
  run: async ({ bodies, deliver, inputs }) => {
    if (inputs.declines === null) return notProved(needs.declines);
    const body = bodies.charge(inputs.declines);
    const exchanges = [await deliver(body), await deliver(body), await deliver(body)];
    return expectRefused("A delivery of a declined charge", "charge", exchanges);
  },
};
