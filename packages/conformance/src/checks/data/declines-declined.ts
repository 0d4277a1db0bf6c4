// The input that its owner says is declined is declined, in a form Twilio can read.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";
import { needs, notProved } from "../../reading/finding.ts";

/** A decline is told as one. */
export const declinesDeclined: Check = {
  name: "declines-declined",
  behaviour: "A-03",
  group: "data",
  profile: "charge",
  pace: "fast",
  title: "A charge that the issuer declines is told as an error.",
  why: "The caller hears of a success, the goods go out, and nobody pays.",
  cure: "Turn every outcome of the gateway that is not a capture into an error_code that is not null. If the gateway does not decline this input, name one that it declines under `declines` in endpoint.yaml.",
  run: async ({ bodies, deliver, inputs }) => {
    if (inputs.declines === null) return notProved(needs.declines);
    const exchange = await deliver(bodies.charge(inputs.declines));
    return expectRefused("The charge that endpoint.yaml calls declined", "charge", [exchange]);
  },
};
