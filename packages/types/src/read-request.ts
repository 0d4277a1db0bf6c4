// The body of a delivery, unknown JSON, becomes a request in our words, or the list of all that is wrong
// with it. The only place that translates the wire's names of a request. Card number, security code and
// account number are inside a Secret from here on; what was sent as null, or not sent, is null.
// Form only: a wrong check digit, a past expiry or an unknown currency is for the processor to judge.
import type { Problem } from "./problem.ts";
import type { ConnectorMethod } from "./read-answer.ts";
import { validate } from "./validate.ts";
import { Secret } from "./values/secret.ts";

/** A card as it was collected; fields the caller was not asked for are null. */
export type CardInstrument = {
  readonly kind: "card";
  readonly cardNumber: Secret;
  readonly securityCode: Secret | null;
  readonly expiryMonth: string | null;
  readonly expiryYear: string | null;
  readonly postalCode: string | null;
};

/** A bank account as it was collected. */
export type BankAccountInstrument = {
  readonly kind: "bank-account";
  readonly accountNumber: Secret;
  readonly routingNumber: string;
};

/** What Twilio asks a processor for, in our words. */
export type ConnectorRequest = {
  readonly method: ConnectorMethod;
  readonly transactionId: string;
  /** Decimal text as it was written; null where none was sent, and for tokenize. */
  readonly amount: string | null;
  readonly currencyCode: string | null;
  readonly description: string | null;
  readonly parameters: Readonly<Record<string, string>>;
  readonly instrument: CardInstrument | BankAccountInstrument;
};

/** A request, or every problem at once with what could be read of its identity. */
export type ConnectorRequestReading =
  | { readonly ok: true; readonly request: ConnectorRequest }
  | {
      readonly ok: false;
      readonly method: ConnectorMethod | null;
      readonly transactionId: string | null;
      readonly problems: readonly Problem[];
    };

type Body = Readonly<Record<string, unknown>>;

/**
 * Reads a body. The method must stand in it: for the older layout it is filled in from the path first.
 * @see Q-03 @see Q-07 @see Q-08 @see Q-09 @see B-06 @see P-03
 */
export function readConnectorRequest(body: unknown): ConnectorRequestReading {
  if (!isObject(body)) {
    const problem = { field: "", rule: "type", message: "The body is not one JSON object." };
    return { ok: false, method: null, transactionId: null, problems: [problem] };
  }
  const method = readMethod(body.method);
  const transactionId = typeof body.transaction_id === "string" ? body.transaction_id : null;
  const problems = findProblems(body, method);
  if (problems.length > 0 || method === null || transactionId === null) {
    return { ok: false, method, transactionId, problems };
  }
  return { ok: true, request: toRequest({ body, method, transactionId }) };
}

function toRequest(given: {
  readonly body: Body;
  readonly method: ConnectorMethod;
  readonly transactionId: string;
}): ConnectorRequest {
  const { body, method, transactionId } = given;
  return {
    method,
    transactionId,
    // A tokenize declares no amount, so one that is sent all the same is ignored. @see Q-02
    amount: method === "charge" ? textOrNull(body.amount) : null,
    currencyCode: textOrNull(body.currency_code),
    description: textOrNull(body.description),
    parameters: readParameters(body.parameters),
    instrument: readInstrument(body),
  };
}

function readInstrument(body: Body): ConnectorRequest["instrument"] {
  if (textOrNull(body.bankaccountnumber) !== null) {
    return {
      kind: "bank-account",
      accountNumber: new Secret(String(body.bankaccountnumber)),
      routingNumber: String(body.routingnumber),
    };
  }
  const securityCode = textOrNull(body.cvv);
  return {
    kind: "card",
    cardNumber: new Secret(String(body.cardnumber)),
    securityCode: securityCode === null ? null : new Secret(securityCode),
    expiryMonth: textOrNull(body.expiry_month),
    expiryYear: textOrNull(body.expiry_year),
    postalCode: textOrNull(body.postal_code),
  };
}

/**
 * All that is wrong. Where the method is unknown the body is held against the looser of the two schemas,
 * so that the sender hears about the other fields in the same answer.
 */
function findProblems(body: Body, method: ConnectorMethod | null): readonly Problem[] {
  const given = withoutNulls(body);
  const found =
    method === null
      ? [wrongMethod(given), ...validate["tokenize-request"]({ ...given, method: "tokenize" })]
      : validate[`${method}-request`](given);
  // The schema can only say that the choice of payment method failed; here it is said why.
  const choice = instrumentProblems(given);
  const others = found.filter(({ field, rule }) => !(field === "" && rule === "oneOf"));
  const all = [...others, ...choice];
  return all.length > 0 ? all : found;
}

/** Null and absent mean the same at the top of a body. @see Q-03 */
function withoutNulls(body: Body): Body {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}

function wrongMethod(body: Body): Problem {
  const rule = body.method === undefined ? "required" : "enum";
  return { field: "method", rule, message: "method must be one of: charge, tokenize." };
}

function instrumentProblems(body: Body): readonly Problem[] {
  const hasCard = body.cardnumber !== undefined;
  const hasAccount = body.bankaccountnumber !== undefined;
  if (hasCard === hasAccount) {
    const rule = hasCard ? "oneOf" : "required";
    const message = "Exactly one of cardnumber and bankaccountnumber must be there.";
    return [{ field: "cardnumber", rule, message }];
  }
  if (hasAccount && body.routingnumber === undefined) {
    return [{ field: "routingnumber", rule: "required", message: "routingnumber is missing." }];
  }
  return [];
}

function readParameters(parameters: unknown): Readonly<Record<string, string>> {
  return isObject(parameters)
    ? Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]))
    : {};
}

function readMethod(method: unknown): ConnectorMethod | null {
  return method === "charge" || method === "tokenize" ? method : null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function isObject(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
