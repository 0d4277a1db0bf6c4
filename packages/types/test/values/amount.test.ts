// Amounts are read as text, by the digits of their currency, and come back the same.
import { expect, test } from "vitest";
import { currencies } from "../../src/generated/currencies.ts";
import {
  type AmountResult,
  formatAmount,
  minorUnits,
  parseAmount,
} from "../../src/values/amount.ts";

const amount = (amountMinor: number): AmountResult => ({ ok: true, amountMinor });
const problem = (name: Extract<AmountResult, { ok: false }>["problem"]): AmountResult => ({
  ok: false,
  problem: name,
});

const texts: readonly { text: string; currency: string; want: AmountResult }[] = [
  { text: "10.0", currency: "USD", want: amount(1000) },
  { text: "10.00", currency: "USD", want: amount(1000) },
  { text: "10", currency: "usd", want: amount(1000) },
  { text: "10.000", currency: "USD", want: amount(1000) },
  { text: "10.001", currency: "USD", want: problem("too-many-decimals") },
  { text: "0.01", currency: "USD", want: amount(1) },
  { text: "0", currency: "USD", want: amount(0) },
  { text: "000010.10", currency: "USD", want: amount(1010) },
  { text: "1000000.00", currency: "USD", want: amount(100_000_000) },
  { text: "00000000001", currency: "USD", want: amount(100) },
  { text: "9999999.9999", currency: "CLF", want: amount(99_999_999_999) },
  { text: "10000000", currency: "USD", want: problem("too-large") },
  { text: "1000", currency: "JPY", want: amount(1000) },
  { text: "1000.0", currency: "JPY", want: amount(1000) },
  { text: "1000.5", currency: "JPY", want: problem("too-many-decimals") },
  { text: "1.234", currency: "KWD", want: amount(1234) },
  { text: "1.50", currency: "HUF", want: amount(150) },
  { text: "1.5", currency: "IQD", want: amount(1500) },
  { text: "-1.00", currency: "USD", want: problem("negative") },
  { text: "10.00", currency: "ABC", want: problem("unknown-currency") },
  { text: "10.00", currency: "XAU", want: problem("unknown-currency") },
  { text: "10.00", currency: "toString", want: problem("unknown-currency") },
  ...["", " 10", "10 ", "10.", ".5", "1e3", "+1", "10,00", "$10", "NaN", "0x10", "10\n", "١٠"].map(
    (text) => ({ text, currency: "USD", want: problem("not-a-decimal") }),
  ),
];

for (const { text, currency, want } of texts) {
  const says = want.ok ? `${want.amountMinor} minor units` : want.problem;
  test(`[Q-04] ${JSON.stringify(text)} ${currency} is ${says}`, () => {
    expect(parseAmount(text, currency)).toEqual(want);
  });
}

test("ISO 4217 digits are used where Intl has others", () => {
  expect([minorUnits("HUF"), minorUnits("IQD"), minorUnits("idr")]).toEqual([2, 3, 2]);
});

const formats: readonly { amountMinor: number; currency: string; want: string }[] = [
  { amountMinor: 1000, currency: "USD", want: "10.00" },
  { amountMinor: 1, currency: "USD", want: "0.01" },
  { amountMinor: 0, currency: "USD", want: "0.00" },
  { amountMinor: -150, currency: "USD", want: "-1.50" },
  { amountMinor: 1000, currency: "JPY", want: "1000" },
  { amountMinor: 5, currency: "KWD", want: "0.005" },
];

for (const { amountMinor, currency, want } of formats) {
  test(`${amountMinor} minor units of ${currency} are written ${want}`, () => {
    expect(formatAmount(amountMinor, currency)).toBe(want);
  });
}

test("formatting refuses what is no amount", () => {
  expect(() => formatAmount(1.5, "USD")).toThrow("whole number");
  expect(() => formatAmount(1, "ABC")).toThrow("ISO 4217");
});

test("[Q-04] what is written is read back the same, in every currency", () => {
  for (const currency of Object.keys(currencies)) {
    for (const amountMinor of [0, 1, 9, 10, 99, 100, 101, 12_345, 999_999_9]) {
      expect(parseAmount(formatAmount(amountMinor, currency), currency)).toEqual(
        amount(amountMinor),
      );
    }
  }
});
