// The security code in logs: beside its card number, or where a name announces it.
import type { Check } from "../../check.ts";
import { expectNoCodeInLogs } from "../../reading/expect-clean-logs.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { sendCanaryCard } from "../../reading/send-canary-card.ts";

/** No log shows the security code. */
export const securityCodeInLogs: Check = {
  name: "security-code-in-logs",
  behaviour: "M-06",
  group: "leaks",
  profile: "charge",
  pace: "fast",
  title: "No log shows the security code.",
  why: "A security code may not be kept after the authorisation, nowhere and in no form.",
  cure: "Log no bodies. Log fields by a list of what may be logged, without cvv; keep the code out of errors and traces too.",
  run: async (context) => {
    const { clock, logs } = context;
    if (logs === null) return notProved(needs.logs);
    return expectNoCodeInLogs({ ...(await sendCanaryCard(context)), logs, clock });
  },
};
