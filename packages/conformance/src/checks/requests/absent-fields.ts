// The other reading of "not collected": the field is not there at all.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** An absent field stands for what was not collected. */
export const absentFields: Check = {
  name: "absent-fields",
  behaviour: "Q-03",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "A field that was not collected may be missing.",
  why: "Nobody promised that Twilio sends null and not nothing; a strict reader fails the call.",
  cure: "Let every field but method and transaction_id be absent, and treat that like null.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.charge({ description: undefined, postal_code: undefined });
    return expectApproved("A charge without description and postal_code", "charge", [
      await deliver(body),
    ]);
  },
};
