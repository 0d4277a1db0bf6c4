// One key twice: readers of such a body do not agree on what it says.
import type { Check } from "../../check.ts";
import { expectNotApproved } from "../../reading/expect.ts";

/** A body that names a key twice is refused. */
export const duplicateKeys: Check = {
  name: "duplicate-keys",
  behaviour: "E-14",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "A body that names one key twice is refused.",
  why: "A proxy that checks the first amount and a program that takes the last one charge what nobody checked.",
  cure: "Use a JSON reader that reports duplicate names, and answer 400.",
  run: async ({ bodies, deliver }) => {
    const text = JSON.stringify(bodies.charge()).replace(/^{/, '{"amount":"1.00",');
    return expectNotApproved("A body with two amounts", "charge", [await deliver(text)]);
  },
};
