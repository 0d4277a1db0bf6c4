// The gateway captures and its answer is lost; Twilio's schedule goes on.
import type { Check } from "../../check.ts";
import { areDuplicatesErrors } from "../../reading/duplicates.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney, timesOf } from "../../reading/money.ts";

/** A charge whose gateway answer was lost is captured once. */
export const capturedOnceGatewayLost: Check = {
  name: "captured-once-gateway-lost",
  behaviour: "R-11",
  group: "money",
  profile: "charge",
  pace: "slow",
  title: "A charge whose gateway answer was lost is captured once.",
  why: "Asking the gateway again without a key captures again.",
  cure: "Send every question about one transaction to the gateway under one key derived from its transaction_id: also where you ask the gateway again by yourself within one delivery. Never ask under a new key.",
  run: async (context) => {
    const { bodies, inputs, ledger, transaction } = context;
    if (inputs.losesAnswer === null) return notProved(needs.losesAnswer);
    if (ledger === null) return notProved(needs.ledger);
    const isErrorOfDuplicate = await areDuplicatesErrors(context);
    const body = bodies.charge(inputs.losesAnswer);
    const exchanges = await transaction(body);
    return judgeMoney(context, {
      body,
      exchanges,
      isErrorOfDuplicate,
      course: `${timesOf(exchanges)}, while the gateway captured and its answer was lost`,
    });
  },
};
