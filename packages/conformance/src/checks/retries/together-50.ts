// Fifty deliveries of one transaction at the same moment.
import type { Check } from "../../check.ts";
import { allOf } from "../../reading/finding.ts";
import { expectNoErrorBeforeSuccess, expectOneId } from "../../reading/repeats.ts";

/** How many at once. */
const COPIES = 50;

/** Fifty simultaneous deliveries get one id. */
export const together50: Check = {
  name: "together-50",
  behaviour: "R-15",
  group: "retries",
  profile: "charge",
  pace: "fast",
  burst: 50,
  title:
    "Fifty simultaneous deliveries of one transaction get one id, and none an error while another still runs.",
  why: "Two deliveries that both ask the gateway charge the caller twice; an error beside a success tells of a failure that was none.",
  cure: "The claim must hold across threads, processes and machines: a unique key in the database, not a lock in memory; and waiting must not use up the pool that the first needs.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.charge();
    const exchanges = await Promise.all(Array.from({ length: COPIES }, () => deliver(body)));
    return allOf([
      expectNoErrorBeforeSuccess("Simultaneous deliveries", "charge", exchanges),
      expectOneId("Simultaneous deliveries", "charge", exchanges),
    ]);
  },
};
