// A canary account through good, refused and broken requests, then through the logs.
import type { Check } from "../../check.ts";
import { expectNoNumberInLogs } from "../../reading/expect-clean-logs.ts";
import { needs, notProved } from "../../reading/finding.ts";

/** No log shows the bank account number, in any form. */
export const accountInLogs: Check = {
  name: "account-in-logs",
  behaviour: "M-05",
  group: "leaks",
  profile: "ach",
  pace: "fast",
  title: "No log shows the bank account number, in any form.",
  why: "Logs are copied, shipped and kept for years; every copy is then a store of account numbers.",
  cure: "Log no bodies. Log fields by a list of what may be logged; hide card numbers before a line is written, in errors and traces too.",
  run: async ({ bodies, clock, deliver, logs }) => {
    if (logs === null) return notProved(needs.logs);
    const canary = bodies.canary("account");
    const body = bodies.achCharge(canary.overrides);
    const shown = await deliver(body);
    await deliver(bodies.achCharge({ ...canary.overrides, amount: "ten dollars" }));
    await deliver(JSON.stringify(body).slice(0, -1));
    await deliver(body, { authorization: "none" });
    return expectNoNumberInLogs({ canary, logs, clock, shown });
  },
};
