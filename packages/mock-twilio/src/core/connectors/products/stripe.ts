// Stripe as far as it is public: the form of its ids, its test cards with their refusals. Which card
// gives which refusal is well known and was not confirmed against the vendor's page, so it is marked.
import type { IdShape, Product, Refusal } from "../product.ts";

const withPrefix = (literal: string, random: number, mark: IdShape["mark"]): IdShape => ({
  parts: [{ literal }, { random, of: "base62" }],
  mark,
});

const declined = (code: string, text: string): Refusal => ({ code, text, of: "card" });

/** Stripe. @see https://docs.stripe.com/testing */
export const stripe: Product = {
  name: "stripe",
  title: "Stripe",
  abilities: ["charge", "tokenize", "credit-card"],
  tokenTypes: ["one-time", "reusable", "payment-method"],
  requires: [],
  ids: {
    // Twilio's own tutorial shows a confirmation code that begins with ch_.
    charge: withPrefix("ch_", 24, "document"),
    bankCharge: withPrefix("py_", 24, "unverified"),
    token: {
      "one-time": withPrefix("tok_", 24, "document"),
      reusable: withPrefix("tok_", 24, "document"),
      "payment-method": withPrefix("pm_", 24, "document"),
    },
    bankToken: null,
    profile: withPrefix("cus_", 14, "schema"),
  },
  triggers: [
    {
      by: "number",
      mark: "unverified",
      numbers: {
        "4000000000000002": declined("card_declined", "Your card was declined."),
        "4000000000009995": declined("card_declined", "Your card has insufficient funds."),
        "4000000000009987": declined("card_declined", "Your card was declined: lost card."),
        "4000000000009979": declined("card_declined", "Your card was declined: stolen card."),
        "4000000000000069": declined("expired_card", "Your card has expired."),
        "4000000000000127": declined("incorrect_cvc", "Your card's security code is incorrect."),
        "4000000000000119": {
          code: "processing_error",
          text: "An error occurred while processing your card.",
          of: "request",
        },
        "4100000000000019": declined("card_declined", "Your card was declined: blocked as fraud."),
      },
    },
  ],
  checks: [],
  statements: [
    {
      name: "success",
      text: "4242424242424242, 5555555555554444, 378282246310005 and 6011111111111117 are approved with any future expiry and any security code.",
      mark: "document",
    },
    {
      name: "tokens",
      text: "PaymentToken is tok_… for one-time and reusable, pm_… for payment-method; ProfileId is the customer's id.",
      mark: "document",
    },
    {
      name: "bankAccounts",
      text: "ach-debit is refused (64013): at the vendor it needs a mandate, and no page says that the connector does it.",
      mark: "inferred",
    },
    {
      name: "currencies",
      text: "Every currency with an ISO code is taken; the vendor's own list has some 135.",
      mark: "unverified",
    },
    {
      name: "regions",
      text: "Twilio offers the connector in US1 only; regions are not played here.",
      mark: "document",
    },
  ],
  sources: [
    "https://www.twilio.com/docs/voice/tutorials/how-capture-your-first-payment-using-pay",
    "https://docs.stripe.com/testing",
    "https://github.com/stripe/openapi",
  ],
};
