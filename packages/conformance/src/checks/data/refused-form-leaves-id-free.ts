// A request that was refused for its form has not used its id up: nothing was tried with it.
import type { Check } from "../../check.ts";
import { expectApproved, expectRefused } from "../../reading/expect.ts";

/** A refused form leaves its id free. */
export const refusedFormLeavesIdFree: Check = {
  name: "refused-form-leaves-id-free",
  behaviour: "R-12",
  group: "data",
  profile: "charge",
  pace: "fast",
  title: "After a malformed request its transaction_id can still be used.",
  why: "A payment that was never tried could never be tried again.",
  cure: "Validate the form before you look the transaction_id up or record it, and store no answer to a malformed request under it.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.charge();
    const malformed = await deliver({ ...body, amount: "ten dollars" });
    const good = await deliver(body);
    const refused = expectRefused("A charge of no amount", "charge", [malformed]);
    if (refused.verdict === "failed") return refused;
    const finding = expectApproved("The same charge in its right form", "charge", [good]);
    // What was refused before is what the second answer comes from.
    return finding.verdict === "failed" ? { ...finding, exchanges: [malformed, good] } : finding;
  },
};
