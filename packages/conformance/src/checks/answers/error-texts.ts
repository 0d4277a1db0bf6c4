// error_code is a text that is not empty, and error_message a text or null.
import type { Check } from "../../check.ts";
import { bringErrors } from "../../reading/errors.ts";
import { expectRefused } from "../../reading/expect.ts";
import { failed, passed } from "../../reading/finding.ts";
import { jsonOf } from "../../reading/reply.ts";

/** Error code and message are texts. */
export const errorTexts: Check = {
  name: "error-texts",
  behaviour: "A-03",
  group: "answers",
  profile: "charge",
  pace: "fast",
  title: "error_code is a string that is not empty, error_message a string or null.",
  why: "A number, a boolean or an empty text is unreadable for the application, or passes for no error.",
  cure: 'Send short codes such as "card_declined" and a sentence beside each, both as JSON strings.',
  run: async (context) => {
    const exchanges = await bringErrors(context);
    const finding = expectRefused("A charge that cannot be carried out", "charge", exchanges);
    if (finding.verdict !== "passed") return finding;
    for (const exchange of exchanges) {
      const { error_code: code, error_message: message = null } = jsonOf(exchange) ?? {};
      if (typeof code !== "string" || code === "") {
        return failed("error_code is not a text, or is empty.", [exchange]);
      }
      if (message === null || typeof message === "string") continue;
      return failed("error_message is neither a text nor null.", [exchange]);
    }
    return passed();
  },
};
