// The fields of each payment method in the order they are asked for, and when an entry is full.
// One truth about a field's length, whoever asks for it. It does not judge what was entered: that is
// check-input.ts.
import {
  cardNumberLengths,
  cardTypeByPrefix,
  type Secret,
  securityCodeLength,
} from "@pay-connector/types";
import type { PaySettings } from "../twiml/pay-settings.ts";

/** One thing a caller is asked for, in Twilio's words. */
export type Field =
  | "payment-card-number"
  | "expiration-date"
  | "postal-code"
  | "security-code"
  | "bank-routing-number"
  | "bank-account-number";

/** Every field. */
export const allFields: readonly Field[] = [
  "payment-card-number",
  "expiration-date",
  "postal-code",
  "security-code",
  "bank-routing-number",
  "bank-account-number",
];

/** What has been captured so far. Everything is a Secret: a caller may key a card number anywhere. */
export type Captured = Readonly<Partial<Record<Field, Secret>>>;

/** The fields in the order of the dialogue. @see D-01 @see D-06 @see B-05 */
export function fieldsOf(settings: PaySettings): readonly Field[] {
  if (settings.paymentMethod === "ach-debit") return ["bank-routing-number", "bank-account-number"];
  const postalCode: Field[] = settings.asksPostalCode ? ["postal-code"] : [];
  const securityCode: Field[] = settings.asksSecurityCode ? ["security-code"] : [];
  const rest =
    settings.assumptions.cardFieldOrder === "postal-code-first"
      ? [...postalCode, ...securityCode]
      : [...securityCode, ...postalCode];
  return ["payment-card-number", "expiration-date", ...rest];
}

// MMYY.
const EXPIRY_LENGTH = 4;
// A US routing number; the check digit is the ninth.
const ROUTING_LENGTH = 9;
// ISO 7812 allows 19 digits at most.
const LONGEST_CARD_NUMBER = 19;
// NACHA's field for the account number has 17 places.
const LONGEST_ACCOUNT_NUMBER = 17;
// Nothing is documented; long enough for every postal code, short enough to end a stuck key.
const LONGEST_POSTAL_CODE = 32;

/**
 * True when no further digit can belong to the entry, so that it ends by itself. A number whose card
 * type has several lengths ends at the longest: a 16-digit Visa waits for `#` or the time-out.
 * @see D-08
 */
export function isEntryFull(field: Field, digits: string, cardType: string | null): boolean {
  return digits.length >= longestEntry(field, digits, cardType);
}

function longestEntry(field: Field, digits: string, cardType: string | null): number {
  switch (field) {
    case "payment-card-number": {
      const type = cardTypeByPrefix(digits);
      if (type === undefined) return LONGEST_CARD_NUMBER;
      return Math.max(...cardNumberLengths(type, digits));
    }
    case "expiration-date":
      return EXPIRY_LENGTH;
    case "security-code":
      return securityCodeLength(cardType === "amex" ? "amex" : undefined);
    case "bank-routing-number":
      return ROUTING_LENGTH;
    case "bank-account-number":
      return LONGEST_ACCOUNT_NUMBER;
    case "postal-code":
      return LONGEST_POSTAL_CODE;
  }
}
