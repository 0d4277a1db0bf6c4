// Objects, lists and booleans where texts belong.
import type { Check } from "../../check.ts";
import { expectTurnedAway } from "../../reading/hostile.ts";

/** Values of a wrong type are turned away, and the endpoint lives. */
export const wrongTypes: Check = {
  name: "wrong-types",
  behaviour: "Q-08",
  strength: "must",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "Values of a wrong type are turned away, and the endpoint lives.",
  why: "A program that falls over one broken body stops the payments of everybody else.",
  cure: "Check that each field is a text before you call a function of texts on it.",
  run: async (context) => {
    const { bodies, deliver } = context;
    const wrong = [
      { cardnumber: { number: 1 } },
      { cardnumber: [4, 1, 1, 1] },
      { amount: { value: "1" } },
      { amount: true },
      { transaction_id: { id: 1 } },
      { transaction_id: [] },
      { transaction_id: null },
      { transaction_id: "" },
      { expiry_month: {} },
      { currency_code: 840 },
      { method: ["charge"] },
    ];
    const exchanges = await Promise.all(wrong.map((fields) => deliver(bodies.charge(fields))));
    return expectTurnedAway(context, "A charge with a value of a wrong type", exchanges);
  },
};
