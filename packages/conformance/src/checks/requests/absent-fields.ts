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
  title:
    "A charge without description and postal_code is approved: what was not collected may be missing.",
  why: "A <Pay> without postalCode or description collects neither, and nobody promised that Twilio then sends null and not nothing; a strict reader fails the call.",
  cure: "Require of a charge method, transaction_id, amount, currency_code and what is paid with: cardnumber, or bankaccountnumber with routingnumber. Let every other field be absent, and treat that like null: description, postal_code, parameters, cvv, and the fields of what is not paid with.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.charge({ description: undefined, postal_code: undefined });
    return expectApproved("A charge without description and postal_code", "charge", [
      await deliver(body),
    ]);
  },
};
