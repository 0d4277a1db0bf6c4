// Parameters that are no flat object of texts: no answer may break the endpoint; whether it takes them is its own.
import type { Check } from "../../check.ts";
import { expectVerdict } from "../../reading/expect.ts";
import { allOf } from "../../reading/finding.ts";
import { expectAlive } from "../../reading/hostile.ts";

/** Odd parameters break nothing. */
export const wrongParameters: Check = {
  name: "wrong-parameters",
  behaviour: "Q-08",
  group: "hygiene",
  profile: "parameters",
  pace: "fast",
  title: "Parameters of a wrong form break nothing.",
  why: "A program that falls over one broken body stops the payments of everybody else.",
  cure: "Look at the type of `parameters` and of each value in it before you use them.",
  run: async (context) => {
    const { bodies, deliver } = context;
    const odd = [[], "text", 7, { a: { b: "c" } }, { a: null }, { a: [1] }];
    const exchanges = await Promise.all(
      odd.map((parameters) => deliver(bodies.charge({ parameters }))),
    );
    return allOf([
      expectVerdict("A charge with odd parameters", "charge", exchanges),
      await expectAlive(context),
    ]);
  },
};
