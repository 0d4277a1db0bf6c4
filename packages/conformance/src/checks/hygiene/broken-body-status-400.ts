// What cannot be read as one JSON object is answered with 400, in the contract's form.
import type { Check } from "../../check.ts";
import { expectStatus } from "../../reading/hostile.ts";

/** A broken body gets 400. */
export const brokenBodyStatus400: Check = {
  name: "broken-body-status-400",
  behaviour: "E-12",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "A body that is not one JSON object is answered with 400.",
  why: "A 200 or a 500 sends whoever looks for the fault in the wrong direction.",
  cure: 'Catch what the JSON parser throws, and answer with 400 and {"charge_id": null, "token_id": null, "error_code": "malformed_request", "error_message": "…"}.',
  run: async ({ deliver }) => {
    const texts = ["{", "", "[]", "null"];
    const exchanges = await Promise.all(texts.map((text) => deliver(text)));
    return expectStatus("A body that is not one JSON object", [400], exchanges);
  },
};
