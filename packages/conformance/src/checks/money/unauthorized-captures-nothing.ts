// A good charge with wrong credentials, and with none.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { expectNoCapture } from "../../reading/money.ts";
import { stranger } from "../../reading/wrong-credentials.ts";

/** A charge with wrong credentials captures nothing. */
export const unauthorizedCapturesNothing: Check = {
  name: "unauthorized-captures-nothing",
  behaviour: "T-02",
  group: "money",
  profile: "charge",
  pace: "fast",
  title: "A charge with wrong credentials captures nothing.",
  why: "Strangers can charge cards, whatever the answer says.",
  cure: "Check the credentials before anything else happens.",
  run: async (context) => {
    const { bodies, deliver, ledger } = context;
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge();
    const exchanges = [
      await deliver(body, { authorization: "none" }),
      await deliver(body, { authorization: stranger }),
    ];
    return expectNoCapture(context, { body, exchanges });
  },
};
