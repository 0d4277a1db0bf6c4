// Malformed requests under one id.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { expectNoCapture } from "../../reading/money.ts";

/** A malformed request captures nothing. */
export const malformedCapturesNothing: Check = {
  name: "malformed-captures-nothing",
  behaviour: "Q-08",
  group: "money",
  profile: "charge",
  pace: "fast",
  title: "A malformed request captures nothing.",
  why: "Money moves for a request nobody understood.",
  cure: "Validate the whole request before the gateway is asked.",
  run: async (context) => {
    const { bodies, deliver, ledger } = context;
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge({ amount: "ten dollars" });
    const exchanges = [
      await deliver(body),
      await deliver({ ...body, amount: "10.00", expiry_month: "13" }),
      await deliver({ ...body, amount: "-5.00" }),
    ];
    return expectNoCapture(context, { body, exchanges });
  },
};
