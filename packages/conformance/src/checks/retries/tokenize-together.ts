// Ten deliveries of one tokenization at the same moment.
import type { Check } from "../../check.ts";
import { allOf } from "../../reading/finding.ts";
import { expectNoErrorBeforeSuccess, expectOneId } from "../../reading/repeats.ts";

/** How many at once. */
const COPIES = 10;

/** Simultaneous tokenizations get one token. */
export const tokenizeTogether: Check = {
  name: "tokenize-together",
  behaviour: "R-15",
  group: "retries",
  profile: "tokenize",
  pace: "fast",
  burst: 10,
  title: "Ten simultaneous deliveries of one tokenization get one token.",
  why: "The application keeps one of two tokens; the other stays in the vault and belongs to nobody.",
  cure: "Claim a tokenization by its transaction_id exactly as a charge.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.tokenize();
    const exchanges = await Promise.all(Array.from({ length: COPIES }, () => deliver(body)));
    return allOf([
      expectNoErrorBeforeSuccess("Simultaneous tokenizations", "tokenize", exchanges),
      expectOneId("Simultaneous tokenizations", "tokenize", exchanges),
    ]);
  },
};
