// The gateway cannot be reached at all: no success may be told, and some delivery must be told something.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";
import { needs, notProved } from "../../reading/finding.ts";

/** An unreachable gateway is told as an error. */
export const unreachableGatewayTold: Check = {
  name: "unreachable-gateway-told",
  behaviour: "R-19",
  group: "retries",
  profile: "charge",
  pace: "slow",
  title:
    "When the gateway cannot be reached, the transaction ends in an error by its sixth delivery.",
  why: "Silence to the end leaves the caller with nothing; a success would be a lie.",
  cure: "Where surely nothing was sent to the gateway, answer with an error_code such as processing_error, at the last delivery at the latest.",
  run: async ({ bodies, transaction, inputs }) => {
    if (inputs.unreachableGateway === null) return notProved(needs.unreachableGateway);
    const exchanges = await transaction(bodies.charge(inputs.unreachableGateway));
    const last = exchanges.slice(-1);
    return expectRefused("The last delivery, the gateway being unreachable,", "charge", last);
  },
};
