// Bytes that are no UTF-8 inside a text.
import type { Check } from "../../check.ts";
import { allOf, failed } from "../../reading/finding.ts";
import { expectAlive, expectNoFault } from "../../reading/hostile.ts";

/** The letter that is replaced. */
const AT = 0x40;

/** Broken UTF-8 breaks nothing. */
export const bytesNoUtf8: Check = {
  name: "bytes-no-utf8",
  behaviour: "E-12",
  strength: "must",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "A body that is no UTF-8 breaks nothing.",
  why: "A program that falls over one broken body stops the payments of everybody else.",
  cure: "Decode the body so that broken bytes are refused or replaced, not thrown into the handler.",
  run: async (context) => {
    const text = JSON.stringify(context.bodies.charge({ description: "@@" }));
    const bytes = new TextEncoder().encode(text).map((byte) => (byte === AT ? 0xff : byte));
    const exchange = await context.deliver(bytes);
    const subject = "A body that is no UTF-8";
    if (exchange.outcome === "silent") return failed(`${subject} got no answer.`, [exchange]);
    return allOf([expectNoFault(subject, [exchange]), await expectAlive(context)]);
  },
};
