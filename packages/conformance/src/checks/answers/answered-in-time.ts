// An ordinary charge is answered inside Twilio's ten seconds, at the first delivery.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";
import { passed } from "../../reading/finding.ts";

/** From here on an answer is close to the limit, and worth a word. */
const CLOSE_TO_THE_LIMIT_MS = 5_000;

/** An ordinary charge is answered in time. */
export const answeredInTime: Check = {
  name: "answered-in-time",
  behaviour: "R-01",
  group: "answers",
  profile: "charge",
  pace: "fast",
  title: "An ordinary charge is answered within Twilio's ten seconds.",
  why: "Every call waits in silence and costs a second delivery; the more deliveries, the more that can go wrong.",
  cure: "Answer within about 9 s of the delivery. Where the gateway needs longer, let the retry collect the outcome.",
  run: async ({ bodies, deliver }) => {
    const exchange = await deliver(bodies.charge());
    const finding = expectApproved("An ordinary charge", "charge", [exchange]);
    const isClose = exchange.tookMs > CLOSE_TO_THE_LIMIT_MS;
    if (finding.verdict !== "passed" || !isClose) return finding;
    return passed(`It took ${(exchange.tookMs / 1000).toFixed(1)} s of the ten that Twilio waits.`);
  },
};
