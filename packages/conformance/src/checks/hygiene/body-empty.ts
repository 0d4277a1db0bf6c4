// No body at all.
import type { Check } from "../../check.ts";
import { expectTurnedAway } from "../../reading/hostile.ts";

/** An empty body is turned away, and the endpoint keeps running. */
export const bodyEmpty: Check = {
  name: "body-empty",
  behaviour: "E-12",
  strength: "must",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "An empty body is turned away, and the endpoint keeps running.",
  why: "A program that falls over one broken body stops the payments of everybody else.",
  cure: 'Catch what the JSON parser throws, and answer with 400 and {"charge_id": null, "token_id": null, "error_code": "malformed_request", "error_message": "…"}.',
  run: async (context) => {
    const exchanges = [];
    for (const body of [""]) exchanges.push(await context.deliver(body));
    return expectTurnedAway(context, "An empty body", exchanges);
  },
};
