// Another bank account under an id that is in use.
import type { Check } from "../../check.ts";
import { begin, expectRefused, isFinding } from "../../reading/expect.ts";

/** Another bank account is a mismatch. */
export const changedAccount: Check = {
  name: "changed-account",
  behaviour: "R-06",
  group: "retries",
  profile: "ach",
  pace: "fast",
  title: "Another bank account under a used transaction_id is refused.",
  why: "The answer would tell of a payment that is not the one asked for: the caller believes to have paid something else.",
  cure: "Keep a keyed digest of the request (of the bank account too) beside its transaction_id; when another delivery differs, answer with an error_code such as transaction_mismatch and change nothing.",
  run: async (context) => {
    const body = context.bodies.achCharge();
    const begun = await begin(context, body);
    if (isFinding(begun)) return begun;
    const other = await context.deliver({ ...body, bankaccountnumber: "123456789" });
    const finding = expectRefused("Another bank account under a used id", "charge", [other]);
    if (finding.verdict !== "failed") return finding;
    return { ...finding, exchanges: [begun.exchange, other] };
  },
};
