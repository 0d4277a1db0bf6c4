// Ten malformed and declined requests, then a good one: verdicts do not stick.
import type { Check } from "../../check.ts";
import { expectAlive } from "../../reading/hostile.ts";

/** Enough to use up a small pool that is not given back. */
const ROUNDS = 8;

/** A bad request does not spoil the next. */
export const goodAfterBad: Check = {
  name: "good-after-bad",
  behaviour: "A-01",
  group: "counter",
  profile: "charge",
  pace: "fast",
  title: "After bad requests a good charge is approved.",
  why: "One customer's mistake would stop everybody's payments.",
  cure: "Keep no state between requests but what is stored by transaction_id; give connections and locks back in every branch.",
  run: async (context) => {
    const { bodies, deliver, inputs } = context;
    const bad = [{ amount: "ten dollars" }, { cardnumber: null }, inputs.declines ?? {}];
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(bad.map((fields) => deliver(bodies.charge(fields))));
    }
    return expectAlive(context);
  },
};
