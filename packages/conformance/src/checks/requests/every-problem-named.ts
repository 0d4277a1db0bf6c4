// Two malformed fields in one request: the answer names both, so that its reader needs one try.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";
import { failed, passed } from "../../reading/finding.ts";

/** Every problem is named at once. */
export const everyProblemNamed: Check = {
  name: "every-problem-named",
  behaviour: "Q-08",
  strength: "should",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "A request with two malformed fields is refused with an answer that names both.",
  why: "Whoever builds the call mends one field, tries again by telephone and meets the next.",
  cure: "Collect all problems of a request and put the fields' names into error_message; never their values.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.charge({ amount: "ten dollars", expiry_month: "13" });
    const exchange = await deliver(body);
    const finding = expectRefused("A charge with two malformed fields", "charge", [exchange]);
    if (finding.verdict !== "passed") return finding;
    const unnamed = ["amount", "expiry_month"].filter((name) => !exchange.body.includes(name));
    if (unnamed.length === 0) return passed();
    return failed(`The answer does not name ${unnamed.join(" and ")}.`, [exchange]);
  },
};
