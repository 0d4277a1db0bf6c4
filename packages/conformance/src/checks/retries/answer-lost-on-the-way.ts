// The answer gets lost between the endpoint and Twilio: the connection is closed at some moment while the
// first delivery is being worked on. The retry must come to the same outcome.
import type { Check } from "../../check.ts";
import { passed } from "../../reading/finding.ts";
import { expectOneVerdict } from "../../reading/repeats.ts";

/** From before the body was read to after the answer was written, on most endpoints. */
const LOST_AFTER_MS = [2, 8, 25, 80];

/** A lost answer is told again. */
export const answerLostOnTheWay: Check = {
  name: "answer-lost-on-the-way",
  behaviour: "R-05",
  group: "retries",
  profile: "charge",
  pace: "fast",
  title: "When an answer is lost on its way, the retries get one id.",
  why: "The caller is charged once for the lost answer and once for the retry.",
  cure: "Store the verdict under its transaction_id, on disk, before you answer; look every delivery up there first, and answer a known one from what is stored. A closed connection must not stop the work or undo the record.",
  run: async ({ bodies, deliver }) => {
    for (const waitMs of LOST_AFTER_MS) {
      const body = bodies.charge();
      const lost = await deliver(body, { waitMs });
      const retries = [await deliver(body), await deliver(body)];
      const finding = expectOneVerdict("A charge whose answer was lost", "charge", [
        lost,
        ...retries,
      ]);
      if (finding.verdict !== "passed") return finding;
    }
    return passed();
  },
};
