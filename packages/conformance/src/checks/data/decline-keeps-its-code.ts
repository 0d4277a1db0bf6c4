// A retry of a declined transaction gives the same reason. The contract allows a "duplicate" error instead;
// who answers so leaves the application with a reason that is none, and is warned.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";
import { failed, needs, notProved, passed } from "../../reading/finding.ts";
import { readReply } from "../../reading/reply.ts";

/** A decline is repeated with its reason. */
export const declineKeepsItsCode: Check = {
  name: "decline-keeps-its-code",
  behaviour: "R-05",
  strength: "should",
  group: "data",
  profile: "charge",
  pace: "fast",
  title: "A retry of a declined transaction is declined with the same error_code.",
  why: "When the first answer is lost, the application hears the second: the caller is told of a fault and not that the card was declined.",
  cure: "Store the whole answer of a decline, code and message, and send it again; add no error of your own.",
  run: async ({ bodies, deliver, inputs }) => {
    if (inputs.declines === null) return notProved(needs.declines);
    const body = bodies.charge(inputs.declines);
    const exchanges = [await deliver(body), await deliver(body)];
    const finding = expectRefused("A delivery of a declined charge", "charge", exchanges);
    if (finding.verdict !== "passed") return finding;
    const [first, second] = exchanges.map((exchange) => {
      const reply = readReply("charge", exchange);
      return reply.kind === "refused" ? reply.code : null;
    });
    if (first === second) return passed();
    return failed("The retry of a declined charge got another error_code.", exchanges);
  },
};
