// The list of what is asked about declines, amounts, currencies and other data.
// The order is that of the report.
import type { Check } from "../check.ts";
import { amountsApproved } from "./data/amounts-approved.ts";
import { avsVerdict } from "./data/avs-verdict.ts";
import { currencyDecimals } from "./data/currency-decimals.ts";
import { currencyRefused } from "./data/currency-refused.ts";
import { declineKeepsItsCode } from "./data/decline-keeps-its-code.ts";
import { declineStays } from "./data/decline-stays.ts";
import { declinedIdIsBurned } from "./data/declined-id-is-burned.ts";
import { declinesDeclined } from "./data/declines-declined.ts";
import { declinesTokenize } from "./data/declines-tokenize.ts";
import { expiredCard } from "./data/expired-card.ts";
import { negativeAmount } from "./data/negative-amount.ts";
import { refusedFormLeavesIdFree } from "./data/refused-form-leaves-id-free.ts";
import { tooManyDecimals } from "./data/too-many-decimals.ts";
import { unknownCurrency } from "./data/unknown-currency.ts";
import { wrongCheckDigit } from "./data/wrong-check-digit.ts";
import { wrongRoutingNumber } from "./data/wrong-routing-number.ts";
import { zeroAmount } from "./data/zero-amount.ts";

/** The checks of the group `data`. */
export const dataChecks: readonly Check[] = [
  amountsApproved,
  avsVerdict,
  currencyDecimals,
  currencyRefused,
  declineStays,
  declineKeepsItsCode,
  declinedIdIsBurned,
  declinesDeclined,
  declinesTokenize,
  expiredCard,
  negativeAmount,
  refusedFormLeavesIdFree,
  tooManyDecimals,
  unknownCurrency,
  wrongCheckDigit,
  wrongRoutingNumber,
  zeroAmount,
];
