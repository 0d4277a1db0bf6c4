// The first of all questions: does an ordinary card charge get a charge_id that Twilio can use? What the
// other checks vary is this.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";
import { describeReply, readReply } from "../../reading/reply.ts";

/** An ordinary charge is approved. */
export const chargeApproved: Check = {
  name: "charge-approved",
  behaviour: "A-01",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "An ordinary card charge is approved, with a charge_id and error_code null.",
  why: "No caller can pay: Twilio reports the payment as failed.",
  cure: 'Answer a good charge with HTTP 200 and {"charge_id": "<text>", "error_code": null, "error_message": null}. If your gateway approves other cards or amounts than the usual test ones, name them under `approves` in endpoint.yaml. Where no answer came: all of it must be written within ten seconds; if the same charge sent again is approved, the work is done and only told too late.',
  run: async ({ bodies, deliver }) => {
    const body = bodies.charge();
    const exchange = await deliver(body);
    const finding = expectApproved("An ordinary charge", "charge", [exchange]);
    if (finding.verdict !== "failed" || exchange.outcome !== "silent") return finding;
    const again = readReply("charge", await deliver(body));
    return { ...finding, what: `${finding.what} Sent again, it got ${describeReply(again)}.` };
  },
};
