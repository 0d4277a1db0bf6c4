// A bad field is answered under HTTP 200: the body alone tells the verdict.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";
import { failed, passed } from "../../reading/finding.ts";

/** Bad fields are answered with 200. */
export const errorStatus200: Check = {
  name: "error-status-200",
  behaviour: "A-05",
  group: "answers",
  profile: "charge",
  pace: "fast",
  title: "A malformed field is answered under HTTP status 200.",
  why: "What Twilio does with other statuses is not documented; every known processor answers 200 so that the reason is read.",
  cure: "Answer requests that you understood as JSON with 200, and tell the error in the body.",
  run: async ({ bodies, deliver }) => {
    const exchange = await deliver(bodies.charge({ amount: "ten dollars" }));
    const finding = expectRefused("A charge of no amount", "charge", [exchange]);
    if (finding.verdict !== "passed") return finding;
    if (exchange.status === 200) return passed();
    return failed(`The error came under HTTP status ${exchange.status}.`, [exchange]);
  },
};
