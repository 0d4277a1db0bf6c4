// Two different cards: two different tokens.
import type { Check } from "../../check.ts";
import { expectDifferentIds } from "../../reading/different-ids.ts";

/** Different cards get different tokens. */
export const tokensDifferByCard: Check = {
  name: "tokens-differ-by-card",
  behaviour: "R-16",
  group: "counter",
  profile: "tokenize",
  pace: "fast",
  title: "Two different cards get different tokens.",
  why: "A token that stands for two cards charges the wrong one.",
  cure: "Make a token for what is stored; never a constant.",
  run: async ({ bodies, deliver }) => {
    const cards = [bodies.tokenize(), bodies.tokenize(bodies.otherCard)];
    const exchanges = await Promise.all(cards.map((body) => deliver(body)));
    return expectDifferentIds("Two different cards", "tokenize", exchanges);
  },
};
