// In an error the id is null: an id beside an error reads as if something had been made.
import type { Check } from "../../check.ts";
import { bringErrors } from "../../reading/errors.ts";
import { expectRefused } from "../../reading/expect.ts";
import { failed, passed } from "../../reading/finding.ts";
import { jsonOf } from "../../reading/reply.ts";

/** The id of an error is null. */
export const errorIdNull: Check = {
  name: "error-id-null",
  behaviour: "A-04",
  strength: "should",
  group: "answers",
  profile: "charge",
  pace: "fast",
  title: "The charge_id of an error answer is null.",
  why: "An id beside an error looks like a charge that happened; Twilio lets the error win, a program of yours may not.",
  cure: "Set charge_id to null whenever error_code is not null.",
  run: async (context) => {
    const exchanges = await bringErrors(context);
    const finding = expectRefused("A charge that cannot be carried out", "charge", exchanges);
    if (finding.verdict !== "passed") return finding;
    const other = exchanges.find((exchange) => (jsonOf(exchange)?.charge_id ?? null) !== null);
    if (other === undefined) return passed();
    return failed("The error answer carries a charge_id that is not null.", [other]);
  },
};
