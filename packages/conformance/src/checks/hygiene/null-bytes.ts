// A zero byte, a lone surrogate and other characters that some databases refuse.
import type { Check } from "../../check.ts";
import { expectVerdict } from "../../reading/expect.ts";
import { allOf } from "../../reading/finding.ts";
import { expectAlive } from "../../reading/hostile.ts";

/** Odd characters get a verdict. */
export const nullBytes: Check = {
  name: "null-bytes",
  behaviour: "Q-08",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "A zero byte or a lone surrogate in a text gets a verdict, not a fault.",
  why: "A database that throws on such a text turns one odd keystroke into a fault.",
  cure: "Refuse or clean such texts before they reach the database.",
  run: async (context) => {
    const { bodies, deliver } = context;
    const odd = ["a\u0000b", "\ud800", "\u202egnp.exe", "\ufffe"];
    const exchanges = await Promise.all([
      ...odd.map((description) => deliver(bodies.charge({ description }))),
      ...odd.map((text) =>
        deliver(bodies.charge({ transaction_id: `${bodies.transactionId()}${text}` })),
      ),
    ]);
    return allOf([
      expectVerdict("A charge with an odd character", "charge", exchanges),
      await expectAlive(context),
    ]);
  },
};
