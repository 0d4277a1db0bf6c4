// Twenty deliveries of one transaction at the same moment.
import type { Check } from "../../check.ts";
import { allOf } from "../../reading/finding.ts";
import { expectNoErrorBeforeSuccess, expectOneId } from "../../reading/repeats.ts";

/** How many at once. */
const COPIES = 20;

/** Twenty simultaneous deliveries get one id. */
export const together20: Check = {
  name: "together-20",
  behaviour: "R-15",
  group: "retries",
  profile: "charge",
  pace: "fast",
  burst: 20,
  title:
    "Twenty simultaneous deliveries of one transaction get one id, and none an error while another still runs.",
  why: "Two deliveries that both ask the gateway charge the caller twice; an error beside a success tells of a failure that was none.",
  cure: "Checking first and inserting afterwards leaves a gap that shows under load. Let the database refuse the second insert, and let its owner wait for the outcome of the first.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.charge();
    const exchanges = await Promise.all(Array.from({ length: COPIES }, () => deliver(body)));
    return allOf([
      expectNoErrorBeforeSuccess("Simultaneous deliveries", "charge", exchanges),
      expectOneId("Simultaneous deliveries", "charge", exchanges),
    ]);
  },
};
