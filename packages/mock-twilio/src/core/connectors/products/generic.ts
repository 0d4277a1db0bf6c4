// The Generic Pay Connector: it simulates nothing, it asks the processor that its owner names. What it
// sends and understands is the contract; here is only what the catalogue says of it.
import type { Product } from "../product.ts";

/** The Generic Pay Connector. @see https://www.twilio.com/docs/voice/twiml/pay/generic-pay-connector */
export const generic: Product = {
  name: "generic",
  title: "Generic Pay Connector",
  abilities: ["charge", "tokenize", "credit-card", "ach-debit"],
  tokenTypes: ["one-time", "reusable"],
  requires: [],
  ids: null,
  triggers: [],
  checks: [],
  statements: [
    {
      name: "asksYourProcessor",
      text: "One POST of JSON goes to the ENDPOINT URL, with USERNAME and PASSWORD as Basic credentials.",
      mark: "document",
    },
    {
      name: "testMode",
      text: "A new instance is in TEST mode: eight published cards and two bank accounts pass, nothing else.",
      mark: "document",
    },
    {
      name: "liveMode",
      text: "LIVE needs Twilio's approval of exactly the configured URL, which cannot change afterwards without another.",
      mark: "document",
    },
    {
      name: "tokenTypeIsNotSent",
      text: "tokenType reaches no processor: no published body has it.",
      mark: "inferred",
    },
  ],
  sources: ["https://www.twilio.com/docs/voice/twiml/pay/generic-pay-connector"],
};
