// The whole machine in every order of things: 2 owners, 3 deliveries, 2 crashes, every tier of gateway. No
// state breaks a promise, none is a trap, and every transition of the table is taken somewhere.
import { describe, expect, it } from "vitest";
import { allowedTransitions } from "../../src/core/transaction.ts";
import { explore } from "./model/explore.ts";
import { modelBounds, modelTiers } from "./model/tiers.ts";

describe("the model of the lifecycle, explored whole", () => {
  const taken = new Set<string>();
  let total = 0;

  for (const [tier, capabilities] of Object.entries(modelTiers)) {
    it(`[R-13] [R-15] tier ${tier}: keeps every promise in every state`, () => {
      const { states, moves, ends, transitions, broken } = explore(capabilities, modelBounds);
      expect(broken).toBeNull();
      expect(ends).toBeGreaterThan(0);
      for (const name of transitions) taken.add(name);
      total += states;
      console.log(`tier ${tier}: ${states} states, ${moves} moves, ${ends} ends`);
    });
  }

  it("takes every transition of the table but those of a request that is refused by a rule", () => {
    const all = Object.entries(allowedTransitions).flatMap(([from, goals]) =>
      goals.map((to) => `${from} -> ${to}`),
    );
    const ofRules = ["absent -> declined", "absent -> failed"];
    expect([...taken].sort()).toEqual(all.filter((name) => !ofRules.includes(name)).sort());
    // Far fewer would mean that the model lost its teeth.
    expect(total).toBeGreaterThan(500_000);
    console.log(`${total} states in all`);
  });
});
