// Base Commerce: known only from public client code. Its sandbox publishes no trigger, so the one here
// is ours, with a refusal that was really seen.
import type { IdShape, Product } from "../product.ts";

// Nine digits in the newest recording, five in the oldest.
const transactionId: IdShape = { parts: [{ random: 9, of: "digits" }], mark: "code" };
const token: IdShape = { parts: [{ random: 64, of: "lower-hex" }], mark: "code" };

/** Base Commerce. */
export const baseCommerce: Product = {
  name: "base-commerce",
  title: "Base Commerce",
  abilities: ["charge", "tokenize", "credit-card", "ach-debit"],
  tokenTypes: ["one-time", "reusable"],
  requires: [],
  ids: {
    charge: transactionId,
    bankCharge: transactionId,
    token: { "one-time": token, reusable: token },
    bankToken: token,
    profile: null,
  },
  triggers: [
    {
      by: "amount",
      from: 2006,
      below: 2007,
      codeIsAmountLess: 0,
      texts: { "2006": "No such Issuer" },
      of: "card",
      mark: "ours",
    },
  ],
  checks: [],
  statements: [
    {
      name: "token",
      text: "PaymentToken is the BankCard token; ProfileId is empty.",
      mark: "document",
    },
    {
      name: "tokenForm",
      text: "Recorded tokens are 64 lower-case hex digits; the vendor allows 128 characters.",
      mark: "code",
    },
    {
      name: "amounts",
      text: "2006.00 is refused as 2006 No such Issuer: the refusal was seen, the trigger is ours; the sandbox publishes none.",
      mark: "ours",
    },
    {
      name: "bankAccounts",
      text: "ach-debit is taken without the SEC method that the vendor asks for; how Twilio passes it on is not public.",
      mark: "inferred",
    },
    {
      name: "confirmation",
      text: "PaymentConfirmationCode is the gateway's transaction id, a whole number.",
      mark: "inferred",
    },
  ],
  sources: ["https://www.twilio.com/docs/voice/twiml/pay"],
};
