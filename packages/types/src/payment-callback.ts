// The forms that Twilio posts while an agent takes a payment, read once into our words: a session is open, a
// field is being captured, the session has ended. Twilio's pages and recorded callbacks differ in how they say
// the same (whether an end of typing is "false" or absent, how missing fields are named); both are read alike.
// Numbers come masked and stay as they came. It does not check the signature; signature.ts does.
import type { Problem } from "./problem.ts";
import { type PayDetails, readCollected } from "./webhook.ts";
import { type ActionForm, type Fields, readForm, readNumber } from "./webhook-form.ts";

/** The fields that a session can ask for, in the order of the dialogue. @see G-08 @see G-31 */
export const captureFields = [
  "payment-card-number",
  "payment-card-number-matcher",
  "expiration-date",
  "expiration-date-matcher",
  "postal-code",
  "postal-code-matcher",
  "security-code",
  "security-code-matcher",
  "bank-routing-number",
  "bank-account-number",
] as const;

/** One of the fields that a session can ask for, as `Capture` names it. */
export type CaptureField = (typeof captureFields)[number];

/** Results of a session other than success. @see https://www.twilio.com/docs/voice/api/payment-resource */
export const sessionFailures = [
  "payment-connector-error",
  "caller-interrupted-with-star",
  "caller-hung-up",
  "validation-error",
  "internal-error",
  "transaction-cancelled",
] as const;

/** One of the results that say there is no payment. */
export type SessionFailure = (typeof sessionFailures)[number];

/** What every callback tells: which session of which call, and what is collected so far. @see G-28 */
export type SessionDetails = Omit<PayDetails, "connectorParameters"> & {
  readonly paymentSid: string;
  /** Null where a callback leaves it out, as a recorded one of `complete` does. */
  readonly paymentConnector: string | null;
  readonly chargeAmount: string | null;
  readonly tokenType: string | null;
};

/** The session is open; nothing is captured yet. */
export type PaymentCreated = SessionDetails & { readonly event: "created" };

/** How far the entry of a field is. @see G-09 @see G-14 */
export type PaymentCapture = SessionDetails & {
  readonly event: "capture";
  readonly capture: CaptureField;
  /** `typing` while keys come, `refused` when it takes a new capture, `captured` when the entry is good. */
  readonly state: "typing" | "refused" | "captured";
  /** Why the entry was refused; null in the other states. */
  readonly errorType: string | null;
  /** What is still missing; the first is the one to ask for next. Empty means that it can be completed. @see G-08 */
  readonly required: readonly CaptureField[];
};

/** The session has ended, with a payment or without. @see G-20 @see G-21 */
export type PaymentEnded = SessionDetails & { readonly event: "ended" } & (
    | { readonly result: "success"; readonly method: "charge"; readonly confirmationCode: string }
    | {
        readonly result: "success";
        readonly method: "tokenize";
        readonly token: string | null;
        readonly profileId: string | null;
      }
    | {
        readonly result: SessionFailure;
        readonly paymentError: string | null;
        readonly payErrorCode: number | null;
        readonly connectorError: string | null;
      }
  );

/** The form is not one that a session posts. */
export type PaymentCallbackUnreadable = {
  readonly event: "unreadable";
  readonly problems: readonly Problem[];
};

/** What a session told; `event` tells the cases apart. */
export type PaymentCallback =
  | PaymentCreated
  | PaymentCapture
  | PaymentEnded
  | PaymentCallbackUnreadable;

// The page's example of `Required` names a field as the callbacks do, not as `Capture` does.
const documentedNames: ReadonlyMap<string, CaptureField> = new Map([
  ["PaymentCardNumber", "payment-card-number"],
  ["ExpirationDate", "expiration-date"],
  ["SecurityCode", "security-code"],
  ["PaymentCardPostalCode", "postal-code"],
  ["PostalCode", "postal-code"],
  ["BankRoutingNumber", "bank-routing-number"],
  ["BankAccountNumber", "bank-account-number"],
]);

/**
 * Reads the form of a Payments API callback.
 * @see G-20
 * @see https://www.twilio.com/docs/voice/api/payment-resource
 */
export function readPaymentCallback(form: ActionForm): PaymentCallback {
  const { fields } = readForm(form);
  const paymentSid = fields("Sid");
  if (paymentSid === null) return unreadable("Sid", "required", "The form names no session.");
  const details: SessionDetails = {
    ...readCollected(fields),
    paymentSid,
    paymentConnector: fields("PaymentConnector"),
    chargeAmount: fields("ChargeAmount"),
    tokenType: fields("TokenType"),
  };
  if (fields("Result") !== null) return readEnded(fields, details);
  if (fields("Capture") !== null) return readCapture(fields, details);
  return { ...details, event: "created" };
}

function readCapture(fields: Fields, details: SessionDetails): PaymentCallback {
  const capture = captureFields.find((each) => each === fields("Capture"));
  if (capture === undefined) return unreadable("Capture", "enum", "No field has that name.");
  const names = (fields("Required") ?? "").split(",").map((name) => name.trim());
  const known = names.filter((name) => name !== "").map(captureFieldOf);
  const required = known.filter((name) => name !== undefined);
  if (required.length < known.length) {
    return unreadable("Required", "enum", "It lists a field that nobody knows.");
  }
  const errorType = fields("ErrorType");
  const partial = fields("PartialResult");
  // Keys come first: an error of an earlier entry says nothing about the one being keyed.
  if (partial !== null && partial !== "false") {
    return { ...details, event: "capture", capture, state: "typing", errorType: null, required };
  }
  const state = errorType === null ? "captured" : "refused";
  return { ...details, event: "capture", capture, state, errorType, required };
}

function captureFieldOf(name: string): CaptureField | undefined {
  return captureFields.find((each) => each === name) ?? documentedNames.get(name);
}

function readEnded(fields: Fields, details: SessionDetails): PaymentCallback {
  const result = fields("Result");
  if (result === "success") return readSuccess(fields, details);
  const failure = sessionFailures.find((each) => each === result);
  if (failure === undefined) return unreadable("Result", "enum", "No session ends like that.");
  return {
    ...details,
    event: "ended",
    result: failure,
    paymentError: fields("PaymentError"),
    payErrorCode: readNumber(fields("PayErrorCode")),
    connectorError: fields("ConnectorError"),
  };
}

function readSuccess(fields: Fields, details: SessionDetails): PaymentCallback {
  const confirmationCode = fields("PaymentConfirmationCode");
  if (confirmationCode !== null) {
    return { ...details, event: "ended", result: "success", method: "charge", confirmationCode };
  }
  const token = fields("PaymentToken");
  const profileId = fields("ProfileId");
  if (token === null && profileId === null) {
    const names = "PaymentConfirmationCode, PaymentToken or ProfileId";
    return unreadable("Result", "required", `A success carries ${names}.`);
  }
  return { ...details, event: "ended", result: "success", method: "tokenize", token, profileId };
}

function unreadable(field: string, rule: string, message: string): PaymentCallbackUnreadable {
  return { event: "unreadable", problems: [{ field, rule, message }] };
}
