// Ten deliveries of one tokenization at the same moment.
import type { Check } from "../../check.ts";
import { allOf, passed } from "../../reading/finding.ts";
import { expectNoErrorBeforeSuccess, expectOneId } from "../../reading/repeats.ts";

/** How many at once. */
const COPIES = 10;

const NOT_COUNTED =
  "The token ids are compared. How often the gateway was asked is not counted: no ledger has a line for that.";

/** Simultaneous tokenizations get one token. */
export const tokenizeTogether: Check = {
  name: "tokenize-together",
  behaviour: "R-15",
  group: "retries",
  profile: "tokenize",
  pace: "fast",
  burst: 10,
  title:
    "Ten simultaneous deliveries of one tokenization get one token (the ids are compared; calls to the gateway are not counted).",
  why: "The application keeps one of two tokens; the other stays in the vault and belongs to nobody.",
  cure: "Claim a tokenization by its transaction_id exactly as a charge, before the gateway is asked.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.tokenize();
    const exchanges = await Promise.all(Array.from({ length: COPIES }, () => deliver(body)));
    const finding = allOf([
      expectNoErrorBeforeSuccess("Simultaneous tokenizations", "tokenize", exchanges),
      expectOneId("Simultaneous tokenizations", "tokenize", exchanges),
    ]);
    return finding.verdict === "passed" ? passed(NOT_COUNTED) : finding;
  },
};
