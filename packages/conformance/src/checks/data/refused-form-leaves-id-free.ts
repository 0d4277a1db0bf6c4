// A request that was refused for its form has not used its id up: nothing was tried with it.
import type { Check } from "../../check.ts";
import { expectApproved, expectRefused } from "../../reading/expect.ts";
import { allOf } from "../../reading/finding.ts";

/** A refused form leaves its id free. */
export const refusedFormLeavesIdFree: Check = {
  name: "refused-form-leaves-id-free",
  behaviour: "R-12",
  group: "data",
  profile: "charge",
  pace: "fast",
  title: "After a malformed request its transaction_id can still be used.",
  why: "A payment that was never tried could never be tried again.",
  cure: "Validate the form before you record the transaction_id.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.charge();
    const malformed = await deliver({ ...body, amount: "ten dollars" });
    const good = await deliver(body);
    return allOf([
      expectRefused("A charge of no amount", "charge", [malformed]),
      expectApproved("The same charge in its right form", "charge", [good]),
    ]);
  },
};
