// A decline is an answer like any other: HTTP 200, and the body tells.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";
import { failed, needs, notProved, passed } from "../../reading/finding.ts";

/** Declines are answered with 200. */
export const declineStatus200: Check = {
  name: "decline-status-200",
  behaviour: "A-05",
  group: "answers",
  profile: "charge",
  pace: "fast",
  title: "A decline is answered under HTTP status 200.",
  why: "Under 4xx or 5xx Twilio may not read the body, and the caller hears of a fault instead of a decline.",
  cure: "Answer a decline with 200 and an error_code; keep other statuses for what is no verdict.",
  run: async ({ bodies, deliver, inputs }) => {
    if (inputs.declines === null) return notProved(needs.declines);
    const exchange = await deliver(bodies.charge(inputs.declines));
    const finding = expectRefused("A charge that is declined", "charge", [exchange]);
    if (finding.verdict !== "passed") return finding;
    if (exchange.status === 200) return passed();
    return failed(`The decline came under HTTP status ${exchange.status}.`, [exchange]);
  },
};
