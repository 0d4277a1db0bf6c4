// A transaction_id of ten thousand characters: refused or taken whole, but never cut.
import type { Check } from "../../check.ts";
import { expectNoSharedId } from "../../reading/different-ids.ts";
import { expectVerdict } from "../../reading/expect.ts";
import { allOf } from "../../reading/finding.ts";
import { expectAlive } from "../../reading/hostile.ts";

/** A transaction_id of ten thousand characters breaks nothing. */
export const longId: Check = {
  name: "long-id",
  behaviour: "Q-08",
  strength: "must",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "A transaction_id of ten thousand characters breaks nothing.",
  why: "Cut ids make two payments one.",
  cure: "Refuse ids longer than your column; never let the database cut them.",
  run: async (context) => {
    const { bodies, deliver } = context;
    const long = bodies.transactionId().repeat(280);
    const ids = [`${long}a`, `${long}b`];
    const exchanges = await Promise.all(
      ids.map((id) => deliver(bodies.charge({ transaction_id: id }))),
    );
    return allOf([
      expectVerdict("A charge with a very long id", "charge", exchanges),
      expectNoSharedId("Very long ids that differ at their end", "charge", exchanges),
      await expectAlive(context),
    ]);
  },
};
