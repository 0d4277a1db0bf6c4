// The second delivery of a declined transaction hears the same.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";
import { failed, needs, notProved, passed } from "../../reading/finding.ts";
import { readReply } from "../../reading/reply.ts";

/** A decline is repeated as it was. */
export const declineStays: Check = {
  name: "decline-stays",
  behaviour: "R-10",
  group: "data",
  profile: "charge",
  pace: "fast",
  title: "A retry of a declined transaction is declined, with the same error_code.",
  why: "The caller was told of a decline; a retry that is approved takes money all the same.",
  cure: "Store a decline under its transaction_id like an approval, and answer retries from there without asking the gateway.",
  run: async ({ bodies, deliver, inputs }) => {
    if (inputs.declines === null) return notProved(needs.declines);
    const body = bodies.charge(inputs.declines);
    const exchanges = [await deliver(body), await deliver(body), await deliver(body)];
    const finding = expectRefused("A delivery of a declined charge", "charge", exchanges);
    if (finding.verdict !== "passed") return finding;
    const codes = exchanges.map((exchange) => {
      const reply = readReply("charge", exchange);
      return reply.kind === "refused" ? reply.code : "";
    });
    if (new Set(codes).size === 1) return passed();
    return failed(
      "Deliveries of one declined charge got different error codes.",
      exchanges.slice(0, 2),
    );
  },
};
