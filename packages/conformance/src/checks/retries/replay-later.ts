// A delivery of the same transaction after longer than Twilio's slot. Ids may not be forgotten between two
// retries, and nobody says how long they must be kept.
import type { Check } from "../../check.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { expectOneId } from "../../reading/repeats.ts";

/** Longer than one of Twilio's slots of ten seconds. */
const LATER_MS = 12_000;

/** A replay after a pause keeps the id. */
export const replayLater: Check = {
  name: "replay-later",
  behaviour: "R-05",
  group: "retries",
  profile: "charge",
  pace: "slow",
  title: "A delivery repeated twelve seconds later is never approved under another id.",
  why: "Twilio sends retries for up to a minute; what was forgotten by then is charged again.",
  cure: "Keep transactions on disk, for days rather than seconds; never in a cache that forgets by time.",
  run: async (context) => {
    const body = context.bodies.charge();
    const begun = await begin(context, body);
    if (isFinding(begun)) return begun;
    await context.clock.sleep(LATER_MS);
    const again = await context.deliver(body);
    return expectOneId(`A charge that was repeated ${LATER_MS / 1000} s later`, "charge", [
      begun.exchange,
      again,
    ]);
  },
};
