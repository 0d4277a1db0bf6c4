// Another card under a used id: the answer names the field, never a card.
import type { Check } from "../../check.ts";
import { expectNoLeak } from "../../reading/leaks-in-exchanges.ts";

/** No mismatch answer shows either card. */
export const leakInMismatch: Check = {
  name: "leak-in-mismatch",
  behaviour: "E-13",
  group: "leaks",
  profile: "charge",
  pace: "fast",
  title: "No mismatch answer shows either card.",
  why: "Card data in an answer reaches the application, its logs and whoever reads them; none of them may hold it.",
  cure: "Answer with fixed sentences and the names of fields; never put a value of the request, or the parser's own message, into an answer. Headers of the answer count too.",
  run: async ({ bodies, deliver }) => {
    const canary = bodies.canary("card");
    const body = bodies.charge(canary.overrides);
    const exchanges = [
      await deliver(body),
      await deliver({ ...body, ...bodies.otherCard }),
      await deliver({ ...body, amount: "19.90" }),
    ];
    return expectNoLeak(exchanges, canary);
  },
};
