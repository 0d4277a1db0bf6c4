// The order of the fields, and when an entry can take no more digits.
import { describe, expect, it } from "vitest";
import { type Field, fieldsOf, isEntryFull } from "../../../src/core/pay/fields.ts";
import { aPay } from "../../support/builders.ts";

describe("fieldsOf", () => {
  const [card, expiry, postal, code] = [
    "payment-card-number",
    "expiration-date",
    "postal-code",
    "security-code",
  ];
  it.each([
    ["[D-01] a card", "<Pay/>", [card, expiry, postal, code]],
    ["[D-06] without a security code", '<Pay securityCode="false"/>', [card, expiry, postal]],
    ["[D-06] without a postal code", '<Pay postalCode="false"/>', [card, expiry, code]],
    ["[D-06] with a literal postal code", '<Pay postalCode="94105"/>', [card, expiry, code]],
    [
      "[B-05] a bank account",
      '<Pay paymentMethod="ach-debit"/>',
      ["bank-routing-number", "bank-account-number"],
    ],
  ])("%s", (_name, twiml, want) => {
    expect(fieldsOf(aPay(twiml))).toEqual(want);
  });

  it("[D-01] can be read with the security code first", () => {
    const settings = aPay("<Pay/>", { assumptions: { cardFieldOrder: "security-code-first" } });
    expect(fieldsOf(settings)).toEqual([card, expiry, code, postal]);
  });
});

describe("isEntryFull", () => {
  it.each<[Field, string, string | null, boolean]>([
    ["payment-card-number", "5555555555554444", null, true],
    ["payment-card-number", "555555555555444", null, false],
    ["payment-card-number", "378282246310005", null, true],
    // A Visa may have 19 digits, so 16 are not the end of it.
    ["payment-card-number", "4111111111111111", null, false],
    ["payment-card-number", "9999999999999999999", null, true],
    ["expiration-date", "123", null, false],
    ["expiration-date", "1230", null, true],
    ["security-code", "123", "visa", true],
    ["security-code", "123", "amex", false],
    ["security-code", "1234", "amex", true],
    ["bank-routing-number", "110000000", null, true],
    ["bank-account-number", "1234567890123456", null, false],
    ["bank-account-number", "12345678901234567", null, true],
    ["postal-code", "94105", null, false],
  ])("[D-08] %s %s (%s): %s", (field, digits, cardType, want) => {
    expect(isEntryFull(field, digits, cardType)).toBe(want);
  });
});
