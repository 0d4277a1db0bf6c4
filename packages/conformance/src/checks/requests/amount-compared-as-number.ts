// Under one id 10.0 and 10.00 are the same charge. Twilio repeats a body as it was, so this is asked
// gently: it matters to whoever replays by hand, and to a connector that is set up anew between two tries.
import type { Check } from "../../check.ts";
import { answersDuplicatesWithError, duplicateNote } from "../../reading/duplicates.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { failed, passed } from "../../reading/finding.ts";
import { describeReply, readReply } from "../../reading/reply.ts";

/** Amounts are compared as numbers. */
export const amountComparedAsNumber: Check = {
  name: "amount-compared-as-number",
  behaviour: "Q-04",
  strength: "should",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "10.0 and 10.00 under one transaction_id are the same charge.",
  why: "A harmless difference in writing would be told to the caller as a failure, after the money moved.",
  cure: "Compare amounts as numbers: strip trailing zeros, or bring both into minor units by the currency's own decimals (JPY 0, USD 2, KWD 3), before you compare a repeated request with the first. Leave the amount that goes to the gateway as it is.",
  run: async (context) => {
    const { bodies, deliver } = context;
    const whole = String(bodies.charge().amount).split(".")[0] ?? "10";
    const [first, second] = [`${whole}.00`, `${whole}.0`];
    const body = bodies.charge({ amount: first, currency_code: "USD" });
    const begun = await begin(context, body);
    if (isFinding(begun)) return begun;
    if (await answersDuplicatesWithError(context, body)) return passed(duplicateNote);
    const again = await deliver({ ...body, amount: second });
    const reply = readReply("charge", again);
    if (reply.kind === "approved" && reply.id === begun.id) return passed();
    const seen = reply.kind === "approved" ? "another charge_id" : describeReply(reply);
    const what = `The amount ${first} was charged; the same transaction_id with the amount ${second} got ${seen}.`;
    return failed(what, [begun.exchange, again]);
  },
};
