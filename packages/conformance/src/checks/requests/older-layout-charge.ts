// The layout of the closed beta: /charge at the end of the address and no `method` in the body.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** The older layout of a charge is taken. */
export const olderLayoutCharge: Check = {
  name: "older-layout-charge",
  behaviour: "T-04",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "A charge in the older layout, posted to …/charge without a method, is approved.",
  why: "Connectors that were set up in the beta still send it.",
  cure: "Route …/charge to the same handler and fill in method = charge before you validate.",
  run: async ({ bodies, deliver }) => {
    const { pathSuffix, body } = bodies.olderLayout("charge");
    return expectApproved("A charge in the older layout", "charge", [
      await deliver(body, { pathSuffix }),
    ]);
  },
};
