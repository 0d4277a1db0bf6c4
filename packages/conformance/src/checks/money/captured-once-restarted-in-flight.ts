// A restart while a slow charge is being worked on: the gateway may have captured already. Twilio's schedule
// then goes on.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** Long enough for the gateway to have been asked. */
const CUT_OFF_MS = 700;

/** A charge that was cut off by a restart is captured once, or told as a failure and not at all. */
export const capturedOnceRestartedInFlight: Check = {
  name: "captured-once-restarted-in-flight",
  behaviour: "R-07",
  group: "money",
  profile: "charge",
  pace: "slow",
  lane: "alone",
  title:
    "A charge that was cut off by a restart is captured once, or told as a failure and not at all.",
  why: "The caller pays twice for one payment.",
  cure: "Write the claim to disk before the gateway is asked; after a restart ask the gateway again under the same key, or look the charge up, before anything is told.",
  run: async (context) => {
    const { bodies, clock, deliver, inputs, ledger, restart, transaction } = context;
    if (inputs.slow === null) return notProved(needs.slow);
    if (restart === null) return notProved(needs.restart);
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge(inputs.slow);
    const cutOff = deliver(body);
    await clock.sleep(CUT_OFF_MS);
    await restart();
    const exchanges = [await cutOff, ...(await transaction(body))];
    return judgeMoney(context, {
      body,
      exchanges,
      course: "once, cut off by a restart while it was worked on, and then as Twilio retries",
    });
  },
};
