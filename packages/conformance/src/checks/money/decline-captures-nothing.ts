// A declined charge, delivered twice.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** A declined charge captures nothing. */
export const declineCapturesNothing: Check = {
  name: "decline-captures-nothing",
  behaviour: "R-10",
  group: "money",
  profile: "charge",
  pace: "fast",
  title: "A declined charge captures nothing.",
  why: "The caller hears of a decline and pays.",
  cure: "Tell a decline only when the gateway has refused, and never ask again for a declined transaction.",
  run: async (context) => {
    const { bodies, inputs, ledger, deliver } = context;
    if (inputs.declines === null) return notProved(needs.declines);
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge(inputs.declines);
    const exchanges = [await deliver(body), await deliver(body)];
    return judgeMoney(context, {
      body,
      exchanges,
      course: "twice, both times with the input that declines",
    });
  },
};
