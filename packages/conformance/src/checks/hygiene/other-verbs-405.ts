// The right status for another verb.
import type { Check } from "../../check.ts";
import { expectStatus } from "../../reading/hostile.ts";

/** Other verbs get 405. */
export const otherVerbs405: Check = {
  name: "other-verbs-405",
  behaviour: "E-12",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "Another HTTP verb than POST is answered with 405.",
  why: "A 200 or 500 to a GET misleads whoever looks whether the endpoint is there.",
  cure: "Answer 405 with `Allow: POST`.",
  run: async ({ bodies, deliver }) => {
    const exchanges = [
      await deliver(null, { method: "GET" }),
      await deliver(bodies.charge(), { method: "PUT" }),
    ];
    return expectStatus("Another verb than POST", [405], exchanges);
  },
};
