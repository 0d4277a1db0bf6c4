// One delivery, one capture: the ledger and the endpoint speak of the same thing.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { judgeMoney } from "../../reading/money.ts";

/** A success is one capture. */
export const capturedOnce: Check = {
  name: "captured-once",
  behaviour: "A-01",
  group: "money",
  profile: "charge",
  pace: "fast",
  title: "A charge that was told as a success is captured once.",
  why: "A success without a capture is goods for nothing; two captures are a caller who paid twice.",
  cure: "Answer with a success only when the gateway has captured, and ask it once. If the ledger shows nothing at all, see that it is the one this endpoint writes, and that its lines carry `transaction_id` as Twilio sent it; with --play-gateway, that the endpoint's gateway is the address that the kit printed.",
  run: async (context) => {
    if (context.ledger === null) return notProved(needs.ledger);
    const body = context.bodies.charge();
    const exchanges = [await context.deliver(body)];
    const finding = expectApproved("An ordinary charge", "charge", exchanges);
    return finding.verdict === "passed" ? judgeMoney(context, { body, exchanges }) : finding;
  },
};
