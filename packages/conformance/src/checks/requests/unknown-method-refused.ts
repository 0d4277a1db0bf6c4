// A method that is neither charge nor tokenize.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";

/** An unknown method is refused. */
export const unknownMethodRefused: Check = {
  name: "unknown-method-refused",
  behaviour: "Q-09",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "A request with an unknown method is refused with an error_code.",
  why: "An endpoint that charges for any word it does not know takes money nobody asked for.",
  cure: "Compare `method` with charge and tokenize exactly, and refuse everything else.",
  run: async ({ bodies, deliver }) => {
    const exchanges = await Promise.all(
      ["refund", "CHARGE!", ""].map((method) => deliver(bodies.charge({ method }))),
    );
    return expectRefused("A request with an unknown method", "charge", exchanges);
  },
};
