// A canary card through tokenizations, then through the logs.
import type { Check } from "../../check.ts";
import { expectNoNumberInLogs } from "../../reading/expect-clean-logs.ts";
import { needs, notProved } from "../../reading/finding.ts";

/** No log shows the card that a token was made of. */
export const tokenCardInLogs: Check = {
  name: "token-card-in-logs",
  behaviour: "M-05",
  group: "leaks",
  profile: "tokenize",
  pace: "fast",
  title: "No log shows the card that a token was made of.",
  why: "Logs are copied, shipped and kept for years; every copy is then a store of card data.",
  cure: "Log no bodies. Log fields by a list of what may be logged; hide card numbers before a line is written, in errors and traces too.",
  run: async ({ bodies, clock, deliver, logs }) => {
    if (logs === null) return notProved(needs.logs);
    const canary = bodies.canary("card");
    const body = bodies.tokenize(canary.overrides);
    const shown = await deliver(body);
    await deliver(bodies.tokenize({ ...canary.overrides, expiry_month: "13" }));
    await deliver(JSON.stringify(body).slice(0, -1));
    return expectNoNumberInLogs({ canary, logs, clock, shown });
  },
};
