// Another amount and another card under a used id.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** What is refused as a mismatch captures nothing more. */
export const mismatchCapturesNothing: Check = {
  name: "mismatch-captures-nothing",
  behaviour: "R-06",
  group: "money",
  profile: "charge",
  pace: "fast",
  title: "What is refused as a mismatch captures nothing more.",
  why: "The caller is charged for a request that was not theirs, or for two.",
  cure: "Refuse a mismatch before the gateway is asked.",
  run: async (context) => {
    const { bodies, deliver, ledger } = context;
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge();
    const first = await deliver(body);
    await deliver({ ...body, amount: "19.90" });
    await deliver({ ...body, ...bodies.otherCard });
    return judgeMoney(context, {
      body,
      exchanges: [first],
      course: "once, and then with another amount and with another card",
    });
  },
};
