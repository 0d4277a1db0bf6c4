// Two deliveries of one transaction at the same moment.
import type { Check } from "../../check.ts";
import { allOf } from "../../reading/finding.ts";
import { expectNoErrorBeforeSuccess, expectOneId } from "../../reading/repeats.ts";

/** How many at once. */
const COPIES = 2;

/** Two simultaneous deliveries get one id. */
export const together2: Check = {
  name: "together-2",
  behaviour: "R-15",
  group: "retries",
  profile: "charge",
  pace: "fast",
  title:
    "Two simultaneous deliveries of one transaction get one id, and none an error while another still runs.",
  why: "Two deliveries that both ask the gateway charge the caller twice; an error beside a success tells of a failure that was none.",
  cure: "Claim the transaction_id with one atomic step (insert-or-nothing on a unique key) before the gateway is asked; whoever comes second waits for the first one's outcome.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.charge();
    const exchanges = await Promise.all(Array.from({ length: COPIES }, () => deliver(body)));
    return allOf([
      expectNoErrorBeforeSuccess("Simultaneous deliveries", "charge", exchanges),
      expectOneId("Simultaneous deliveries", "charge", exchanges),
    ]);
  },
};
