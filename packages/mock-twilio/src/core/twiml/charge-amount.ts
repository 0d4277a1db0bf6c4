// The chargeAmount attribute: nothing to charge, an amount to pass on as written, or a refusal. The
// text is checked as a decimal of the currency and never re-written. @see Q-04 @see E-05 @see E-09
import { minorUnits, parseAmount } from "@pay-connector/types";
import type { Assumptions } from "../assumptions.ts";

/** What the attribute says. */
export type AmountReading =
  | { readonly kind: "none" }
  | { readonly kind: "charge"; readonly text: string }
  | { readonly kind: "refused"; readonly message: string };

// PAY: a decimal from 0 to 1,000,000. The API's page says strictly less; see chargeAmountMillion.
const LARGEST_WHOLE_AMOUNT = 1_000_000;

/** Reads the attribute; absent, empty or zero means tokenize. */
export function readChargeAmount(
  text: string | undefined,
  currencyCode: string,
  assumptions: Assumptions,
): AmountReading {
  if (text === undefined || text === "") return { kind: "none" };
  const amount = parseAmount(text, currencyCode);
  if (!amount.ok) {
    if (amount.problem === "too-many-decimals") {
      return {
        kind: "refused",
        message: `chargeAmount "${text}" has more decimals than ${currencyCode} allows.`,
      };
    }
    // An unknown currency is refused by its own check, which comes first.
    return amount.problem === "unknown-currency" ? { kind: "charge", text } : outOfRange(text);
  }
  if (amount.amountMinor === 0) return { kind: "none" };
  const largestMinor = LARGEST_WHOLE_AMOUNT * 10 ** (minorUnits(currencyCode) ?? 0);
  const isTooLarge =
    assumptions.chargeAmountMillion === "allowed"
      ? amount.amountMinor > largestMinor
      : amount.amountMinor >= largestMinor;
  return isTooLarge ? outOfRange(text) : { kind: "charge", text };
}

// Twilio names the attribute paymentAmount in this message, although it is called chargeAmount.
function outOfRange(text: string): AmountReading {
  return {
    kind: "refused",
    message: `paymentAmount "${text}" is not a number within 0.00 - 1,000,000.00.`,
  };
}
