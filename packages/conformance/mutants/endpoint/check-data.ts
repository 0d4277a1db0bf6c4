// What is right in form and wrong as data: check digits, dates, amounts that a currency does not have. Such
// a request gets a verdict that stays. @see B-03 @see Q-04
import type { PaymentRequest } from "./read-request.ts";

/** Why a request is declined without asking the bank. */
export type Trouble = { readonly code: string; readonly message: string };

/** Currencies that are taken, with their decimals (ISO 4217). */
const decimals: Readonly<Record<string, number>> = {
  ...{ USD: 2, EUR: 2, GBP: 2, CAD: 2, AUD: 2, MXN: 2, BRL: 2, CHF: 2 },
  ...{ JPY: 0, KRW: 0, CLP: 0, KWD: 3, BHD: 3, OMR: 3, JOD: 3, TND: 3 },
};

/** The trouble with a request; null when there is none. */
export function troubleWith(request: PaymentRequest, now: Date): Trouble | null {
  const { card, account } = request;
  if (card !== null && !hasLuhnDigit(card.number)) {
    return { code: "invalid_card_number", message: "The card number is not valid." };
  }
  if (card !== null && isExpired(card, now)) {
    return { code: "expired_card", message: "The card is expired." };
  }
  if (account !== null && !isRoutingNumber(account.routing)) {
    return { code: "invalid_routing_number", message: "The routing number is not valid." };
  }
  return request.method === "charge" ? troubleWithAmount(request) : null;
}

/** An amount without what does not count: 10.0 and 10.00 are 10. @see Q-04 */
export function plainAmount(amount: string): string {
  const [whole = "0", fraction = ""] = amount.split(".");
  const rest = fraction.replace(/0+$/, "");
  return `${whole.replace(/^0+(?=.)/, "")}${rest === "" ? "" : `.${rest}`}`;
}

function troubleWithAmount({ amount, currency }: PaymentRequest): Trouble | null {
  const allowed = decimals[currency ?? ""];
  if (allowed === undefined) {
    return { code: "currency_not_supported", message: "This currency is not taken." };
  }
  const plain = plainAmount(amount ?? "0");
  if (plain === "0" || (plain.split(".")[1] ?? "").length > allowed) {
    return { code: "invalid_amount", message: "This amount cannot be charged." };
  }
  return null;
}

function isExpired({ month, year }: NonNullable<PaymentRequest["card"]>, now: Date): boolean {
  if (month === null || year === null) return false;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  // A card is good until the end of its month.
  return Date.UTC(full, Number(month), 1) <= now.getTime();
}

function hasLuhnDigit(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Nine digits whose weighted sum the American Bankers Association wants to be a multiple of ten. */
function isRoutingNumber(routing: string): boolean {
  const weights = [3, 7, 1, 3, 7, 1, 3, 7, 1];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(routing[at] ?? 0), 0);
  return routing.length === 9 && sum % 10 === 0;
}
