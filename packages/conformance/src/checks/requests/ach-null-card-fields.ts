// A bank charge in which the card's fields are there as null, as for anything not collected.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** A bank charge may carry card fields as null. */
export const achNullCardFields: Check = {
  name: "ach-null-card-fields",
  behaviour: "Q-03",
  group: "requests",
  profile: "ach",
  pace: "fast",
  title: "A bank charge whose card fields are null is approved.",
  why: "What was not collected was recorded as null; an endpoint that looks at the key alone takes it for a card.",
  cure: "Tell the method of payment by which of cardnumber and bankaccountnumber is not null.",
  run: async ({ bodies, deliver }) => {
    const nulls = { cardnumber: null, cvv: null, expiry_month: null, expiry_year: null };
    const body = { ...bodies.achCharge(), ...nulls, postal_code: null };
    return expectApproved("A bank charge with card fields null", "charge", [await deliver(body)]);
  },
};
