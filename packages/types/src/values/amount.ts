// Decimal text to a whole number of minor units and back, by the currency's ISO 4217 digits.
// Text and whole numbers only: a decimal never becomes a floating-point number on the way.
// `Intl` is never asked; it is wrong for several currencies (HUF, IDR, IQD among them).
// It does not know which currencies a processor or a gateway accepts.
import { currencies } from "../generated/currencies.ts";

/** What became of an amount's text: minor units, or the one thing that is wrong with it. */
export type AmountResult =
  | { readonly ok: true; readonly amountMinor: number }
  | {
      readonly ok: false;
      readonly problem:
        | "not-a-decimal"
        | "negative"
        | "too-many-decimals"
        | "too-large"
        | "unknown-currency";
    };

// chargeAmount goes up to 1,000,000, which has seven digits. With the four decimals of the widest
// currency that is eleven digits: far inside what a JavaScript number holds exactly.
const maxWholeDigits = 7;

/** How many digits the currency has after its decimal point; undefined for a code ISO 4217 does not list. */
export function minorUnits(currencyCode: string): number | undefined {
  const code = currencyCode.toUpperCase();
  return Object.hasOwn(currencies, code) ? currencies[code] : undefined;
}

/**
 * Reads decimal text such as `10`, `10.0` or `10.00` as minor units.
 * @see Q-04
 */
export function parseAmount(text: string, currencyCode: string): AmountResult {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return { ok: false, problem: "not-a-decimal" };
  const [, sign, whole = "", fraction = ""] = parts;
  if (sign === "-") return { ok: false, problem: "negative" };
  const units = minorUnits(currencyCode);
  if (units === undefined) return { ok: false, problem: "unknown-currency" };
  const wholeDigits = whole.replace(/^0+(?=\d)/, "");
  if (wholeDigits.length > maxWholeDigits) return { ok: false, problem: "too-large" };
  // Zeros at the end say nothing, so 10.000 is a fine amount of dollars and 10.001 is not.
  const decimals = fraction.replace(/0+$/, "");
  if (decimals.length > units) return { ok: false, problem: "too-many-decimals" };
  return { ok: true, amountMinor: Number(wholeDigits + decimals.padEnd(units, "0")) };
}

/** Minor units as decimal text with all digits of the currency: 1000 USD is `10.00`, 1000 JPY is `1000`. */
export function formatAmount(amountMinor: number, currencyCode: string): string {
  const units = minorUnits(currencyCode);
  if (units === undefined) throw new RangeError("The currency code is not one of ISO 4217.");
  if (!Number.isSafeInteger(amountMinor)) {
    throw new RangeError("An amount in minor units is a whole number.");
  }
  const sign = amountMinor < 0 ? "-" : "";
  const digits = String(Math.abs(amountMinor)).padStart(units + 1, "0");
  if (units === 0) return sign + digits;
  return `${sign}${digits.slice(0, -units)}.${digits.slice(-units)}`;
}
