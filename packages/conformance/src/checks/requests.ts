// The list of what is asked about the requests of every profile: forms, fields and methods.
// The order is that of the report.
import type { Check } from "../check.ts";
import { absentFields } from "./requests/absent-fields.ts";
import { achChargeApproved } from "./requests/ach-charge-approved.ts";
import { achNullCardFields } from "./requests/ach-null-card-fields.ts";
import { achTokenizeApproved } from "./requests/ach-tokenize-approved.ts";
import { amountComparedAsNumber } from "./requests/amount-compared-as-number.ts";
import { amountForms } from "./requests/amount-forms.ts";
import { badFieldsRefused } from "./requests/bad-fields-refused.ts";
import { cardAndAccountRefused } from "./requests/card-and-account-refused.ts";
import { chargeApproved } from "./requests/charge-approved.ts";
import { emptyParameters } from "./requests/empty-parameters.ts";
import { everyCardType } from "./requests/every-card-type.ts";
import { everyProblemNamed } from "./requests/every-problem-named.ts";
import { extraFields } from "./requests/extra-fields.ts";
import { freeText } from "./requests/free-text.ts";
import { idOfAnyForm } from "./requests/id-of-any-form.ts";
import { noContentType } from "./requests/no-content-type.ts";
import { noInstrumentRefused } from "./requests/no-instrument-refused.ts";
import { noSecurityCode } from "./requests/no-security-code.ts";
import { nullFields } from "./requests/null-fields.ts";
import { olderLayoutCharge } from "./requests/older-layout-charge.ts";
import { olderLayoutTokenize } from "./requests/older-layout-tokenize.ts";
import { otherContentType } from "./requests/other-content-type.ts";
import { parametersWithCharge } from "./requests/parameters-with-charge.ts";
import { parametersWithTokenize } from "./requests/parameters-with-tokenize.ts";
import { tokenizeApproved } from "./requests/tokenize-approved.ts";
import { tokenizeWithCurrency } from "./requests/tokenize-with-currency.ts";
import { unknownMethodBothIds } from "./requests/unknown-method-both-ids.ts";
import { unknownMethodRefused } from "./requests/unknown-method-refused.ts";
import { wireDocumented } from "./requests/wire-documented.ts";
import { wireDocumented2022 } from "./requests/wire-documented-2022.ts";
import { wireObserved } from "./requests/wire-observed.ts";
import { yearFourDigits } from "./requests/year-four-digits.ts";
import { yearTwoDigits } from "./requests/year-two-digits.ts";

/** The checks of the group `requests`. */
export const requestChecks: readonly Check[] = [
  absentFields,
  achChargeApproved,
  achNullCardFields,
  achTokenizeApproved,
  amountComparedAsNumber,
  amountForms,
  badFieldsRefused,
  cardAndAccountRefused,
  chargeApproved,
  emptyParameters,
  everyCardType,
  everyProblemNamed,
  extraFields,
  freeText,
  idOfAnyForm,
  noContentType,
  noInstrumentRefused,
  noSecurityCode,
  nullFields,
  olderLayoutCharge,
  olderLayoutTokenize,
  otherContentType,
  parametersWithCharge,
  parametersWithTokenize,
  tokenizeApproved,
  tokenizeWithCurrency,
  unknownMethodBothIds,
  unknownMethodRefused,
  wireDocumented2022,
  wireDocumented,
  wireObserved,
  yearFourDigits,
  yearTwoDigits,
];
