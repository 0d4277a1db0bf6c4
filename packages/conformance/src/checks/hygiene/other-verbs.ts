// GET, PUT, DELETE and HEAD at the endpoint's address.
import type { Check } from "../../check.ts";
import { expectTurnedAway } from "../../reading/hostile.ts";

/** Other verbs are not approved. */
export const otherVerbs: Check = {
  name: "other-verbs",
  behaviour: "E-12",
  strength: "must",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "Another HTTP verb than POST is not approved, and breaks nothing.",
  why: "Caches, crawlers and probes repeat such requests at will.",
  cure: "Let only POST reach the handler.",
  run: async (context) => {
    const { bodies, deliver } = context;
    const body = bodies.charge();
    const exchanges = [
      await deliver(null, { method: "GET" }),
      await deliver(null, { method: "HEAD" }),
      await deliver(body, { method: "PUT" }),
      await deliver(body, { method: "DELETE" }),
    ];
    return expectTurnedAway(context, "Another verb than POST", exchanges);
  },
};
