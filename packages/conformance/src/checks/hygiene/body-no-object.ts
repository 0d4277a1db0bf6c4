// JSON that is no object.
import type { Check } from "../../check.ts";
import { expectTurnedAway } from "../../reading/hostile.ts";

const texts = ["[]", "null", "true", "42", '"charge"', "[[]]"];

/** JSON that is no object is turned away, and the endpoint keeps running. */
export const bodyNoObject: Check = {
  name: "body-no-object",
  behaviour: "E-12",
  strength: "must",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "JSON that is no object is turned away, and the endpoint keeps running.",
  why: "A program that falls over one broken body stops the payments of everybody else.",
  cure: "After parsing, see that the value is an object, not null and not an array, before you read a field.",
  run: async (context) => {
    const exchanges = [];
    const list = JSON.stringify([context.bodies.charge()]);
    for (const body of [...texts, list]) exchanges.push(await context.deliver(body));
    return expectTurnedAway(context, "JSON that is no object", exchanges);
  },
};
