// A bank charge, repeated.
import type { Check } from "../../check.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { expectOneId } from "../../reading/repeats.ts";

/** A replayed bank charge keeps its id. */
export const achReplay: Check = {
  name: "ach-replay",
  behaviour: "R-05",
  group: "retries",
  profile: "ach",
  pace: "fast",
  title: "A repeated bank charge is never approved under another id.",
  why: "The account is debited twice.",
  cure: "Store the verdict under its transaction_id, on disk, before you answer; look every delivery up there first, and answer a known one from what is stored.",
  run: async (context) => {
    const body = context.bodies.achCharge();
    const begun = await begin(context, body);
    if (isFinding(begun)) return begun;
    const again = [await context.deliver(body), await context.deliver(body)];
    return expectOneId("A repeated bank charge", "charge", [begun.exchange, ...again]);
  },
};
