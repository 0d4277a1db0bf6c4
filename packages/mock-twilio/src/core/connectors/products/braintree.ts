// Braintree: refusals by amount with any card, a customer that Twilio seems to create under a random
// UUID, and a parameter that every <Pay> must bring.
import type { IdShape, Product } from "../product.ts";

const transactionId: IdShape = { parts: [{ random: 8, of: "base36" }], mark: "code" };
const token: IdShape = { parts: [{ random: 7, of: "base36" }], mark: "code" };

/** Braintree. @see https://www.twilio.com/docs/api/errors/64015 */
export const braintree: Product = {
  name: "braintree",
  title: "Braintree",
  abilities: ["charge", "tokenize", "credit-card"],
  tokenTypes: ["one-time", "reusable"],
  requires: [
    { names: ["MerchantAccountId"], when: "always", code: 64015 },
    {
      names: ["name", "kind", "quantity", "totalAmount", "unitAmount"],
      when: "description",
      code: 64015,
    },
  ],
  ids: {
    charge: transactionId,
    bankCharge: transactionId,
    token: { "one-time": token, reusable: token },
    bankToken: null,
    profile: { parts: [{ uuid: 4 }], mark: "inferred" },
  },
  triggers: [
    {
      by: "amount",
      from: 2000,
      below: 3000,
      codeIsAmountLess: 0,
      // The page gives the first; the other two are well known and were not confirmed.
      texts: {
        "2000": "Do Not Honor",
        "2001": "Insufficient Funds",
        "2010": "Card Issuer Declined CVV",
      },
      of: "card",
      mark: "document",
    },
    {
      by: "amount",
      from: 3000,
      below: 3001,
      codeIsAmountLess: 0,
      texts: { "3000": "Processor Network Unavailable - Try Again" },
      of: "request",
      mark: "document",
    },
    {
      by: "amount",
      from: 5001,
      below: 5002,
      codeIsAmountLess: 0,
      texts: { "5001": "Gateway Rejected: application_incomplete" },
      of: "request",
      mark: "document",
    },
    {
      by: "number",
      mark: "code",
      numbers: { "4000111111111115": { code: "2000", text: "Do Not Honor", of: "card" } },
    },
  ],
  checks: [
    { of: "security-code", endsWith: "200", result: "N", mark: "unverified" },
    { of: "security-code", endsWith: "201", result: "U", mark: "unverified" },
    { of: "security-code", endsWith: "301", result: "S", mark: "unverified" },
    { of: "postal-code", endsWith: "20000", result: "N", mark: "unverified" },
    { of: "postal-code", endsWith: "20001", result: "U", mark: "unverified" },
  ],
  statements: [
    {
      name: "merchantAccountId",
      text: "Every <Pay> needs a <Parameter> named MerchantAccountId, else 64015.",
      mark: "document",
    },
    {
      name: "lineItem",
      text: "With a description, name, kind, quantity, totalAmount and unitAmount are needed too, each as its own <Parameter>; the attribute and a <Parameter> named description both count.",
      mark: "inferred",
    },
    {
      name: "profileId",
      text: "ProfileId is a UUID: Twilio seems to create the customer under one; it cannot be used as a token.",
      mark: "inferred",
    },
    {
      name: "declineByNumber",
      text: "4000111111111115 fails when it is verified, so only a tokenization is refused at the vendor; here both are.",
      mark: "inferred",
    },
    {
      name: "cards",
      text: "The vendor's sandbox knows its own list of cards; here every valid card is taken.",
      mark: "ours",
    },
    {
      name: "bankAccounts",
      text: "ach-debit is refused (64013): at the vendor it needs a mandate text and a verification that no phone call gives.",
      mark: "inferred",
    },
  ],
  sources: [
    "https://www.twilio.com/docs/api/errors/64015",
    "https://github.com/deshartman/AgentPay",
    "https://github.com/activemerchant/active_merchant",
  ],
};
