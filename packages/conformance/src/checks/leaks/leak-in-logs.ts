// A canary card through good, refused, mismatched, broken and unauthorized requests, then through the logs.
import type { Check } from "../../check.ts";
import { expectNoNumberInLogs } from "../../reading/expect-clean-logs.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { sendCanaryCard } from "../../reading/send-canary-card.ts";

/** No log shows the card number, in any form. */
export const leakInLogs: Check = {
  name: "leak-in-logs",
  behaviour: "M-05",
  group: "leaks",
  profile: "charge",
  pace: "fast",
  title: "No log shows the card number, in any form.",
  why: "Logs are copied, shipped and kept for years; every copy is then a store of card data.",
  cure: "Log no bodies. Log fields by a list of what may be logged; hide card numbers before a line is written, in errors and traces too.",
  run: async (context) => {
    const { clock, logs } = context;
    if (logs === null) return notProved(needs.logs);
    return expectNoNumberInLogs({ ...(await sendCanaryCard(context)), logs, clock });
  },
};
