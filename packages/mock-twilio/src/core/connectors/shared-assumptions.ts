// What is assumed of every branded connector alike. How Twilio talks to a vendor, and how a vendor's
// refusal reads at the action, is not public for any of them.
import type { Statement } from "./product.ts";

/** Assumptions that hold for every branded connector. */
export const sharedAssumptions: readonly Statement[] = [
  {
    name: "refusals",
    text: "A refused card is 64012, any other refusal 64008 (charge) or 64010 (tokenization); ConnectorError is the vendor's code and words.",
    mark: "inferred",
  },
  {
    name: "precedence",
    text: "A parameter asks for a refusal before an amount does, an amount before a card number.",
    mark: "inferred",
  },
  {
    name: "liveMode",
    text: "An instance in Live mode is simulated like one in Test mode and moves no money; a vendor would refuse test cards there.",
    mark: "ours",
  },
  {
    name: "tokenizeRefusals",
    text: "A tokenization is refused by number or parameter as a charge is.",
    mark: "inferred",
  },
  {
    name: "currencies",
    text: "Every currency with an ISO code is taken unless the instance is configured to take fewer.",
    mark: "ours",
  },
  {
    name: "notAuthorised",
    text: "64001 (never authorised) and 64009 (revoked) come when the gateway would be called, after the caller has keyed everything in.",
    mark: "inferred",
  },
];
