// The same transaction, two seconds later: an id made of the time would have changed.
import type { Check } from "../../check.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { expectOneId } from "../../reading/repeats.ts";

/** An id of whole seconds has changed by then. */
const PAUSE_MS = 2_100;

/** An id does not depend on the hour. */
export const idsOutliveTheSecond: Check = {
  name: "ids-outlive-the-second",
  behaviour: "R-14",
  group: "counter",
  profile: "charge",
  pace: "fast",
  title: "The id of a transaction is the same two seconds later.",
  why: "A retry reads as another payment.",
  cure: "Make the id once, store it under the transaction_id, and never make it again.",
  run: async (context) => {
    const body = context.bodies.charge();
    const begun = await begin(context, body);
    if (isFinding(begun)) return begun;
    await context.clock.sleep(PAUSE_MS);
    const again = await context.deliver(body);
    return expectOneId("A charge repeated after two seconds", "charge", [begun.exchange, again]);
  },
};
