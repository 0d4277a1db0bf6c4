// A body as large as an application with many parameters may make it.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** A body of sixty kilobytes is read. */
export const bodyLarge: Check = {
  name: "body-large",
  behaviour: "P-01",
  strength: "should",
  group: "hygiene",
  profile: "parameters",
  pace: "fast",
  title: "A body of sixty kilobytes is read.",
  why: "A long description or many parameters would fail the payment.",
  cure: "Set the limit of the body to 256 kilobytes, not to a few.",
  run: async ({ bodies, deliver }) => {
    const parameters = Object.fromEntries(
      Array.from({ length: 60 }, (_, place) => [`key_${place}`, "x".repeat(1000)]),
    );
    const exchange = await deliver(bodies.charge({ parameters }));
    return expectApproved("A charge with sixty kilobytes of parameters", "charge", [exchange]);
  },
};
