// Another date of expiry under an id that is in use.
import type { Check } from "../../check.ts";
import { begin, expectRefused, isFinding } from "../../reading/expect.ts";

/** Another date of expiry is a mismatch. */
export const changedExpiry: Check = {
  name: "changed-expiry",
  behaviour: "R-06",
  strength: "should",
  group: "retries",
  profile: "charge",
  pace: "fast",
  title: "Another date of expiry under a used transaction_id is refused.",
  why: "The answer would tell of a payment that is not the one asked for: the caller believes to have paid something else.",
  cure: "Keep a keyed digest of the request (of the date of expiry too) beside its transaction_id; when another delivery differs, answer with an error_code such as transaction_mismatch and change nothing.",
  run: async (context) => {
    const body = context.bodies.charge();
    const begun = await begin(context, body);
    if (isFinding(begun)) return begun;
    const other = await context.deliver({
      ...body,
      expiry_month: body.expiry_month === "11" ? "10" : "11",
    });
    const finding = expectRefused("Another date of expiry under a used id", "charge", [other]);
    if (finding.verdict !== "failed") return finding;
    return { ...finding, exchanges: [begun.exchange, other] };
  },
};
