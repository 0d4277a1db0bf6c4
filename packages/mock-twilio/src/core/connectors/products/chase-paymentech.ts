// Chase Paymentech (Orbital): charges have an id that carries the time, tokenizations give a profile
// and no token. The vendor's certification script is not public, so amounts follow another emulator.
import type { IdShape, Product, Refusal } from "../product.ts";
import { responseTexts } from "./response-texts.ts";

const txRefNum: IdShape = {
  parts: [{ clock: "hex-seconds" }, { random: 32, of: "upper-hex" }],
  mark: "code",
};

const doNotHonor: Refusal = { code: "05", text: "Do Not Honor", of: "card" };

/** Chase Paymentech. */
export const chasePaymentech: Product = {
  name: "chase-paymentech",
  title: "Chase Paymentech",
  abilities: ["charge", "tokenize", "credit-card", "ach-debit"],
  tokenTypes: ["one-time", "reusable"],
  requires: [{ names: ["AVSName"], when: "ach-debit", code: 64014 }],
  ids: {
    charge: txRefNum,
    bankCharge: txRefNum,
    token: null,
    bankToken: null,
    profile: { parts: [{ random: 9, of: "digits" }], mark: "code" },
  },
  triggers: [
    {
      by: "amount",
      from: 1000,
      below: 2000,
      codeIsAmountLess: 1000,
      texts: responseTexts,
      of: "card",
      mark: "inferred",
    },
    { by: "number", mark: "code", numbers: { "4000300011112220": doNotHonor } },
  ],
  checks: [
    { of: "postal-code", endsWith: "111", result: "I1", mark: "inferred" },
    { of: "postal-code", endsWith: "112", result: "I2", mark: "inferred" },
    { of: "postal-code", endsWith: "113", result: "I3", mark: "inferred" },
    { of: "postal-code", endsWith: "114", result: "I4", mark: "inferred" },
    { of: "postal-code", endsWith: "115", result: "I5", mark: "inferred" },
    { of: "postal-code", endsWith: "116", result: "I6", mark: "inferred" },
    { of: "postal-code", endsWith: "117", result: "I7", mark: "inferred" },
    { of: "postal-code", endsWith: "118", result: "I8", mark: "inferred" },
  ],
  statements: [
    {
      name: "profileOnly",
      text: "A tokenization gives no PaymentToken; ProfileId is the customer reference number.",
      mark: "document",
    },
    {
      name: "avsName",
      text: "ach-debit needs a <Parameter> named AVSName, else 64014.",
      mark: "document",
    },
    {
      name: "transactionId",
      text: "PaymentConfirmationCode is the TxRefNum: 40 upper-case hex digits whose first eight are the time; the reading as time was computed from four ids.",
      mark: "inferred",
    },
    {
      name: "amounts",
      text: "From 1000.00 to 1999.99 the amount asks for a response code, as CardPointe's Paymentech emulator does; the vendor's own script is not public.",
      mark: "inferred",
    },
    {
      name: "checks",
      text: "Postal codes that end in 111 to 118 give I1 to I8, borrowed from the same emulator; they refuse nothing.",
      mark: "inferred",
    },
  ],
  sources: [
    "https://www.twilio.com/docs/api/errors/64014",
    "https://github.com/activemerchant/active_merchant",
    "https://github.com/juspay/hyperswitch",
  ],
};
