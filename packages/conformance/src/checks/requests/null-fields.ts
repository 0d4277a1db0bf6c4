// What the caller was not asked for comes as null: description and postal code here, which no charge needs.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** Null stands for what was not collected. */
export const nullFields: Check = {
  name: "null-fields",
  behaviour: "Q-03",
  strength: "must",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title:
    "A charge with description and postal_code null is approved: what was not collected may be null.",
  why: "A <Pay> that asks for no postal code or has no description would fail on every call.",
  cure: "Require of a charge method, transaction_id, amount, currency_code and what is paid with: cardnumber, or bankaccountnumber with routingnumber. Let every other field be null, and treat null like an absent field: description, postal_code, parameters, cvv, and the fields of what is not paid with.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.charge({ description: null, postal_code: null });
    return expectApproved("A charge with description and postal_code null", "charge", [
      await deliver(body),
    ]);
  },
};
