// GET, PUT and DELETE with the body of a good charge.
import type { Check } from "../../check.ts";
import { needs, notProved } from "../../reading/finding.ts";
import { expectNoCapture } from "../../reading/money.ts";

/** Another HTTP verb than POST captures nothing. */
export const otherVerbsCaptureNothing: Check = {
  name: "other-verbs-capture-nothing",
  behaviour: "T-01",
  group: "money",
  profile: "charge",
  pace: "fast",
  title: "Another HTTP verb than POST captures nothing.",
  why: "A crawler, a cache or a probe that repeats an address would charge a card.",
  cure: "Let only POST reach the handler; answer other verbs with 405.",
  run: async (context) => {
    const { bodies, deliver, ledger } = context;
    if (ledger === null) return notProved(needs.ledger);
    const body = bodies.charge();
    const verbs = ["GET", "PUT", "DELETE"];
    const exchanges = [];
    for (const method of verbs) exchanges.push(await deliver(body, { method }));
    return expectNoCapture(context, { body, exchanges });
  },
};
