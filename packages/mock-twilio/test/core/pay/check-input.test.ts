// What a caller keys in is judged field by field, against settings, card type and date.
import { describe, expect, it } from "vitest";
import { checkInput } from "../../../src/core/pay/check-input.ts";
import type { Field } from "../../../src/core/pay/fields.ts";
import { aPay, type Circumstances, morningMs } from "../../support/builders.ts";

const anyCard =
  '<Pay validCardTypes="visa mastercard amex maestro discover jcb diners-club enroute" minPostalCodeLength="5"/>';

function check(field: Field, digits: string, given: Circumstances & { cardType?: string } = {}) {
  const settings = aPay(anyCard, given);
  return checkInput(field, digits, {
    settings,
    cardType: given.cardType ?? "visa",
    atMs: morningMs,
  });
}

describe("checkInput", () => {
  it.each<[Field, string, string | null]>([
    ["payment-card-number", "4111111111111111", null],
    ["payment-card-number", "5555555555554444", null],
    ["payment-card-number", "378282246310005", null],
    ["payment-card-number", "6011111111111117", null],
    ["payment-card-number", "3566002020360505", null],
    ["payment-card-number", "6771798021000008", null],
    ["payment-card-number", "4111111111111112", "invalid-card-number"],
    ["payment-card-number", "41111111111111", "invalid-card-number"],
    ["payment-card-number", "9111111111111111", "invalid-card-number"],
    ["payment-card-number", "1", "invalid-card-number"],
    ["expiration-date", "1126", null],
    ["expiration-date", "1230", null],
    ["expiration-date", "1026", "invalid-date"],
    ["expiration-date", "1330", "invalid-date"],
    ["expiration-date", "0030", "invalid-date"],
    ["expiration-date", "123", "invalid-date"],
    ["expiration-date", "12300", "invalid-date"],
    ["postal-code", "94105", null],
    ["postal-code", "9410", "invalid-postal-code"],
    ["security-code", "123", null],
    ["security-code", "1234", "invalid-security-code"],
    ["bank-routing-number", "110000000", null],
    ["bank-routing-number", "110000001", "invalid-bank-routing-number"],
    ["bank-routing-number", "11000000", "invalid-bank-routing-number"],
    ["bank-account-number", "12345678", null],
    ["bank-account-number", "123", "invalid-bank-account-number"],
  ])("[D-07] %s %s: %s", (field, digits, want) => {
    expect(check(field, digits)).toBe(want);
  });

  it("[D-04] calls no digits at all a time-out", () => {
    expect(check("postal-code", "")).toBe("timeout");
  });

  it("[D-07] asks American Express for four digits of security code", () => {
    expect(check("security-code", "1234", { cardType: "amex" })).toBeNull();
    expect(check("security-code", "123", { cardType: "amex" })).toBe("invalid-security-code");
  });

  it("[D-12] judges the number before its type", () => {
    const settings = aPay('<Pay validCardTypes="visa"/>');
    const context = { settings, cardType: null, atMs: morningMs };
    expect(checkInput("payment-card-number", "5555555555554445", context)).toBe(
      "invalid-card-number",
    );
    expect(checkInput("payment-card-number", "5555555555554444", context)).toBe(
      "invalid-card-type",
    );
  });

  // The Diner's test number fails Luhn and fits no rule; it passes in TEST mode alone, as an exception.
  it.each<[string, Circumstances, string | null]>([
    ["in TEST mode", {}, null],
    ["in LIVE mode", { mode: "LIVE" }, "invalid-card-number"],
    [
      "with exceptions off",
      { assumptions: { testNumberExceptions: "off" } },
      "invalid-card-number",
    ],
  ])("[D-07] the Diner's test number %s", (_name, given, want) => {
    expect(check("payment-card-number", "3065930009020004", given)).toBe(want);
  });

  it.each<[string, string | null]>([
    ["4222222222222", null],
    ["4012888888881881", "invalid-card-number"],
    ["4111111111111111", null],
  ])("[D-07] with the Visa lengths as printed, %s: %s", (digits, want) => {
    expect(
      check("payment-card-number", digits, { assumptions: { visaLengths: "as-printed" } }),
    ).toBe(want);
  });
});
