// Bodies that are cut off or followed by rubbish right beside the card: parsers quote what they fell over.
import type { Check } from "../../check.ts";
import { expectNoLeak } from "../../reading/leaks-in-exchanges.ts";

/** No answer to a broken body shows the card. */
export const leakInBrokenBody: Check = {
  name: "leak-in-broken-body",
  behaviour: "E-13",
  group: "leaks",
  profile: "charge",
  pace: "fast",
  title: "No answer to a broken body shows the card.",
  why: "Card data in an answer reaches the application, its logs and whoever reads them; none of them may hold it.",
  cure: "Answer with fixed sentences and the names of fields; never put a value of the request, or the parser's own message, into an answer.",
  run: async ({ bodies, deliver }) => {
    const canary = bodies.canary("card");
    const text = JSON.stringify(bodies.charge(canary.overrides));
    const at = text.indexOf(canary.number) + canary.number.length;
    const broken = [
      text.slice(0, at),
      `${text}}`,
      text.replaceAll('"', "'"),
      text.replace(/,/g, ";"),
    ];
    const exchanges = await Promise.all(broken.map((body) => deliver(body)));
    return expectNoLeak(exchanges, canary);
  },
};
