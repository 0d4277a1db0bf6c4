// <Pay securityCode="false"> collects no security code. Whether to approve such a charge is the
// processor's to decide; that it decides, and the same way for null and absent, is asked here.
import type { Check } from "../../check.ts";
import { expectVerdict } from "../../reading/expect.ts";
import { failed } from "../../reading/finding.ts";
import { readReply } from "../../reading/reply.ts";

/** A missing security code gets a verdict. */
export const noSecurityCode: Check = {
  name: "no-security-code",
  behaviour: "Q-03",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "A charge without a security code gets a verdict, the same for null and absent.",
  why: 'Calls with <Pay securityCode="false"> would end in an error nobody understands.',
  cure: "Treat cvv null and cvv absent alike: approve without it, or decline with an error_code.",
  run: async ({ bodies, deliver }) => {
    const asNull = await deliver(bodies.charge({ cvv: null }));
    const absent = await deliver(bodies.charge({ cvv: undefined }));
    const exchanges = [asNull, absent];
    const finding = expectVerdict("A charge without a security code", "charge", exchanges);
    if (finding.verdict !== "passed") return finding;
    const [first, second] = exchanges.map((exchange) => readReply("charge", exchange).kind);
    if (first === second) return finding;
    return failed("A null cvv and an absent cvv got different verdicts.", exchanges);
  },
};
