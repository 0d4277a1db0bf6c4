// The connection is closed while the first delivery is being worked on, at several moments; then the
// delivery is repeated.
import type { Check } from "../../check.ts";
import { areDuplicatesErrors } from "../../reading/duplicates.ts";
import { allOf, needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** From before the body was read to after the answer was written, on most endpoints. */
const LOST_AFTER_MS = [2, 8, 25, 80];

/** A charge whose answer was lost on the way is captured once. */
export const capturedOnceLostAnswer: Check = {
  name: "captured-once-lost-answer",
  behaviour: "R-07",
  group: "money",
  profile: "charge",
  pace: "fast",
  title: "A charge whose answer was lost on the way is captured once.",
  why: "The caller pays twice for one payment.",
  cure: "Write the claim of the transaction_id before the gateway is asked and its outcome before the answer is written; do not undo either when the caller closes the connection. A key derived from the transaction_id makes the gateway capture nothing twice besides.",
  run: async (context) => {
    const { bodies, deliver, ledger } = context;
    if (ledger === null) return notProved(needs.ledger);
    const isErrorOfDuplicate = await areDuplicatesErrors(context);
    const findings = [];
    for (const waitMs of LOST_AFTER_MS) {
      const body = bodies.charge();
      const lost = await deliver(body, { waitMs });
      const retries = [await deliver(body), await deliver(body)];
      findings.push(
        await judgeMoney(context, {
          ...{ body, exchanges: [lost, ...retries], isErrorOfDuplicate },
          course: `once, cut off by its caller after ${waitMs} ms, and then twice more`,
        }),
      );
    }
    return allOf(findings);
  },
};
