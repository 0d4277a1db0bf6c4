// The answer to an unknown method cannot know which id field Twilio waits for, so it has both.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";
import { failed, passed } from "../../reading/finding.ts";
import { jsonOf } from "../../reading/reply.ts";

/** Both id fields are null where the method is unknown. */
export const unknownMethodBothIds: Check = {
  name: "unknown-method-both-ids",
  behaviour: "Q-09",
  strength: "should",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "The refusal of an unknown method carries charge_id and token_id, both null.",
  why: "Twilio expects the id field of the method it asked for; without it the error itself may be unreadable.",
  cure: "Where the method is unknown, put both charge_id: null and token_id: null into the answer.",
  run: async ({ bodies, deliver }) => {
    const exchange = await deliver(bodies.charge({ method: "refund" }));
    const finding = expectRefused("A request with an unknown method", "charge", [exchange]);
    if (finding.verdict !== "passed") return finding;
    const json = jsonOf(exchange) ?? {};
    if (json.charge_id === null && json.token_id === null) return passed();
    return failed("The refusal does not carry both id fields as null.", [exchange]);
  },
};
