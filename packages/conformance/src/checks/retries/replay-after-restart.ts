// The endpoint is stopped and started between a delivery and its repetition.
import type { Check } from "../../check.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { expectOneId } from "../../reading/repeats.ts";

/** A replay after a restart keeps the id. */
export const replayAfterRestart: Check = {
  name: "replay-after-restart",
  behaviour: "R-13",
  group: "retries",
  profile: "charge",
  pace: "slow",
  lane: "alone",
  title: "A delivery repeated after a restart is never approved under another id.",
  why: "A deployment or a crash between two deliveries charges the caller twice.",
  cure: "Store the verdict under its transaction_id, on disk, before you answer; look every delivery up there first, and answer a known one from what is stored. Nothing that decides may live in memory alone, keys that ids are made of included.",
  run: async (context) => {
    const { bodies, deliver, restart } = context;
    if (restart === null) return notProved(needs.restart);
    const body = bodies.charge();
    const begun = await begin(context, body);
    if (isFinding(begun)) return begun;
    await restart();
    const again = await deliver(body);
    return expectOneId("A charge repeated after a restart", "charge", [begun.exchange, again]);
  },
};
