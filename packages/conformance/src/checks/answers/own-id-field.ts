// The id stands in the field of the method that was asked for, and in no other: an application must not
// mistake a charge for a token.
import type { Check } from "../../check.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { failed, passed } from "../../reading/finding.ts";
import { jsonOf } from "../../reading/reply.ts";

/** The other method's id field stays empty. */
export const ownIdField: Check = {
  name: "own-id-field",
  behaviour: "A-07",
  strength: "should",
  group: "answers",
  profile: "charge",
  pace: "fast",
  title: "The answer to a charge carries no token_id.",
  why: "A reader that looks for either field takes a charge for a stored card.",
  cure: "Put the id into charge_id for a charge and into token_id for a tokenization, and leave the other out.",
  run: async (context) => {
    const begun = await begin(context, context.bodies.charge());
    if (isFinding(begun)) return begun;
    const other = jsonOf(begun.exchange)?.token_id ?? null;
    if (other === null) return passed();
    return failed("The answer to a charge also carries a token_id.", [begun.exchange]);
  },
};
