// Adyen: Twilio names the connector and says nothing else about it. All that maps Adyen's own words to
// Twilio's fields is ours; its refusals can be asked for by a parameter alone, as a caller has no name.
import type { IdShape, Product, Refusal } from "../product.ts";

const reference: IdShape = { parts: [{ random: 16, of: "upper-and-digits" }], mark: "schema" };

const refused = (code: string, text: string): Refusal => ({ code, text, of: "card" });

/** Adyen. @see https://docs.adyen.com/development-resources/testing/result-code-testing */
export const adyen: Product = {
  name: "adyen",
  title: "Adyen",
  abilities: ["charge", "tokenize", "credit-card"],
  tokenTypes: ["one-time", "reusable"],
  requires: [],
  ids: {
    charge: reference,
    bankCharge: reference,
    token: { "one-time": reference, reusable: reference },
    bankToken: null,
    // The shopper reference is the caller's to choose; its form here follows what Twilio does at Braintree.
    profile: { parts: [{ uuid: 4 }], mark: "inferred" },
  },
  triggers: [
    {
      by: "parameter",
      name: "RequestedTestAcquirerResponseCode",
      mark: "document",
      values: {
        "2": refused("2", "Refused"),
        "3": refused("3", "Referral"),
        "4": { code: "4", text: "Acquirer Error", of: "request" },
        "5": refused("5", "Blocked Card"),
        "6": refused("6", "Expired Card"),
        "7": { code: "7", text: "Invalid Amount", of: "request" },
        "8": refused("8", "Invalid Card Number"),
        "9": { code: "9", text: "Issuer Unavailable", of: "request" },
        "10": { code: "10", text: "Not supported", of: "request" },
        "12": refused("12", "Not enough balance"),
        "14": refused("14", "Acquirer Fraud"),
        "15": refused("15", "Cancelled"),
      },
    },
  ],
  checks: [],
  statements: [
    {
      name: "named",
      text: "Twilio lists the connector; neither its token, nor its parameters, nor its regions are public.",
      mark: "document",
    },
    {
      name: "fields",
      text: "PaymentConfirmationCode is the pspReference, PaymentToken the storedPaymentMethodId, ProfileId the shopperReference.",
      mark: "inferred",
    },
    {
      name: "trigger",
      text: "A <Parameter> named RequestedTestAcquirerResponseCode asks for a refusal; whether Twilio passes it on is not public.",
      mark: "inferred",
    },
    {
      name: "cards",
      text: "The vendor's test cards want expiry 03/30 and security code 737; here every valid card is approved.",
      mark: "ours",
    },
    {
      name: "bankAccounts",
      text: "ach-debit is refused (64013): no page says that the connector takes it.",
      mark: "inferred",
    },
  ],
  sources: [
    "https://www.twilio.com/docs/voice/twiml/pay/generic-pay-connector",
    "https://docs.adyen.com/development-resources/testing/result-code-testing",
    "https://github.com/Adyen/adyen-openapi",
  ],
};
