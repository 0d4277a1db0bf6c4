// Wrong credentials, another address, another verb: their answers show nothing of the body either.
import type { Check } from "../../check.ts";
import { expectNoLeak } from "../../reading/leaks-in-exchanges.ts";

/** No answer outside of the ordinary way shows the card. */
export const leakElsewhere: Check = {
  name: "leak-elsewhere",
  behaviour: "E-13",
  group: "leaks",
  profile: "charge",
  pace: "fast",
  title: "No answer outside of the ordinary way shows the card.",
  why: "Card data in an answer reaches the application, its logs and whoever reads them; none of them may hold it.",
  cure: "Answer with fixed sentences and the names of fields; never put a value of the request, or the parser's own message, into an answer.",
  run: async ({ bodies, deliver }) => {
    const canary = bodies.canary("card");
    const body = bodies.charge(canary.overrides);
    const exchanges = [
      await deliver(body, { authorization: "none" }),
      await deliver(body, { pathSuffix: "/no/such/place" }),
      await deliver(body, { method: "PUT" }),
      await deliver(body, { method: "GET" }),
    ];
    return expectNoLeak(exchanges, canary);
  },
};
