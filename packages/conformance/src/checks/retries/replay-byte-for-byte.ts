// The stored answer again, byte for byte: whatever else stands in it is the same too.
import type { Check } from "../../check.ts";
import { duplicateNote } from "../../reading/duplicates.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { failed, passed } from "../../reading/finding.ts";
import { readReply } from "../../reading/reply.ts";

/** A replay is the same bytes. */
export const replayByteForByte: Check = {
  name: "replay-byte-for-byte",
  behaviour: "R-05",
  strength: "should",
  group: "retries",
  profile: "charge",
  pace: "fast",
  title: "A repeated delivery of a success gets the same answer, byte for byte.",
  why: "Parameters or texts that change between deliveries reach the application with one value and your books with another.",
  cure: "Store the whole answer, or everything it is made of, and not only the id.",
  run: async (context) => {
    const body = context.bodies.charge();
    const begun = await begin(context, body);
    if (isFinding(begun)) return begun;
    const again = await context.deliver(body);
    const reply = readReply("charge", again);
    if (reply.kind === "refused") return passed(duplicateNote);
    if (again.body === begun.exchange.body && again.status === begun.exchange.status)
      return passed();
    return failed("The repeated delivery got other bytes than the first.", [begun.exchange, again]);
  },
};
