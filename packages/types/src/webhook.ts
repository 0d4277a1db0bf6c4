// The form Twilio posts to the action URL when <Pay> ends, read once into our words.
// A field that was sent empty says as little as one that was not sent: both are null here.
// Card and account numbers come masked and stay as they came; nothing here is a secret.
// It does not check the signature; signature.ts does.
import type { Problem } from "./problem.ts";
import {
  type ActionForm,
  type Entries,
  type Fields,
  readForm,
  readNumber,
} from "./webhook-form.ts";

/** Results of `<Pay>` other than success. @see https://www.twilio.com/docs/voice/twiml/pay#result */
export const payFailures = [
  "too-many-failed-attempts",
  "payment-connector-error",
  "caller-interrupted-with-star",
  "caller-hung-up",
  "validation-error",
  "internal-error",
] as const;

/** One of the results of `<Pay>` that say there is no payment. */
export type PayFailureResult = (typeof payFailures)[number];

/** What is told whatever the result: the call, and what was collected of the card or account. */
export type PayDetails = {
  readonly callSid: string | null;
  readonly accountSid: string | null;
  readonly paymentMethod: "credit-card" | "ach-debit" | null;
  /** Masked but for its last four digits. @see M-01 */
  readonly cardNumber: string | null;
  readonly cardType: string | null;
  /** Month and year, MMYY, in clear. @see M-04 */
  readonly expirationDate: string | null;
  /** Masked whole. @see M-02 */
  readonly securityCode: string | null;
  readonly postalCode: string | null;
  /** Masked but for its last two digits. @see M-03 */
  readonly accountNumber: string | null;
  readonly routingNumber: string | null;
  readonly bankAccountType: string | null;
  /** What the processor's reply carried as `parameters`, by its own names. @see P-02 */
  readonly connectorParameters: Readonly<Record<string, string>>;
};

/** A payment was made. @see A-09 */
export type PayCharged = PayDetails & {
  readonly result: "success";
  readonly method: "charge";
  readonly confirmationCode: string;
};

/** A card or account was kept: under a token, at Chase Paymentech under a profile alone. @see A-10 @see C-11 */
export type PayTokenized = PayDetails & {
  readonly result: "success";
  readonly method: "tokenize";
  /** Null where there is a profile alone; one of the two is always there. */
  readonly token: string | null;
  readonly profileId: string | null;
};

/** `<Pay>` ended without a payment. @see E-01 */
export type PayFailed = PayDetails & {
  readonly result: PayFailureResult;
  readonly paymentError: string | null;
  readonly payErrorCode: number | null;
  /** The processor's own code and message. */
  readonly connectorError: string | null;
};

/** The form is not one that `<Pay>` posts. */
export type PayUnreadable = {
  readonly result: "unreadable";
  readonly problems: readonly Problem[];
};

/** How `<Pay>` ended; `result` tells the cases apart, and `method` the two kinds of success. */
export type PayAction = PayCharged | PayTokenized | PayFailed | PayUnreadable;

/** Prefix of the fields that carry the processor's reply parameters. @see P-02 */
const connectorPrefix = "PayConnector_";

/**
 * Reads the form of the action webhook.
 * @see W-02
 * @see https://www.twilio.com/docs/voice/twiml/pay#action
 */
export function readPayAction(form: ActionForm): PayAction {
  const { fields, entries } = readForm(form);
  const result = fields("Result");
  if (result === null) return unreadable("required", "The form has no Result.");
  const details = readDetails(fields, entries);
  if (result === "success") return readSuccess(fields, details);
  const failure = payFailures.find((each) => each === result);
  if (failure === undefined) return unreadable("enum", "The Result is not one that <Pay> has.");
  return {
    ...details,
    result: failure,
    paymentError: fields("PaymentError"),
    payErrorCode: readNumber(fields("PayErrorCode")),
    connectorError: fields("ConnectorError"),
  };
}

function readSuccess(fields: Fields, details: PayDetails): PayAction {
  const confirmationCode = fields("PaymentConfirmationCode");
  if (confirmationCode !== null) {
    return { ...details, result: "success", method: "charge", confirmationCode };
  }
  const token = fields("PaymentToken");
  const profileId = fields("ProfileId");
  if (token === null && profileId === null) {
    const names = "PaymentConfirmationCode, PaymentToken or ProfileId";
    return unreadable("required", `A success carries ${names}.`);
  }
  return { ...details, result: "success", method: "tokenize", token, profileId };
}

function readDetails(fields: Fields, entries: Entries): PayDetails {
  return {
    ...readCollected(fields),
    connectorParameters: Object.fromEntries(
      [...entries]
        .reverse()
        .filter(([name]) => name.startsWith(connectorPrefix))
        .map(([name, value]) => [name.slice(connectorPrefix.length), value]),
    ),
  };
}

/** What every webhook about a payment tells of its call and of what was keyed. @see M-04 */
export function readCollected(fields: Fields): Omit<PayDetails, "connectorParameters"> {
  const paymentMethod = fields("PaymentMethod");
  return {
    callSid: fields("CallSid"),
    accountSid: fields("AccountSid"),
    paymentMethod:
      paymentMethod === "credit-card" || paymentMethod === "ach-debit" ? paymentMethod : null,
    cardNumber: fields("PaymentCardNumber"),
    cardType: fields("PaymentCardType"),
    expirationDate: fields("ExpirationDate"),
    securityCode: fields("SecurityCode"),
    postalCode: fields("PaymentCardPostalCode"),
    accountNumber: fields("BankAccountNumber"),
    routingNumber: fields("BankRoutingNumber"),
    bankAccountType: fields("BankAccountType"),
  };
}

function unreadable(rule: string, message: string): PayUnreadable {
  return { result: "unreadable", problems: [{ field: "Result", rule, message }] };
}
