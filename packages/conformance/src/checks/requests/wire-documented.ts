// The body as today's page of Twilio prints it: its order of fields and its two-digit year.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** Today's published body is taken. */
export const wireDocumented: Check = {
  name: "wire-documented",
  behaviour: "Q-10",
  strength: "must",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "A charge in the form that Twilio's page shows today is approved.",
  why: "Twilio may send exactly this body; then every payment fails.",
  cure: "Read fields by name, never by position, and take the year of expiry with two digits.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.in("documented").charge();
    return expectApproved("A charge as Twilio's page prints it", "charge", [await deliver(body)]);
  },
};
