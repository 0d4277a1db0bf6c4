// Two charges that are alike in everything but their transaction_id.
import type { Check } from "../../check.ts";
import { expectDifferentIds } from "../../reading/different-ids.ts";

/** Different transactions get different ids. */
export const idsDiffer: Check = {
  name: "ids-differ",
  behaviour: "R-16",
  group: "counter",
  profile: "charge",
  pace: "fast",
  title: "Two charges of the same card and amount get different ids.",
  why: "An id that two payments share cannot tell a refund, a dispute or a receipt which one is meant.",
  cure: "Make the charge_id from the transaction_id, or let your gateway make it; not from the card, the amount or a constant.",
  run: async ({ bodies, deliver }) => {
    const exchanges = [await deliver(bodies.charge()), await deliver(bodies.charge())];
    return expectDifferentIds("Two charges that are alike", "charge", exchanges);
  },
};
