// Plain http is for the own machine.
import type { Check } from "../../check.ts";
import { failed, passed } from "../../reading/finding.ts";

/** The endpoint speaks https. */
export const httpsOnly: Check = {
  name: "https-only",
  behaviour: "T-06",
  group: "tls",
  profile: "charge",
  pace: "fast",
  title: "An endpoint that is not on the own machine speaks https.",
  why: "Card numbers would cross the network in clear, and Twilio refuses the address.",
  cure: "Put a certificate on the endpoint, or a proxy in front that has one.",
  run: async ({ endpoint }) => {
    if (endpoint.isTls) return passed();
    if (endpoint.isLoopback)
      return passed("Plain http on the own machine; Twilio would refuse it.");
    return failed("The endpoint's address begins with http:, and it is not on this machine.", []);
  },
};
