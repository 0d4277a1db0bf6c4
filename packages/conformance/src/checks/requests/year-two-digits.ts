// The year of expiry with two digits, in the wire profile that was chosen.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** A two-digit year is taken. */
export const yearTwoDigits: Check = {
  name: "year-two-digits",
  behaviour: "Q-05",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "The year of expiry may have two digits.",
  why: "Twilio sends two digits today; a good card would be refused as expired or malformed.",
  cure: "Read 30 as 2030: take the last two digits of expiry_year and put 20 before them.",
  run: async ({ bodies, deliver }) => {
    const year = String(bodies.charge().expiry_year).slice(-2);
    const body = bodies.charge({ expiry_year: year });
    return expectApproved("A charge whose year has two digits", "charge", [await deliver(body)]);
  },
};
