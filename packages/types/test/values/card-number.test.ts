// The numbers are the published test numbers of Twilio and of the card networks' gateways.
import { expect, test } from "vitest";
import {
  cardNumberLengths,
  cardTypeByPrefix,
  cardTypes,
  detectCardType,
  passesLuhn,
  securityCodeLength,
} from "../../src/values/card-number.ts";

const types: readonly { given: string; want: ReturnType<typeof detectCardType> }[] = [
  { given: "4111111111111111", want: "visa" },
  { given: "4222222222222", want: "visa" },
  { given: "411111111111111", want: undefined },
  { given: "5555555555554444", want: "mastercard" },
  { given: "2223003122003222", want: "mastercard" },
  { given: "2720990000000007", want: "mastercard" },
  { given: "2721000000000004", want: undefined },
  { given: "2220990000000000", want: undefined },
  { given: "378282246310005", want: "amex" },
  { given: "6011111111111117", want: "discover" },
  { given: "6500000000000002", want: "discover" },
  { given: "3566002020360505", want: "jcb" },
  { given: "3527000000000000", want: undefined },
  { given: "36227206271667", want: "diners-club" },
  { given: "30000000000004", want: undefined },
  { given: "3000000000000004", want: "diners-club" },
  { given: "3065930009020004", want: undefined },
  { given: "201400000000009", want: "enroute" },
  { given: "6771798021000008", want: "maestro" },
  { given: "6200000000000005", want: "maestro" },
  { given: "500000000000", want: "maestro" },
  { given: "540000000000", want: undefined },
  { given: "", want: undefined },
  { given: "4111 1111 1111 1111", want: undefined },
  { given: "4111111111111111\n", want: undefined },
];

for (const { given, want } of types) {
  test(`[D-12] ${JSON.stringify(given)} is ${want ?? "of no type"}`, () => {
    expect(detectCardType(given)).toBe(want);
  });
}

test("a number too short for discover but not for maestro is maestro, as its prefix is 6", () => {
  expect(detectCardType("601111111111")).toBe("maestro");
});

const prefixes: readonly { given: string; want: ReturnType<typeof cardTypeByPrefix> }[] = [
  { given: "", want: undefined },
  { given: "4", want: "visa" },
  { given: "2", want: undefined },
  { given: "2221", want: "mastercard" },
  { given: "37", want: "amex" },
  { given: "6", want: "maestro" },
  { given: "6011", want: "discover" },
  { given: "36", want: "diners-club" },
  { given: "9", want: undefined },
];

for (const { given, want } of prefixes) {
  test(`a number that begins with ${given || "nothing"} promises ${want ?? "no type"}`, () => {
    expect(cardTypeByPrefix(given)).toBe(want);
  });
}

test("lengths follow the type, and for diners-club the digits", () => {
  expect(cardNumberLengths("visa")).toEqual([13, 16, 19]);
  expect(cardNumberLengths("amex", "37")).toEqual([15]);
  expect(cardNumberLengths("diners-club")).toEqual([14, 15, 16, 17, 18, 19]);
  expect(cardNumberLengths("diners-club", "38")).toEqual([16, 17, 18, 19]);
  expect(cardNumberLengths("optima")).toEqual([]);
});

const sums: readonly { given: string; want: boolean }[] = [
  { given: "4111111111111111", want: true },
  { given: "4111111111111112", want: false },
  { given: "378282246310005", want: true },
  { given: "6200000000000005", want: true },
  { given: "3065930009020004", want: false },
  { given: "0", want: false },
  { given: "", want: false },
  { given: "4111-1111-1111-1111", want: false },
];

for (const { given, want } of sums) {
  test(`[D-07] the check digit of ${given || "nothing"} ${want ? "fits" : "does not fit"}`, () => {
    expect(passesLuhn(given)).toBe(want);
  });
}

test("every single wrong digit is caught by the check digit", () => {
  const good = "5555555555554444";
  for (let at = 0; at < good.length; at += 1) {
    for (let digit = 0; digit <= 9; digit += 1) {
      const given = good.slice(0, at) + digit + good.slice(at + 1);
      expect(passesLuhn(given)).toBe(given === good);
    }
  }
});

test("amex has four digits of security code, every other type three", () => {
  for (const type of cardTypes) expect(securityCodeLength(type)).toBe(type === "amex" ? 4 : 3);
  expect(securityCodeLength(undefined)).toBe(3);
});
