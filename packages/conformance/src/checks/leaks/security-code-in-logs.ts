// The security code in logs: beside its card number, or where a name announces it.
import type { Check } from "../../check.ts";
import { isSecurityCodeShown } from "../../reading/find-leaks.ts";
import { failed, needs, notProved, passed } from "../../reading/finding.ts";

/** Logs are written a moment later. */
const WRITTEN_MS = 500;

/** No log shows the security code. */
export const securityCodeInLogs: Check = {
  name: "security-code-in-logs",
  behaviour: "M-06",
  group: "leaks",
  profile: "charge",
  pace: "fast",
  title: "No log shows the security code.",
  why: "A security code may not be kept after the authorisation, nowhere and in no form.",
  cure: "Log no bodies. Log fields by a list of what may be logged; hide card numbers before a line is written, in errors and traces too.",
  run: async ({ bodies, clock, deliver, logs }) => {
    if (logs === null) return notProved(needs.logs);
    const canary = bodies.canary("card");
    const body = bodies.charge(canary.overrides);
    const text = JSON.stringify(body);
    const shown = await deliver(body);
    await deliver({ ...body, amount: "19.90" });
    await deliver(bodies.charge({ ...canary.overrides, amount: "ten dollars" }));
    await deliver(bodies.charge({ ...canary.overrides, cardnumber: Number(canary.number) }));
    await deliver(text.slice(0, -1));
    await deliver(body, { authorization: "none" });
    await clock.sleep(WRITTEN_MS);
    for (const { name, bytes } of await logs.read()) {
      if (isSecurityCodeShown(bytes, canary))
        return failed(`${name} shows the security code.`, [shown]);
    }
    return passed();
  },
};
