// Fields of a wrong form, one at a time: each request is refused with an error Twilio can read.
import type { Check } from "../../check.ts";
import type { Overrides } from "../../endpoint/endpoint-inputs.ts";
import { expectRefused } from "../../reading/expect.ts";

const wrong: readonly Overrides[] = [
  { amount: "ten dollars" },
  { amount: undefined },
  { currency_code: "dollars" },
  { cardnumber: "4111-1111" },
  { expiry_month: "13" },
];

/** Malformed fields are refused. */
export const badFieldsRefused: Check = {
  name: "bad-fields-refused",
  behaviour: "Q-08",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "A request with a malformed field is refused with an error_code.",
  why: "An endpoint that approves what it cannot have understood charges the wrong card or amount.",
  cure: "Validate every field before you do anything, and answer with error_code and error_message that name the field.",
  run: async ({ bodies, deliver }) => {
    const exchanges = await Promise.all(wrong.map((fields) => deliver(bodies.charge(fields))));
    return expectRefused("A charge with a malformed field", "charge", exchanges);
  },
};
