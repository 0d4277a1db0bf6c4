// An ordinary tokenization, without an amount.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** An ordinary tokenization is approved. */
export const tokenizeApproved: Check = {
  name: "tokenize-approved",
  behaviour: "A-02",
  group: "requests",
  profile: "tokenize",
  pace: "fast",
  title: "An ordinary tokenization is approved, with a token_id and error_code null.",
  why: "No card can be stored: Twilio reports the payment as failed.",
  cure: 'Answer method tokenize with HTTP 200 and {"token_id": "<text>", "error_code": null, "error_message": null}; it comes without amount and currency.',
  run: async ({ bodies, deliver }) =>
    expectApproved("An ordinary tokenization", "tokenize", [await deliver(bodies.tokenize())]),
};
