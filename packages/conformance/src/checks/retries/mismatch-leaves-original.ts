// What was refused as a mismatch has changed nothing: the first request, repeated, still gets its answer.
import type { Check } from "../../check.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { failed } from "../../reading/finding.ts";
import { expectOneId } from "../../reading/repeats.ts";
import { readReply } from "../../reading/reply.ts";

/** A mismatch changes nothing. */
export const mismatchLeavesOriginal: Check = {
  name: "mismatch-leaves-original",
  behaviour: "R-06",
  group: "retries",
  profile: "charge",
  pace: "fast",
  title: "After a mismatch the original request still gets its own answer.",
  why: "A stray request could overwrite a finished payment, and the next retry would be told a lie.",
  cure: "Refuse a mismatch without writing anything; the first request owns the id for good.",
  run: async (context) => {
    const body = context.bodies.charge();
    const begun = await begin(context, body);
    if (isFinding(begun)) return begun;
    const before = await context.deliver(body);
    const mismatch = await context.deliver({ ...body, amount: "19.90" });
    const after = await context.deliver(body);
    const [was, is] = [before, after].map((exchange) => readReply("charge", exchange).kind);
    if (was === "approved" && is !== "approved") {
      const what = "The original was repeated before the mismatch, and is not repeated after it.";
      return failed(what, [before, mismatch, after]);
    }
    return expectOneId("A charge repeated after a mismatch", "charge", [begun.exchange, after]);
  },
};
