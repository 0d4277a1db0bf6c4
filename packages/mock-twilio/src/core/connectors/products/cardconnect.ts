// CardConnect (the CardPointe gateway), the best documented of all: refusals by amount and by card,
// tokens that carry the first two and last four digits and are always the same for one card.
import type { IdShape, Product, Refusal } from "../product.ts";
import { responseTexts } from "./response-texts.ts";

const retref: IdShape = { parts: [{ random: 12, of: "digits" }], mark: "document" };

const token: IdShape = {
  parts: [
    { literal: "9" },
    { digits: "first-two" },
    { random: 9, of: "digits" },
    { digits: "last-four" },
  ],
  isStable: true,
  mark: "document",
};

const refused = (code: string, text: string): Refusal => ({ code, text, of: "card" });
const referToIssuer = refused("01", "Refer to issuer");
const doNotHonor = refused("05", "Do not honor");
const wrongExpiration = refused("54", "Wrong expiration");
const insufficientFunds = refused("NU", "Insufficient funds");
const timedOut: Refusal = { code: "62", text: "Timed out", of: "request" };

/** CardConnect. @see https://github.com/Fiserv/card-pointe */
export const cardConnect: Product = {
  name: "cardconnect",
  title: "CardConnect",
  abilities: ["charge", "tokenize", "credit-card", "ach-debit"],
  tokenTypes: ["one-time", "reusable"],
  requires: [],
  ids: {
    charge: retref,
    bankCharge: retref,
    token: { "one-time": token, reusable: token },
    bankToken: token,
    profile: { parts: [{ random: 20, of: "digits" }], mark: "document" },
  },
  triggers: [
    {
      by: "amount",
      from: 1000,
      below: 2000,
      codeIsAmountLess: 1000,
      texts: responseTexts,
      of: "card",
      mark: "document",
    },
    {
      by: "number",
      mark: "document",
      numbers: {
        "4387751111111020": referToIssuer,
        "4387751111111038": doNotHonor,
        "4387751111111046": wrongExpiration,
        "4387751111111053": insufficientFunds,
        "5442981111111023": referToIssuer,
        "5442981111111031": doNotHonor,
        "5442981111111049": wrongExpiration,
        "5442981111111056": insufficientFunds,
        "6011000995511122": referToIssuer,
        "6011000995511130": doNotHonor,
        "6011000995511148": wrongExpiration,
        "6011000995511155": insufficientFunds,
        "4999006200620062": timedOut,
        "5111006200620062": timedOut,
        "6465006200620062": timedOut,
      },
    },
  ],
  checks: [
    { of: "security-code", endsWith: "111", result: "N", mark: "document" },
    { of: "security-code", endsWith: "222", result: "P", mark: "document" },
    { of: "security-code", endsWith: "333", result: "U", mark: "document" },
    { of: "postal-code", endsWith: "224", result: "X", mark: "document" },
    { of: "postal-code", endsWith: "111", result: "A", mark: "document" },
    { of: "postal-code", endsWith: "223", result: "W", mark: "document" },
    { of: "postal-code", endsWith: "112", result: "N", mark: "document" },
    { of: "postal-code", endsWith: "214", result: "N", mark: "document" },
    { of: "postal-code", endsWith: "221", result: "U", mark: "document" },
    { of: "postal-code", endsWith: "207", result: "G", mark: "document" },
    { of: "postal-code", endsWith: "218", result: "R", mark: "document" },
    { of: "postal-code", endsWith: "205", result: "E", mark: "document" },
    { of: "postal-code", endsWith: "219", result: "S", mark: "document" },
  ],
  statements: [
    {
      name: "amounts",
      text: "From 1000.00 to 1999.99 the last three digits of the whole amount are the response code: 1116.00 is 116.",
      mark: "document",
    },
    {
      name: "token",
      text: "A token is 9, the first two digits of the number, nine digits, the last four; the same number always gives the same token.",
      mark: "document",
    },
    {
      name: "bankToken",
      text: "For a bank account the two digits are of the routing number, the four of the account.",
      mark: "document",
    },
    {
      name: "checksRefuseNothing",
      text: "The checks of postal code and security code change the gateway's own result and refuse nothing; Twilio passes them on nowhere.",
      mark: "inferred",
    },
    {
      name: "partialApproval",
      text: "4387750101010101 is approved for 5.00 at the vendor when more is asked; here it is approved whole, as Twilio has no place to say so.",
      mark: "inferred",
    },
    {
      name: "confirmation",
      text: "PaymentConfirmationCode is the retref.",
      mark: "inferred",
    },
    {
      name: "bankAccounts",
      text: "ach-debit is taken: the vendor does it by telephone; whether Twilio's connector does is not public.",
      mark: "inferred",
    },
  ],
  sources: [
    "https://github.com/Fiserv/card-pointe",
    "https://github.com/activemerchant/active_merchant",
  ],
};
