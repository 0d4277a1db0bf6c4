// A second and a third delivery right behind the first answer, as after an answer that Twilio lost.
import type { Check } from "../../check.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { expectOneId } from "../../reading/repeats.ts";

/** A replay never gets another id. */
export const replayAtOnce: Check = {
  name: "replay-at-once",
  behaviour: "R-05",
  group: "retries",
  profile: "charge",
  pace: "fast",
  title: "A repeated delivery is never approved under another id.",
  why: "Two ids for one payment: the caller was charged twice, or the books cannot say what was paid.",
  cure: "Store the verdict under its transaction_id, on disk, before you answer; look every delivery up there first, and answer a known one from what is stored.",
  run: async (context) => {
    const body = context.bodies.charge();
    const begun = await begin(context, body);
    if (isFinding(begun)) return begun;
    const again = [await context.deliver(body), await context.deliver(body)];
    return expectOneId("A repeated charge", "charge", [begun.exchange, ...again]);
  },
};
