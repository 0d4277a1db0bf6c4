// The gateway captures and its answer never arrives (or the endpoint's own first answer does not). The
// transaction still ends in one verdict that stays.
import type { Check } from "../../check.ts";
import { expectVerdict } from "../../reading/expect.ts";
import { allOf, needs, notProved } from "../../reading/finding.ts";
import { expectOneVerdict, lastOf } from "../../reading/repeats.ts";

/** A lost gateway answer ends in one verdict. */
export const gatewayAnswerLost: Check = {
  name: "gateway-answer-lost",
  behaviour: "R-11",
  group: "retries",
  profile: "charge",
  pace: "slow",
  title: "When the gateway's answer is lost, the transaction still ends in one verdict that stays.",
  why: "An error for a charge that stands, or a second charge on the retry.",
  cure: "Send the gateway a key derived from the transaction_id; when its answer is lost, ask again under the same key and take that outcome.",
  run: async ({ bodies, deliver, transaction, inputs }) => {
    if (inputs.losesAnswer === null) return notProved(needs.losesAnswer);
    const body = bodies.charge(inputs.losesAnswer);
    const exchanges = await transaction(body);
    const again = await deliver(body);
    const charge = "charge whose gateway answer was lost";
    return allOf([
      expectVerdict(`The ${lastOf(exchanges)} of a ${charge}`, "charge", exchanges.slice(-1)),
      expectOneVerdict(`A ${charge}`, "charge", [...exchanges, again]),
    ]);
  },
};
