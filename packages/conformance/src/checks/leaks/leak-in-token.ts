// A token stands for the card and must tell nothing of it: not encoded, not hashed, not reversed.
import type { Check } from "../../check.ts";
import { expectNoLeak } from "../../reading/leaks-in-exchanges.ts";

/** No token shows the card, in any form. */
export const leakInToken: Check = {
  name: "leak-in-token",
  behaviour: "M-05",
  group: "leaks",
  profile: "tokenize",
  pace: "fast",
  title: "No token shows the card, in any form.",
  why: "A token that the card can be computed from is the card: whoever reads it can pay with it.",
  cure: "Make tokens of chance and keep the card encrypted beside them; an encoded or hashed card number is no token. Headers of the answer count too.",
  run: async ({ bodies, deliver }) => {
    const canary = bodies.canary("card");
    const body = bodies.tokenize(canary.overrides);
    const exchanges = [await deliver(body), await deliver(body)];
    return expectNoLeak(exchanges, canary);
  },
};
