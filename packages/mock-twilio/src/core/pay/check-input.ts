// Digits to accepted, or the error the caller is asked again with. Each rule is Twilio's documented
// one; where a page is silent the choice is named beside it. It is told the date: it has no clock.
import {
  type CardType,
  detectCardType,
  isAccountNumber,
  isExpired,
  isRoutingNumber,
  parseExpiry,
  passesLuhn,
  securityCodeLength,
} from "@pay-connector/types";
import { takesTestNumbersOnly } from "../twiml/connector-facts.ts";
import type { PaySettings } from "../twiml/pay-settings.ts";
import type { Field } from "./fields.ts";
import { testCardNumbers } from "./test-numbers.ts";

/** Why an entry is not taken, in the words of `<Prompt errorType>`. */
export type InputError =
  | "timeout"
  | "invalid-card-number"
  | "invalid-card-type"
  | "invalid-date"
  | "invalid-security-code"
  | "invalid-postal-code"
  | "invalid-bank-routing-number"
  | "invalid-bank-account-number"
  | "input-matching-failed";

/** What an entry is judged against. */
export type InputContext = {
  readonly settings: PaySettings;
  /** The card type found earlier in the dialogue; the security code's length depends on it. */
  readonly cardType: string | null;
  readonly atMs: number;
};

/** Judges one entry; null means accepted. @see D-04 @see D-07 */
export function checkInput(field: Field, digits: string, context: InputContext): InputError | null {
  if (digits === "") return "timeout";
  switch (field) {
    case "payment-card-number":
      return checkCardNumber(digits, context.settings);
    case "expiration-date":
      return isGoodExpiry(digits, context.atMs) ? null : "invalid-date";
    case "security-code":
      return digits.length === securityCodeLength(asCardType(context.cardType))
        ? null
        : "invalid-security-code";
    case "postal-code":
      return digits.length >= (context.settings.minPostalCodeLength ?? 1)
        ? null
        : "invalid-postal-code";
    case "bank-routing-number":
      return isRoutingNumber(digits) ? null : "invalid-bank-routing-number";
    case "bank-account-number":
      return isAccountNumber(digits) ? null : "invalid-bank-account-number";
  }
}

/** Judges the second of two entries: another one has to be keyed twice anew. @see D-14 @see D-15 */
export function checkSecondEntry(digits: string, first: string): InputError | null {
  if (digits === "") return "timeout";
  return digits === first ? null : "input-matching-failed";
}

// Which of the two is checked first is not documented; the number comes before its type here.
function checkCardNumber(digits: string, settings: PaySettings): InputError | null {
  const type = cardTypeOf(digits, settings);
  if (type === null) return "invalid-card-number";
  if (!isExcepted(digits, settings) && !passesLuhn(digits)) return "invalid-card-number";
  return settings.validCardTypes.includes(type) ? null : "invalid-card-type";
}

/** The type a number is taken for, or null when its prefix and length fit none. */
export function cardTypeOf(digits: string, settings: PaySettings): CardType | null {
  if (isExcepted(digits, settings)) return testCardNumbers.get(digits) ?? null;
  if (settings.assumptions.visaLengths === "as-printed" && digits.startsWith("4")) {
    // The page prints 13, 15 and 19 for Visa, although Twilio's own test Visa has 16 digits.
    return [13, 15, 19].includes(digits.length) ? "visa" : null;
  }
  return detectCardType(digits) ?? null;
}

function isExcepted(digits: string, settings: PaySettings): boolean {
  const { assumptions, connector } = settings;
  if (assumptions.testNumberExceptions === "off" || !takesTestNumbersOnly(connector)) return false;
  return testCardNumbers.has(digits);
}

function isGoodExpiry(digits: string, atMs: number): boolean {
  if (digits.length !== 4) return false;
  const expiry = parseExpiry(digits.slice(0, 2), digits.slice(2));
  // A card is good through the last day of its month. @see D-07
  return expiry !== undefined && !isExpired(expiry, new Date(atMs));
}

function asCardType(text: string | null): CardType | undefined {
  return text === "amex" ? "amex" : undefined;
}
