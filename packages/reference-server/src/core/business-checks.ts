// Decides whether a well-formed request can be carried out at all, before any gateway is asked. What is
// wrong here is wrong as data, not as form: it gets a verdict that is stored under the id, and a
// correction is a new transaction. (Wrong form is refused earlier and leaves its id free, R-12.)
// The checks run in the order of this file and the first that fails decides.
import {
  type ConnectorRequest,
  isAccountNumber,
  isExpired,
  isRoutingNumber,
  minorUnits,
  parseAmount,
  parseExpiry,
  passesLuhn,
} from "@pay-connector/types";
import type { Refusal } from "./lifecycle-words.ts";

// Twilio's TEST mode lets this number through although its check digit is wrong (a Diner's Club number
// as printed in Twilio's table). Refusing it would make TEST mode fail on a number that Twilio names.
const numbersPublishedWithAWrongCheckDigit: ReadonlySet<string> = new Set(["3065930009020004"]);

/**
 * The first business rule that a request breaks, or null.
 * Order: currency, amount, then card number, expiry date, expiry; or routing number, account number.
 * @see B-03 E-06 R-12
 */
export function findRefusal(request: ConnectorRequest, now: Date): Refusal | null {
  return checkMoney(request) ?? checkInstrument(request.instrument, now);
}

function checkMoney(request: ConnectorRequest): Refusal | null {
  const { amount, currencyCode } = request;
  if (currencyCode !== null && minorUnits(currencyCode) === undefined) {
    return { verdict: "failed", code: "currency_not_supported" };
  }
  if (request.method === "tokenize") return null;
  if (amount === null || currencyCode === null)
    return { verdict: "failed", code: "invalid_amount" };
  const parsed = parseAmount(amount, currencyCode);
  // An amount of 0 asks for no money; Twilio tokenizes instead of charging it.
  const isChargeable = parsed.ok && parsed.amountMinor > 0;
  return isChargeable ? null : { verdict: "failed", code: "invalid_amount" };
}

function checkInstrument(instrument: ConnectorRequest["instrument"], now: Date): Refusal | null {
  switch (instrument.kind) {
    case "card":
      return checkCard(instrument, now);
    case "bank-account":
      if (!isRoutingNumber(instrument.routingNumber)) {
        return { verdict: "declined", code: "invalid_routing_number" };
      }
      if (!isAccountNumber(instrument.accountNumber.reveal())) {
        return { verdict: "declined", code: "invalid_account_number" };
      }
      return null;
  }
}

type Card = Extract<ConnectorRequest["instrument"], { kind: "card" }>;

function checkCard(card: Card, now: Date): Refusal | null {
  const digits = card.cardNumber.reveal();
  if (!passesLuhn(digits) && !numbersPublishedWithAWrongCheckDigit.has(digits)) {
    return { verdict: "declined", code: "incorrect_number" };
  }
  // An expiry that was not collected is the gateway's business: some cards are charged without one.
  if (card.expiryMonth === null || card.expiryYear === null) return null;
  const expiry = parseExpiry(card.expiryMonth, card.expiryYear);
  if (expiry === undefined) return { verdict: "declined", code: "invalid_expiry_date" };
  return isExpired(expiry, now) ? { verdict: "declined", code: "expired_card" } : null;
}
