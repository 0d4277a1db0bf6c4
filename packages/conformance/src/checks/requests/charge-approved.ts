// The first of all questions: does an ordinary card charge get a charge_id that Twilio can use? What the
// other checks vary is this.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** An ordinary charge is approved. */
export const chargeApproved: Check = {
  name: "charge-approved",
  behaviour: "A-01",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "An ordinary card charge is approved, with a charge_id and error_code null.",
  why: "No caller can pay: Twilio reports the payment as failed.",
  cure: 'Answer a good charge with HTTP 200 and {"charge_id": "<text>", "error_code": null, "error_message": null}. If your gateway approves other cards or amounts than the usual test ones, name them under `approves` in endpoint.yaml.',
  run: async ({ bodies, deliver }) =>
    expectApproved("An ordinary charge", "charge", [await deliver(bodies.charge())]),
};
