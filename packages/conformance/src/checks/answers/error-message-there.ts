// An error has a sentence beside its code: it is what an application can say or log.
import type { Check } from "../../check.ts";
import { bringErrors } from "../../reading/errors.ts";
import { expectRefused } from "../../reading/expect.ts";
import { failed, passed } from "../../reading/finding.ts";
import { readReply } from "../../reading/reply.ts";

/** An error has a message. */
export const errorMessageThere: Check = {
  name: "error-message-there",
  behaviour: "E-01",
  strength: "should",
  group: "answers",
  profile: "charge",
  pace: "fast",
  title: "An error carries a sentence in error_message.",
  why: "The application gets a bare code in ConnectorError and has nothing to tell the caller.",
  cure: "Write one sentence for each error_code, without any card data in it.",
  run: async (context) => {
    const exchanges = await bringErrors(context);
    const finding = expectRefused("A charge that cannot be carried out", "charge", exchanges);
    if (finding.verdict !== "passed") return finding;
    const bare = exchanges.find((exchange) => {
      const reply = readReply("charge", exchange);
      return reply.kind === "refused" && (reply.message ?? "") === "";
    });
    return bare === undefined ? passed() : failed("The error has no error_message.", [bare]);
  },
};
