// An error answer still has the id field of its method. A malformed amount brings an error out of any
// endpoint.
import type { Check } from "../../check.ts";
import { bringErrors } from "../../reading/errors.ts";
import { expectRefused } from "../../reading/expect.ts";
import { failed, passed } from "../../reading/finding.ts";
import { jsonOf } from "../../reading/reply.ts";

/** An error carries charge_id. */
export const errorCarriesChargeId: Check = {
  name: "error-carries-charge-id",
  behaviour: "A-04",
  group: "answers",
  profile: "charge",
  pace: "fast",
  title: "An error answer to a charge still carries the charge_id field.",
  why: "Twilio's page expects the field also in an error; without it the reason may not reach the caller.",
  cure: "Answer errors with charge_id: null beside error_code and error_message.",
  run: async (context) => {
    const exchanges = await bringErrors(context);
    const finding = expectRefused("A charge that cannot be carried out", "charge", exchanges);
    if (finding.verdict !== "passed") return finding;
    const bare = exchanges.find((exchange) => !("charge_id" in (jsonOf(exchange) ?? {})));
    if (bare === undefined) return passed();
    return failed("The error answer has no charge_id field.", [bare]);
  },
};
