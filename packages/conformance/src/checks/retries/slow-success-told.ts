// The example of Twilio's own page: processing takes eleven seconds, the first delivery times out, and the
// charge_id goes back on the retry.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";
import { needs, notProved, passed } from "../../reading/finding.ts";

/** A slow success is told on a retry. */
export const slowSuccessTold: Check = {
  name: "slow-success-told",
  behaviour: "R-04",
  group: "retries",
  profile: "charge",
  pace: "slow",
  title: "A success that took longer than ten seconds is told in the answer to a retry.",
  why: "The caller is charged and hears of a failure.",
  cure: "Go on with the charge when the connection is closed; let the retry wait for the same outcome and answer with it.",
  run: async ({ bodies, transaction, inputs }) => {
    if (inputs.slow === null) return notProved(needs.slow);
    const exchanges = await transaction(bodies.charge(inputs.slow));
    const last = exchanges.slice(-1);
    const finding = expectApproved("The last delivery of a slow charge", "charge", last);
    // The deliveries before the last tell how it came about.
    if (finding.verdict === "failed") return { ...finding, exchanges: exchanges.slice(-3) };
    if (exchanges.length > 1) return finding;
    return passed("It was answered within ten seconds: is `slow` in endpoint.yaml slow enough?");
  },
};
