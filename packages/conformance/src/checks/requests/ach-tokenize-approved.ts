// A bank tokenization: the same without amount and currency.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";
import { passed } from "../../reading/finding.ts";

/** An ordinary bank tokenization is approved. */
export const achTokenizeApproved: Check = {
  name: "ach-tokenize-approved",
  behaviour: "B-02",
  group: "requests",
  profile: "ach",
  pace: "fast",
  title: "An ordinary bank tokenization is approved, with a token_id.",
  why: "A caller's bank account cannot be stored.",
  cure: "Read bank accounts on both methods; a tokenization has no amount and no currency. If you take no bank accounts at all, say `ach: false` in endpoint.yaml.",
  run: async ({ bodies, deliver, inputs }) => {
    if (!inputs.methods.includes("tokenize")) return passed("The endpoint makes no tokens.");
    const exchange = await deliver(bodies.achTokenize());
    return expectApproved("An ordinary bank tokenization", "tokenize", [exchange]);
  },
};
