// A second delivery one second after the first, while a slow gateway still works on it. It must wait for
// the outcome. An error here is not the "duplicate" that is allowed: the first is not finished.
import type { Check } from "../../check.ts";
import { allOf, needs, notProved } from "../../reading/finding.ts";
import { expectNoErrorBeforeSuccess, expectOneId } from "../../reading/repeats.ts";

/** A slow input takes less than 20 s; Twilio would wait ten, we look on. */
const PATIENCE_MS = 25_000;

/** A retry in flight joins. */
export const retryInFlight: Check = {
  name: "retry-in-flight",
  behaviour: "R-03",
  group: "retries",
  profile: "charge",
  pace: "slow",
  title: "A retry that comes while the first delivery is being worked on waits for its outcome.",
  why: "Twilio tells the caller the error that it hears first, and the charge succeeds a second later.",
  cure: 'When a delivery finds its transaction unfinished, let it wait and answer with the outcome the moment it is there. Never answer "duplicate" or "in progress" before there is a verdict.',
  run: async ({ bodies, deliver, inputs, clock }) => {
    if (inputs.slow === null) return notProved(needs.slow);
    const body = bodies.charge(inputs.slow);
    const first = deliver(body, { waitMs: PATIENCE_MS });
    await clock.sleep(1_000);
    const second = deliver(body, { waitMs: PATIENCE_MS });
    const both = await Promise.all([first, second]);
    // Whoever was not answered may ask once more: silence is no error.
    const exchanges = [...both, await deliver(body)];
    const readable = exchanges.filter(({ outcome }) => outcome === "answered");
    return allOf([
      expectNoErrorBeforeSuccess("A retry in flight", "charge", exchanges),
      expectOneId("A retry in flight", "charge", readable.length === 0 ? exchanges : readable),
    ]);
  },
};
