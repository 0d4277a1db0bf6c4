// Progress of a Pay session to the form fields posted to the statusCallback: what is asked, what was
// wrong, and what is captured so far, masked as at the action. The call adds the two SIDs.

import type { FormFields } from "../form-fields.ts";
import type { PaySettings } from "../twiml/pay-settings.ts";
import { capturedFields } from "./action-parameters.ts";
import type { InputError } from "./check-input.ts";
import type { Field } from "./fields.ts";
import type { Progress } from "./pay-session.ts";

/** What is being asked or told. */
export type Asked = {
  readonly field: Field | "payment-processing";
  readonly attempt: number;
  readonly error: InputError | null;
};

/** The callbacks call a silence "input-timeout", although a <Prompt> calls it "timeout". */
export function callbackError(error: InputError): string {
  return error === "timeout" ? "input-timeout" : error;
}

/**
 * The fields in the order they are posted. ErrorType is there only after an entry that was refused;
 * PaymentError then names the field, and only after a silence. @see W-05 @see W-07
 */
export function statusParameters(
  progress: Progress,
  { field, attempt, error }: Asked,
  settings: PaySettings,
): FormFields {
  const fields: [string, string][] = [
    ["For", field],
    ["Attempt", String(attempt)],
  ];
  if (error !== null) fields.push(["ErrorType", callbackError(error)]);
  if (error === "timeout") fields.push(["PaymentError", field]);
  return [...fields, ...capturedFields(progress, settings)];
}
