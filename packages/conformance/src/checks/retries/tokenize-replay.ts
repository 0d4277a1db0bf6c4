// A tokenization, repeated.
import type { Check } from "../../check.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { expectOneId } from "../../reading/repeats.ts";

/** A replayed tokenization keeps its token. */
export const tokenizeReplay: Check = {
  name: "tokenize-replay",
  behaviour: "R-05",
  group: "retries",
  profile: "tokenize",
  pace: "fast",
  title: "A repeated tokenization is never given another token.",
  why: "The application may keep a token that your books do not know.",
  cure: "Store the verdict under its transaction_id, on disk, before you answer; look every delivery up there first, and answer a known one from what is stored.",
  run: async (context) => {
    const body = context.bodies.tokenize();
    const begun = await begin(context, body);
    if (isFinding(begun)) return begun;
    const again = [await context.deliver(body), await context.deliver(body)];
    return expectOneId("A repeated tokenization", "tokenize", [begun.exchange, ...again]);
  },
};
