// Bodies that are no JSON: cut off, a form, HTML, nothing but spaces, with something behind the end.
import type { Check } from "../../check.ts";
import { expectTurnedAway } from "../../reading/hostile.ts";

const texts = [
  '{"method":"charge"',
  "method=charge&amount=1",
  "<pay/>",
  "   ",
  "{}{}",
  "{'a':1}",
  "NaN",
];

/** A body that is not JSON is turned away, and the endpoint keeps running. */
export const bodyNotJson: Check = {
  name: "body-not-json",
  behaviour: "E-12",
  strength: "must",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "A body that is not JSON is turned away, and the endpoint keeps running.",
  why: "A program that falls over one broken body stops the payments of everybody else.",
  cure: 'Catch what the JSON parser throws, and answer with 400 and {"charge_id": null, "token_id": null, "error_code": "malformed_request", "error_message": "…"}.',
  run: async (context) => {
    const exchanges = [];
    for (const body of texts) exchanges.push(await context.deliver(body));
    return expectTurnedAway(context, "A body that is not JSON", exchanges);
  },
};
