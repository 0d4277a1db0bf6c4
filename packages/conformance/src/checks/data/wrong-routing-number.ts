// A routing number whose check digit is wrong, and the one of eight digits that Twilio's page prints: both
// are wrong as data, and get a verdict under HTTP 200.
import type { Check } from "../../check.ts";
import { expectRefused, expectVerdict } from "../../reading/expect.ts";
import { allOf } from "../../reading/finding.ts";
import { expectStatus } from "../../reading/hostile.ts";

/** A wrong routing number is refused as data. */
export const wrongRoutingNumber: Check = {
  name: "wrong-routing-number",
  behaviour: "B-03",
  group: "data",
  profile: "ach",
  pace: "fast",
  title:
    "A routing number with a wrong check digit is refused, one of eight digits gets a verdict, both under 200.",
  why: "A debit to a bank that does not exist comes back days later, after the goods went out.",
  cure: "Check the nine digits (3, 7, 1 weighting) and decline with an error_code such as invalid_routing_number, under HTTP 200.",
  run: async ({ bodies, deliver }) => {
    const wrong = await deliver(bodies.achCharge({ routingnumber: "110000001" }));
    const short = await deliver(bodies.achCharge({ routingnumber: "11000000" }));
    return allOf([
      expectRefused("A bank charge with a wrong routing number", "charge", [wrong]),
      expectVerdict("A bank charge with a routing number of eight digits", "charge", [short]),
      expectStatus("A bank charge with a wrong routing number", [200], [wrong, short]),
    ]);
  },
};
