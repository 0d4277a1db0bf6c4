// A card that expired years ago. A gateway would say so, and so should an endpoint without one.
import type { Check } from "../../check.ts";
import { expectRefused } from "../../reading/expect.ts";

/** An expired card is refused. */
export const expiredCard: Check = {
  name: "expired-card",
  behaviour: "A-03",
  strength: "should",
  group: "data",
  profile: "charge",
  pace: "fast",
  title: "A card that has expired is refused.",
  why: "The caller hears of a success for a payment that no issuer will honour.",
  cure: "Compare month and year of expiry with today before the gateway is asked, or let the gateway's refusal through.",
  run: async ({ bodies, deliver }) => {
    const year = String(bodies.charge().expiry_year).length === 4 ? "2020" : "20";
    const exchange = await deliver(bodies.charge({ expiry_month: "01", expiry_year: year }));
    return expectRefused("A charge of a card that expired in 2020", "charge", [exchange]);
  },
};
