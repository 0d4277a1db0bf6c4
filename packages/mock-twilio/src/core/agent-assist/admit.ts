// May this request to the Payments API happen now? The answer is what it asks for, or Twilio's refusal;
// the line itself is not changed here. The order of the checks: is the call there, can the form be read,
// is there room, would <Pay> take it.

import type { CallSettings, CallState } from "../call/call.ts";
import { callStatus } from "../call/call-status.ts";
import type { FormFields } from "../form-fields.ts";
import { type RestResult, refuse } from "../rest-problem.ts";
import { readPaySettings } from "../twiml/pay-settings.ts";
import type { StatusCallback } from "../twiml/status-callback.ts";
import { readCallback, readCreateForm, readForm, unreadable } from "./payment-parameters.ts";
import type {
  CaptureName,
  PaymentRequest,
  PaymentUpdate,
  SessionPlan,
  SessionState,
} from "./payments-session.ts";
import { capturesOf, requiredCaptures } from "./required-captures.ts";

/** The line that a request is about. */
export type AdmissionLine = { readonly call: CallState; readonly session: SessionState | null };

/** Judges a create request. @see G-04 @see G-16 @see G-34 @see G-41 */
export function admitPayment(
  line: AdmissionLine,
  form: FormFields,
  settings: CallSettings,
): RestResult<PaymentRequest> {
  if (!isInProgress(line.call)) return notInProgress;
  const read = readCreateForm(form, documentUrlOf(line.call));
  if (!read.ok) return read;
  if (line.session !== null) {
    return refuse(400, 64021, "Invalid operation: a payment session is open on this call already.");
  }
  if (line.call.at === "paying") {
    return refuse(400, 64021, "Invalid operation: a <Pay> is running on this call.");
  }
  const { attributes, parameters } = read.value;
  const amount = Number(attributes.chargeAmount ?? 0);
  // The page of <Pay> allows a million, the API's does not.
  if (amount >= 1_000_000) {
    return refuse(400, 64003, "Invalid charge amount: ChargeAmount must be below 1,000,000.");
  }
  const pay = readPaySettings({ verb: "Pay", attributes, prompts: [], parameters }, settings);
  if (pay.ok) return read;
  const { payErrorCode, paymentError } = pay.refusal;
  return refuse(400, payErrorCode ?? 64020, paymentError);
}

/** What an admitted update asks for, and where it wants to be told. */
export type AdmittedUpdate = {
  readonly update: PaymentUpdate;
  readonly callback: StatusCallback;
};

/** Judges an update request. @see G-02 @see G-18 @see G-23 @see G-38 @see G-42 */
export function admitUpdate(
  line: AdmissionLine,
  paymentSid: string,
  fields: FormFields,
): RestResult<AdmittedUpdate> {
  if (!isInProgress(line.call)) return notInProgress;
  const form = readForm(fields);
  const [capture, status] = [form.value("Capture"), form.value("Status")];
  const callback = readCallback(form, documentUrlOf(line.call));
  if ((capture === undefined) === (status === undefined)) {
    return refuse(400, 64018, "Exactly one of Capture and Status is needed.");
  }
  const { session } = line;
  if (session === null || session.plan.sid !== paymentSid) {
    return refuse(400, 64021, "Invalid operation: this payment session is over.");
  }
  const update = readUpdate({ capture, status }, session.plan, form.problems);
  if (update === null) return unreadable(form.problems);
  const refusal = outOfPlace(session, update);
  return refusal ?? { ok: true, value: { update, callback } };
}

function readUpdate(
  asked: { readonly capture: string | undefined; readonly status: string | undefined },
  plan: SessionPlan,
  problems: string[],
): PaymentUpdate | null {
  const { capture, status } = asked;
  const names: readonly string[] = capturesOf(plan);
  if (capture !== undefined && !names.includes(capture)) {
    problems.push(`Capture is, in this session, one of ${names.join(", ")}`);
  }
  if (status !== undefined && status !== "complete" && status !== "cancel") {
    problems.push("Status is complete or cancel");
  }
  if (problems.length > 0) return null;
  if (capture !== undefined) return { kind: "capture", capture: capture as CaptureName };
  return { kind: status === "complete" ? "complete" : "cancel" };
}

// What a session cannot do where it is.
function outOfPlace(
  session: SessionState,
  update: PaymentUpdate,
): ReturnType<typeof refuse> | null {
  if (session.at === "submitting") {
    return refuse(400, 64021, "Invalid operation: the payment is being submitted.");
  }
  if (session.at === "confirming") {
    if (update.kind === "cancel") return null;
    return refuse(400, 64021, "Invalid operation: the caller is asked to confirm the payment.");
  }
  if (session.at === "finished" || update.kind !== "complete") return null;
  const required = requiredCaptures(session.plan, session);
  if (required.length === 0) return null;
  return refuse(400, 64019, `Required payment information is missing: ${required.join(", ")}.`);
}

const notInProgress = refuse(400, 21220, "Invalid call state: the call is not in progress.");

function isInProgress(call: CallState): boolean {
  return callStatus(call) === "in-progress";
}

// What a relative StatusCallback is relative to. @see G-26
function documentUrlOf(call: CallState): string | null {
  if (call.at === "fetching") return call.url;
  return "document" in call ? call.document.url : null;
}
