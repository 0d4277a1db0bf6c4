// The numbers a generic connector in TEST mode lets through, with the card type each is reported as.
// Two of the cards fit no rule of Twilio's own table and are excepted by name.
// @see https://www.twilio.com/docs/voice/twiml/pay/generic-pay-connector
import type { CardType } from "@pay-connector/types";

/** Card number to the type it is reported as. @see E-08 */
export const testCardNumbers: ReadonlyMap<string, CardType> = new Map([
  ["4111111111111111", "visa"],
  ["5555555555554444", "mastercard"],
  ["378282246310005", "amex"],
  ["6011111111111117", "discover"],
  // Fails the Luhn check and has a prefix of no listed type; its type is our reading, unverified.
  ["3065930009020004", "diners-club"],
  ["3566002020360505", "jcb"],
  // UnionPay has no type of its own at Twilio; only the rule for maestro fits it, unverified.
  ["6200000000000005", "maestro"],
  ["6771798021000008", "maestro"],
]);

/** Bank account numbers let through with any valid routing number. */
export const testAccountNumbers: ReadonlySet<string> = new Set(["12345678", "123456789"]);
