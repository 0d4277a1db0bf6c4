// The words a caller hears where the document brings none. Twilio does not publish its own, so these
// are ours; only their occasions are Twilio's. English alone: other languages come later.
import type { Asking } from "./asking.ts";

const asks: Readonly<Record<string, string>> = {
  "payment-card-number": "Please enter your card number, then press pound.",
  "expiration-date":
    "Please enter the expiration date: two digits for the month, two for the year.",
  "postal-code": "Please enter your billing postal code, then press pound.",
  "security-code": "Please enter the security code of your card.",
  "bank-routing-number": "Please enter your nine digit bank routing number.",
  "bank-account-number": "Please enter your bank account number, then press pound.",
  "payment-processing": "Thank you. Please wait while your payment is processed.",
};

const sorries: Readonly<Record<string, string>> = {
  timeout: "We did not hear anything.",
  "invalid-card-number": "That card number is not right.",
  "invalid-card-type": "That type of card cannot be used here.",
  "invalid-date": "That expiration date is not right.",
  "invalid-security-code": "That security code is not right.",
  "invalid-postal-code": "That postal code is not right.",
  "invalid-bank-routing-number": "That routing number is not right.",
  "invalid-bank-account-number": "That account number is not right.",
  "input-matching-failed": "The two numbers were not the same.",
};

/** What is said for a step, after an apology when the last try failed. */
export function defaultWords({ step, errorType, cardType, isSecondEntry }: Asking): string {
  if (isSecondEntry) return "Please enter the same number again.";
  const where = step === "security-code" && cardType === "amex" ? " It has four digits." : "";
  const ask = `${asks[step] ?? "Please enter the digits."}${where}`;
  const sorry = errorType === null ? undefined : sorries[errorType];
  return sorry === undefined ? ask : `${sorry} ${ask}`;
}
