// A good card under the id of a declined charge: nothing may be captured under that id any more.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** A good card under a declined id captures nothing. */
export const declinedIdCapturesNothing: Check = {
  name: "declined-id-captures-nothing",
  behaviour: "R-10",
  group: "money",
  profile: "charge",
  pace: "fast",
  title: "A good card under a declined id captures nothing.",
  why: "The caller was told of a decline; money moves all the same.",
  cure: "What was declined under an id stays declined: look it up before the gateway is asked.",
  run: async (context) => {
    const { bodies, deliver, inputs, ledger } = context;
    if (inputs.declines === null) return notProved(needs.declines);
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge(inputs.declines);
    const first = await deliver(body);
    const second = await deliver(bodies.charge({ transaction_id: body.transaction_id }));
    return judgeMoney(context, {
      body,
      exchanges: [first, second],
      course: "first with the input that declines, then with a good card",
    });
  },
};
