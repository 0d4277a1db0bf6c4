// The example of Twilio's own page: processing takes eleven seconds, the first delivery times out, and the
// charge_id goes back on the retry.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";
import { needs, notProved, passed } from "../../reading/finding.ts";
import { lastOf } from "../../reading/repeats.ts";
import { readReply } from "../../reading/reply.ts";

const WHEN_REFUSED =
  "A time-out of your own is no verdict: the gateway may still approve. While its outcome is unknown leave the delivery without an answer, let the retry wait for the same outcome, and answer with that; an error is for the last delivery alone, and what is captured behind it is reversed.";

/** A slow success is told on a retry. */
export const slowSuccessTold: Check = {
  name: "slow-success-told",
  behaviour: "R-04",
  group: "retries",
  profile: "charge",
  pace: "slow",
  title: "A success that took longer than ten seconds is told in the answer to a retry.",
  why: "The caller is charged and hears of a failure.",
  cure: "Go on with the charge whatever becomes of the delivery; let a retry wait for the same outcome and answer with it. What keeps a retry from it: a time-out of your own that is shorter than the gateway needs, a claim or lock that expires meanwhile, clean-up when the connection closes.",
  run: async ({ bodies, transaction, inputs }) => {
    if (inputs.slow === null) return notProved(needs.slow);
    const exchanges = await transaction(bodies.charge(inputs.slow));
    const last = exchanges.slice(-1);
    const finding = expectApproved(`The ${lastOf(exchanges)} of a slow charge`, "charge", last);
    // How the first one ended tells how it came about.
    const shown = exchanges.length === 1 ? last : [...exchanges.slice(0, 1), ...last];
    const isTold = last.some((each) => readReply("charge", each).kind === "refused");
    const mend = isTold ? { cure: WHEN_REFUSED } : {};
    if (finding.verdict === "failed") return { ...finding, ...mend, exchanges: shown };
    if (exchanges.length > 1) return finding;
    return passed("It was answered within ten seconds: is `slow` in endpoint.yaml slow enough?");
  },
};
