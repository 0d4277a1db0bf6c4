// Fields that nobody declared: a text, a number, an object and a list, as a later edition may bring them.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** Undeclared fields are ignored. */
export const extraFields: Check = {
  name: "extra-fields",
  behaviour: "Q-07",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "Fields that nobody declared are ignored.",
  why: "The day Twilio adds a field, every payment through a strict endpoint fails.",
  cure: "Do not refuse unknown properties; read the ones you know and leave the others.",
  run: async ({ bodies, deliver }) => {
    const extra = { token_type: "reusable", attempt: 1, caller: { sid: "CA0" }, tags: ["a"] };
    const body = { ...bodies.charge(), ...extra };
    return expectApproved("A charge with fields nobody declared", "charge", [await deliver(body)]);
  },
};
