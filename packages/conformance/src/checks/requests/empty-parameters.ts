// No parameters: an empty object, null, or no such field.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** Empty, null and absent parameters are alike. */
export const emptyParameters: Check = {
  name: "empty-parameters",
  behaviour: "P-03",
  group: "requests",
  profile: "parameters",
  pace: "fast",
  title: "Parameters may be an empty object, null or absent.",
  why: "A <Pay> without <Parameter> children would fail on an endpoint that expects an object.",
  cure: "Where there are no parameters, go on with none: null, absent and {} mean the same.",
  run: async ({ bodies, deliver }) => {
    const exchanges = await Promise.all(
      [{}, null, undefined].map((parameters) => deliver(bodies.charge({ parameters }))),
    );
    return expectApproved("A charge without parameters", "charge", exchanges);
  },
};
