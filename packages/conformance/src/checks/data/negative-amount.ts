// Amounts that take no money or give some: below zero, and none at all.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";

/** A negative amount is refused. */
export const negativeAmount: Check = {
  name: "negative-amount",
  behaviour: "Q-08",
  group: "data",
  profile: "charge",
  pace: "fast",
  title: "A negative amount is refused.",
  why: "It would pay money out to whoever calls.",
  cure: "Take digits and one point only; refuse every amount that is not above zero.",
  run: async ({ bodies, deliver }) => {
    const exchanges = await Promise.all(
      ["-10.00", "-1"].map((amount) => deliver(bodies.charge({ amount }))),
    );
    return expectRefused("A charge of a negative amount", "charge", exchanges);
  },
};
