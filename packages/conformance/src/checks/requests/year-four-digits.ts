// The year of expiry with four digits, in the wire profile that was chosen.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** A four-digit year is taken. */
export const yearFourDigits: Check = {
  name: "year-four-digits",
  behaviour: "Q-05",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "The year of expiry may have four digits.",
  why: "Twilio's page of 2022 shows four digits; a good card would be refused as expired or malformed.",
  cure: "Take the last two digits of expiry_year, whether it comes as 30 or as 2030.",
  run: async ({ bodies, deliver }) => {
    const year = String(bodies.charge().expiry_year).slice(-2);
    const body = bodies.charge({ expiry_year: `20${year}` });
    return expectApproved("A charge whose year has four digits", "charge", [await deliver(body)]);
  },
};
