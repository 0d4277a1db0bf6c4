// The keys of one entry as an exported journal may hold them, and digits that stand in for them when the
// journal is replayed. What stands in has the same length, the same visible digits, the same card type
// and the same check digit verdict, so the machine takes every turn it took with the real ones. Stand-ins
// are made in memory, never written: a made-up number could be somebody's.
import { passesLuhn, type Secret, truncateCardNumber } from "@pay-connector/types";
import { maskCardsIn } from "../masking.ts";
import type { Field } from "./fields.ts";
import { maskDigits } from "./show-keys.ts";
import { testAccountNumbers, testCardNumbers } from "./test-numbers.ts";

/** What a replay has to know of hidden digits. */
export type Likeness =
  /** One of TEST mode's published numbers. */
  | "test-number"
  /** The check digit is right. */
  | "valid"
  /** One of two keys, told in clear; hidden ones mean nothing. */
  | "choice"
  /** Nothing that matters. */
  | "other";

/** One entry, masked. */
export type MaskedKeys = {
  /** A character for each key; hidden digits are `x`. */
  readonly shown: string;
  readonly likeness: Likeness;
  /** The same for equal entries of one call, and only for them: two entries may have to match. */
  readonly value: number;
};

/** Masks one entry; `known` remembers the call's entries and grows. @see F-12 */
export function maskKeys(
  field: Field | "confirmation" | null,
  keys: readonly Secret[],
  known: string[],
): MaskedKeys {
  const pressed = keys.map((key) => key.reveal()).join("");
  if (field === "confirmation") return chosen(pressed);
  const digits = pressed.replaceAll(/\D/g, "");
  if (!known.includes(digits)) known.push(digits);
  return {
    shown: pressed.replace(/\d+/g, (run) => maskRun(field, run)),
    likeness: likenessOf(field, digits),
    value: known.indexOf(digits),
  };
}

// To confirm or not is no card data; any other key was pressed in vain.
function chosen(pressed: string): MaskedKeys {
  return { shown: pressed.replaceAll(/[03-9]/g, "x"), likeness: "choice", value: 0 };
}

// In the fields that the action tells in clear, only what could be a card number is hidden.
function maskRun(field: Field | null, digits: string): string {
  switch (field) {
    case "payment-card-number":
      return truncated(digits);
    case "expiration-date":
    case "postal-code":
    case "bank-routing-number":
      return maskCardsIn(digits) === digits ? digits : truncated(digits);
    case "security-code":
    case "bank-account-number":
    case null:
      return maskDigits(field, digits).replaceAll("*", "x");
  }
}

function truncated(digits: string): string {
  const { bin, lastFour } = truncateCardNumber(digits);
  return `${bin}${"x".repeat(digits.length - bin.length - lastFour.length)}${lastFour}`;
}

function likenessOf(field: Field | null, digits: string): Likeness {
  const isAccount = field === "bank-account-number";
  if (testCardNumbers.has(digits) || (isAccount && testAccountNumbers.has(digits))) {
    return "test-number";
  }
  return !isAccount && passesLuhn(digits) ? "valid" : "other";
}

/** Keys that lead the machine along the same way. */
export function standIn({ shown, likeness, value }: MaskedKeys): string {
  if (likeness === "choice") return shown.replaceAll("x", "0");
  if (likeness === "test-number") {
    const pattern = new RegExp(`^${shown.replaceAll(/[^x\d]/g, "").replaceAll("x", "\\d")}$`);
    const number = [...testCardNumbers.keys(), ...testAccountNumbers].find((each) =>
      pattern.test(each),
    );
    if (number !== undefined) return fill(shown, number);
  }
  // Ten tries change the last hidden digit only, and one of ten fits the check digit.
  const hidden = shown.match(/x/g)?.length ?? 0;
  for (let last = 0; last < 10; last += 1) {
    const digits = `${String(value).padStart(Math.max(0, hidden - 1), "0")}${last}`.slice(-hidden);
    const keys = fillHidden(shown, hidden === 0 ? "" : digits);
    if (passesLuhn(keys.replaceAll(/\D/g, "")) === (likeness === "valid")) return keys;
  }
  return fillHidden(shown, "0".repeat(hidden));
}

function fillHidden(shown: string, digits: string): string {
  let next = 0;
  return shown.replaceAll("x", () => digits[next++] ?? "0");
}

// The digits of a whole number at the places of digits; `#` stays.
function fill(shown: string, number: string): string {
  let next = 0;
  return shown.replaceAll(/[x\d]/g, () => number[next++] ?? "0");
}
