// Both a card and an account, or neither: nobody can know what to charge.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";

/** Both payment methods, or none, are refused. */
export const cardAndAccountRefused: Check = {
  name: "card-and-account-refused",
  behaviour: "B-06",
  group: "requests",
  profile: "ach",
  pace: "fast",
  title: "A request with a card and an account is refused.",
  why: "One of the two would be charged by chance.",
  cure: "Count which of cardnumber and bankaccountnumber are not null; go on only with exactly one.",
  run: async ({ bodies, deliver }) => {
    const { bankaccountnumber, routingnumber } = bodies.achCharge();
    const body = { ...bodies.charge(), bankaccountnumber, routingnumber };
    return expectRefused("A request with a card and an account", "charge", [await deliver(body)]);
  },
};
