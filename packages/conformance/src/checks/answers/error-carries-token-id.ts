// The same for a tokenization: a card number of three digits brings the error out.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";
import { failed, passed } from "../../reading/finding.ts";
import { jsonOf } from "../../reading/reply.ts";

/** An error carries token_id. */
export const errorCarriesTokenId: Check = {
  name: "error-carries-token-id",
  behaviour: "A-04",
  group: "answers",
  profile: "tokenize",
  pace: "fast",
  title: "An error answer to a tokenization still carries the token_id field.",
  why: "Twilio's page expects the field also in an error; without it the reason may not reach the caller.",
  cure: "Answer errors of a tokenization with token_id: null, not with charge_id.",
  run: async ({ bodies, deliver }) => {
    const exchange = await deliver(bodies.tokenize({ cardnumber: "411" }));
    const finding = expectRefused("A tokenization of no card number", "tokenize", [exchange]);
    if (finding.verdict !== "passed") return finding;
    if ("token_id" in (jsonOf(exchange) ?? {})) return passed();
    return failed("The error answer has no token_id field.", [exchange]);
  },
};
