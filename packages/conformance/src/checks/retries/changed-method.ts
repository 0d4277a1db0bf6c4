// A tokenization under the id of a charge: another request altogether.
import type { Check } from "../../check.ts";
import { begin, expectRefused, isFinding } from "../../reading/expect.ts";

/** Another method is a mismatch. */
export const changedMethod: Check = {
  name: "changed-method",
  behaviour: "R-06",
  group: "retries",
  profile: "tokenize",
  pace: "fast",
  title: "A tokenization under the id of a charge is refused.",
  why: "The application would get a charge_id where it asked for a token, or a token for a payment.",
  cure: "Make the method part of what is compared under a transaction_id.",
  run: async (context) => {
    const body = context.bodies.charge();
    const begun = await begin(context, body);
    if (isFinding(begun)) return begun;
    const other = context.bodies.tokenize({ transaction_id: body.transaction_id });
    const exchange = await context.deliver(other);
    return expectRefused("A tokenization under the id of a charge", "tokenize", [exchange]);
  },
};
