// Errors about fields: the wrong one may be the card itself.
import type { Check } from "../../check.ts";
import { expectNoLeak } from "../../reading/leaks-in-exchanges.ts";

/** No error answer shows the card, not even when the card is what is wrong. */
export const leakInRefusal: Check = {
  name: "leak-in-refusal",
  behaviour: "E-13",
  group: "leaks",
  profile: "charge",
  pace: "fast",
  title: "No error answer shows the card, not even when the card is what is wrong.",
  why: "Card data in an answer reaches the application, its logs and whoever reads them; none of them may hold it.",
  cure: "Answer with fixed sentences and the names of fields; never put a value of the request, or the parser's own message, into an answer.",
  run: async ({ bodies, deliver }) => {
    const canary = bodies.canary("card");
    const fields = [
      { amount: "ten dollars" },
      { amount: canary.number },
      { expiry_month: canary.number },
      { currency_code: canary.number },
      { cardnumber: `${canary.number}${canary.number}` },
      { cardnumber: Number(canary.number) },
      { cvv: `${canary.securityCode}${canary.number}` },
      { method: canary.number },
      { parameters: { [canary.number]: 1 } },
      { expiry_year: "20" },
    ];
    const exchanges = await Promise.all(
      fields.map((wrong) => deliver(bodies.charge({ ...canary.overrides, ...wrong }))),
    );
    return expectNoLeak(exchanges, canary);
  },
};
