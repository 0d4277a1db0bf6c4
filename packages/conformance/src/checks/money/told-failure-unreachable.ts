// The gateway cannot be reached: an error was told, and nothing may be captured later on.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** When the gateway cannot be reached, nothing is captured. */
export const toldFailureUnreachable: Check = {
  name: "told-failure-unreachable",
  behaviour: "R-19",
  group: "money",
  profile: "charge",
  pace: "slow",
  title: "When the gateway cannot be reached, nothing is captured.",
  why: "The caller hears that the payment failed, and a queue charges the card an hour later.",
  cure: "Do not queue a charge whose failure was told; whatever is sent late must be reversed.",
  run: async (context) => {
    const { bodies, inputs, ledger, transaction } = context;
    if (inputs.unreachableGateway === null) return notProved(needs.unreachableGateway);
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge(inputs.unreachableGateway);
    const exchanges = await transaction(body);
    return judgeMoney(context, { body, exchanges });
  },
};
