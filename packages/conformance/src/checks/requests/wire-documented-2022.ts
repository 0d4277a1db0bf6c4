// The body as the page of 2022 printed it, with four digits in the year. Connectors that were set up then
// are still about.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** The body of 2022 is taken. */
export const wireDocumented2022: Check = {
  name: "wire-documented-2022",
  behaviour: "Q-10",
  strength: "must",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "A charge in the form that Twilio's page showed in 2022 is approved.",
  why: "Twilio published both forms; an endpoint that knows one fails when it meets the other.",
  cure: "Take the year of expiry with two digits and with four, and read fields by name.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.in("documented-2022").charge();
    return expectApproved("A charge as the page of 2022 printed it", "charge", [
      await deliver(body),
    ]);
  },
};
