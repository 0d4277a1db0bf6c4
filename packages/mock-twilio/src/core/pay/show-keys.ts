// What of a caller's keys may be shown to people, in the story and in reports: the field decides, and a
// run of keys as long as a card number is masked in every field, since a caller may key one anywhere.
import {
  maskAccountNumber,
  maskCardNumber,
  maskSecurityCode,
  type Secret,
} from "@pay-connector/types";
import type { Field } from "./fields.ts";

/** The keys of one entry as a reader may see them; `#` and `*` stay. @see M-05 */
export function showKeys(field: Field | "confirmation" | null, keys: readonly Secret[]): string {
  const pressed = keys.map((key) => key.reveal()).join("");
  // 1 or 2 is the caller's answer; any other key was pressed in vain.
  if (field === "confirmation") return pressed.replaceAll(/[03-9]/g, "x");
  return pressed.replace(/\d+/g, (digits) => maskDigits(field, digits));
}

// Fewer digits than this are not yet a card number whose last four may be shown.
const SHORTEST_CARD_NUMBER = 12;

// MMYY; a US postal code with its four further digits; a routing number.
const longestInClear = {
  "expiration-date": 4,
  "postal-code": 9,
  "bank-routing-number": 9,
} as const;

/** The digits of one entry as a reader may see them. */
export function maskDigits(field: Field | null, digits: string): string {
  switch (field) {
    case "payment-card-number":
      return digits.length < SHORTEST_CARD_NUMBER
        ? "x".repeat(digits.length)
        : maskCardNumber(digits);
    case "security-code":
      return maskSecurityCode(digits);
    case "bank-account-number":
      return digits.length < 4 ? "*".repeat(digits.length) : maskAccountNumber(digits);
    case "expiration-date":
    case "postal-code":
    case "bank-routing-number":
      // Longer than the field can be: somebody keyed another number in the wrong place.
      return digits.length > longestInClear[field] ? "x".repeat(digits.length) : digits;
    case null:
      return "x".repeat(digits.length);
  }
}

// More digits than this may be the beginning of a card number; these few alone may be shown of one.
const LONGEST_BEGINNING = 6;

// That of American Express has four digits.
const LONGEST_CODE = 4;

/**
 * An entry that is not over, as a callback may tell it after each key; null: not at all. Its last digits
 * stay hidden: those of one callback after the other would be the whole number. @see G-11
 */
export function maskKeyed(field: Field, keyed: Secret): string | null {
  const digits = keyed.reveal();
  switch (field) {
    case "payment-card-number":
      return "x".repeat(digits.length);
    case "bank-account-number":
      return "*".repeat(digits.length);
    case "security-code":
      return digits.length > LONGEST_CODE ? null : "x".repeat(digits.length);
    case "expiration-date":
    case "bank-routing-number":
      // Longer than the field can be: it is something else.
      return digits.length > longestInClear[field] ? null : digits;
    case "postal-code":
      return digits.length > LONGEST_BEGINNING ? "x".repeat(digits.length) : digits;
  }
}
