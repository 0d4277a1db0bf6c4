// Transaction ids that differ in their last letter only, or in the case of a letter.
import type { Check } from "../../check.ts";
import { expectDifferentIds } from "../../reading/different-ids.ts";

/** The whole transaction id counts. */
export const idsDifferByLastLetter: Check = {
  name: "ids-differ-by-last-letter",
  behaviour: "R-16",
  group: "counter",
  profile: "charge",
  pace: "fast",
  title: "Transaction ids that differ in one letter, or in its case, are different transactions.",
  why: "A key that is cut short or compared without case answers one caller with the payment of another.",
  cure: "Let the column hold 255 characters and compare them exactly (a binary collation).",
  run: async ({ bodies, deliver }) => {
    const stem = bodies.transactionId().slice(0, -1);
    const long = stem.repeat(5);
    const ids = [`${stem}a`, `${stem}b`, `${stem}A`, `${long}a`, `${long}b`];
    const exchanges = await Promise.all(
      ids.map((id) => deliver(bodies.charge({ transaction_id: id }))),
    );
    return expectDifferentIds("Transaction ids that differ in one letter", "charge", exchanges);
  },
};
