// The body of a delivery, unknown JSON, becomes a request in our words, or the list of all that is wrong
// with it. The only place that translates the wire's names of a request. Card number, security code and
// account number are inside a Secret from here on; what was sent as null, or not sent, is null.
// Form only: a wrong check digit, a past expiry or an unknown currency is for the processor to judge.
import type { Problem } from "./problem.ts";
import type { ConnectorMethod } from "./read-answer.ts";
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
  if (isPresent(body.bankaccountnumber)) {
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

const texts = [
  "transaction_id",
  "cardnumber",
  "cvv",
  "expiry_month",
  "expiry_year",
  "postal_code",
  "bankaccountnumber",
  "routingnumber",
  "amount",
  "currency_code",
  "description",
];

function findProblems(body: Body, method: ConnectorMethod | null): readonly Problem[] {
  const problems: Problem[] = [];
  if (method === null) {
    const message = 'The method is "charge" or "tokenize".';
    problems.push({ field: "method", rule: isPresent(body.method) ? "enum" : "required", message });
  }
  if (!isPresent(body.transaction_id) || body.transaction_id === "") {
    problems.push({
      field: "transaction_id",
      rule: "required",
      message: "transaction_id is missing.",
    });
  }
  for (const field of texts) {
    if (isPresent(body[field]) && typeof body[field] !== "string") {
      problems.push({ field, rule: "type", message: `${field} must be a text or null.` });
    }
  }
  problems.push(...instrumentProblems(body), ...parameterProblems(body.parameters));
  return problems;
}

function instrumentProblems(body: Body): readonly Problem[] {
  const hasCard = isPresent(body.cardnumber);
  const hasAccount = isPresent(body.bankaccountnumber);
  if (hasCard === hasAccount) {
    const message = "Exactly one of cardnumber and bankaccountnumber must be sent.";
    return [{ field: "cardnumber", rule: "oneOf", message }];
  }
  if (hasAccount && !isPresent(body.routingnumber)) {
    const message = "A bank account needs its routingnumber.";
    return [{ field: "routingnumber", rule: "required", message }];
  }
  return [];
}

function parameterProblems(parameters: unknown): readonly Problem[] {
  if (!isPresent(parameters)) return [];
  if (!isObject(parameters)) {
    const message = "parameters must be one flat object of texts, or null.";
    return [{ field: "parameters", rule: "type", message }];
  }
  return Object.entries(parameters)
    .filter(([, value]) => typeof value !== "string")
    .map(() => ({ field: "parameters", rule: "type", message: "Each parameter must be a text." }));
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

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isObject(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
