// The answer to a charge and to its repetition.
import type { Check } from "../../check.ts";
import { expectNoLeak } from "../../reading/leaks-in-exchanges.ts";

/** No answer to a charge shows the card, in any form. */
export const leakInApproval: Check = {
  name: "leak-in-approval",
  behaviour: "E-13",
  group: "leaks",
  profile: "charge",
  pace: "fast",
  title: "No answer to a charge shows the card, in any form.",
  why: "Card data in an answer reaches the application, its logs and whoever reads them; none of them may hold it.",
  cure: "Make the charge_id of the transaction_id or of chance, never of the card, not even hashed or encoded: card numbers are few enough to be guessed from a digest. Headers of the answer count too.",
  run: async ({ bodies, deliver }) => {
    const canary = bodies.canary("card");
    const body = bodies.charge(canary.overrides);
    const exchanges = [await deliver(body), await deliver(body)];
    return expectNoLeak(exchanges, canary);
  },
};
