// Neither a card nor an account: absent, and null.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";

/** A request without anything to charge is refused. */
export const noInstrumentRefused: Check = {
  name: "no-instrument-refused",
  behaviour: "B-06",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "A request with neither a card nor an account is refused.",
  why: "A success would be told although nobody can have paid.",
  cure: "Refuse a request in which cardnumber and bankaccountnumber are both null or absent.",
  run: async ({ bodies, deliver }) => {
    const exchanges = await Promise.all(
      [null, undefined].map((cardnumber) => deliver(bodies.charge({ cardnumber }))),
    );
    return expectRefused("A charge without a card", "charge", exchanges);
  },
};
