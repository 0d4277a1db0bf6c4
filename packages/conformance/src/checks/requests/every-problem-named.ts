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
  cure: "Collect all problems of a request and put the names of their fields into error_message, spelt as in the request (expiry_month); never their values.",
  run: async ({ bodies, deliver }) => {
    const exchange = await deliver(bodies.charge(malformed));
    const finding = expectRefused("A charge with two malformed fields", "charge", [exchange]);
    if (finding.verdict !== "passed") return finding;
    const named = fields.filter((name) => exchange.body.includes(name));
    if (named.length === fields.length) return passed();
    const only = named.length === 0 ? "neither" : `${named.join()} only`;
    const what = `${fields.join(" and ")} were malformed; error_message names ${only}.`;
    return failed(what, [exchange]);
  },
};

const malformed = { amount: "ten dollars", expiry_month: "13" };
const fields = Object.keys(malformed);
