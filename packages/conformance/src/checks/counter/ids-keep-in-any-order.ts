// Two transactions, repeated in the opposite order: each gets its own answer, not the last or the next.
import type { Check } from "../../check.ts";
import { expectDifferentIds } from "../../reading/different-ids.ts";
import { allOf } from "../../reading/finding.ts";
import { expectOneId } from "../../reading/repeats.ts";

/** An answer belongs to its transaction. */
export const idsKeepInAnyOrder: Check = {
  name: "ids-keep-in-any-order",
  behaviour: "R-14",
  group: "counter",
  profile: "charge",
  pace: "fast",
  title: "The answer to a repeated delivery belongs to its transaction, whatever came in between.",
  why: "An endpoint that repeats its last answer, or takes ids from a list, tells one caller of the payment of another.",
  cure: "Look the stored answer up by transaction_id.",
  run: async ({ bodies, deliver }) => {
    const [a, b] = [bodies.charge(), bodies.charge({ amount: "12.00" })];
    const firstA = await deliver(a);
    const firstB = await deliver(b);
    const againB = await deliver(b);
    const againA = await deliver(a);
    return allOf([
      expectDifferentIds("Two transactions", "charge", [firstA, firstB]),
      expectOneId("The first of two transactions", "charge", [firstA, againA]),
      expectOneId("The second of two transactions", "charge", [firstB, againB]),
    ]);
  },
};
