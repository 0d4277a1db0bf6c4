// The same transaction with another Content-Type, another client and over another connection: an id may
// depend on nothing of that.
import type { Check } from "../../check.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { expectOneId } from "../../reading/repeats.ts";

/** An id does not depend on the delivery. */
export const replayInOtherClothes: Check = {
  name: "replay-in-other-clothes",
  behaviour: "R-14",
  group: "retries",
  profile: "charge",
  pace: "fast",
  title: "The id does not depend on headers, client or connection of a delivery.",
  why: "A retry may come from another machine of Twilio's; with another id it reads as another payment.",
  cure: "Derive or store the id by transaction_id alone.",
  run: async (context) => {
    const { bodies, deliver, keepConnection } = context;
    const body = bodies.charge();
    const begun = await begin(context, body);
    if (isFinding(begun)) return begun;
    const headers = { "Content-Type": null, "User-Agent": "another/1.0", "X-Attempt": "2" };
    const bare = await deliver(body, { headers });
    const kept = await deliver(body, { connection: keepConnection() });
    return expectOneId("A charge repeated by another client", "charge", [
      begun.exchange,
      bare,
      kept,
    ]);
  },
};
