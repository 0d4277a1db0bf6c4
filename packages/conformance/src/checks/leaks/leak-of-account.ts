// A bank account in answers: approved, malformed, repeated.
import type { Check } from "../../check.ts";
import { expectNoLeak } from "../../reading/leaks-in-exchanges.ts";

/** No answer shows the bank account. */
export const leakOfAccount: Check = {
  name: "leak-of-account",
  behaviour: "E-13",
  group: "leaks",
  profile: "ach",
  pace: "fast",
  title: "No answer shows the bank account.",
  why: "Card data in an answer reaches the application, its logs and whoever reads them; none of them may hold it.",
  cure: "Answer with fixed sentences and the names of fields; never put a value of the request, or the parser's own message, into an answer. Headers of the answer count too.",
  run: async ({ bodies, deliver }) => {
    const canary = bodies.canary("account");
    const body = bodies.achCharge(canary.overrides);
    const exchanges = [
      await deliver(body),
      await deliver(body),
      await deliver({ ...body, amount: "19.90" }),
      await deliver(bodies.achCharge({ ...canary.overrides, routingnumber: canary.number })),
      await deliver(bodies.achCharge({ ...canary.overrides, amount: canary.number })),
    ];
    return expectNoLeak(exchanges, canary);
  },
};
