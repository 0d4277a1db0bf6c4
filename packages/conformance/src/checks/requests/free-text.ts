// Description and postal code as people write them: quotes, JSON inside text, letters beyond ASCII.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** Free text is taken as it is. */
export const freeText: Check = {
  name: "free-text",
  behaviour: "Q-01",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title:
    "A description with quotes, JSON or letters beyond ASCII, and a British postal code, are taken.",
  why: "One customer's order text would make the payment fail, and nobody would know why.",
  cure: "Treat description and postal_code as opaque UTF-8 text.",
  run: async ({ bodies, deliver }) => {
    const description = 'O\'Brien, order "Z-1042": {"pizza": 2} – Grüße, 你好 🍕';
    const body = bodies.charge({ description, postal_code: "SW1A 1AA" });
    return expectApproved("A charge with free text", "charge", [await deliver(body)]);
  },
};
