// Captured fields to the JSON body Twilio posts to the processor. The only file that knows the wire
// names of the request. Three profiles: the key order of recorded requests, today's page, and the
// first page; what else a profile changes is in assumptions.ts. @see Q-10 @see Q-12
import type { Captured } from "../pay/fields.ts";
import type { PaySettings } from "../twiml/pay-settings.ts";

/** The body as an object in wire order. It holds card data in clear: wrap its text in a Secret. */
export type WireBody = Readonly<Record<string, unknown>>;

// The one official dump of a real request prints its keys in this order; nothing was recorded for a
// bank account, which takes the places of the card's own fields.
const observedOrder = [
  ...["transaction_id", "cardnumber", "cvv", "expiry_month", "expiry_year"],
  ...["bankaccountnumber", "routingnumber"],
  ...["description", "amount", "currency_code", "postal_code", "method", "parameters"],
];

// The order in which the page explains the fields.
const documentedOrder = [
  ...["method", "transaction_id", "cardnumber", "cvv", "bankaccountnumber", "routingnumber"],
  ...["amount", "currency_code", "expiry_month", "expiry_year"],
  ...["description", "postal_code", "parameters"],
];

/** What of a Pay session's settings reaches a processor. */
export type RequestSettings = Pick<
  PaySettings,
  | ("method" | "paymentMethod" | "amount" | "currencyCode" | "description")
  | ("literalPostalCode" | "parameters" | "wire" | "assumptions")
>;

type Given<Settings> = {
  readonly settings: Settings;
  readonly captured: Captured;
  readonly transactionId: string;
};

/** Builds the body of a charge or tokenize request. @see Q-01 @see Q-02 @see B-01 @see B-02 */
export function connectorRequest(given: Given<RequestSettings>): WireBody {
  const { settings, captured, transactionId } = given;
  const fields: Record<string, unknown> = {
    method: settings.method,
    transaction_id: transactionId,
    description: settings.description,
    parameters: wireParameters(settings),
    ...(settings.paymentMethod === "ach-debit"
      ? bankAccountFields(captured)
      : cardFields(captured, settings)),
  };
  if (settings.method === "charge") fields.amount = settings.amount;
  if (settings.method === "charge" || settings.assumptions.currencyOnTokenize === "send") {
    fields.currency_code = settings.currencyCode;
  }
  const order = settings.wire === "observed" ? observedOrder : documentedOrder;
  const isSent = (name: string): boolean =>
    name in fields &&
    !(fields[name] === null && settings.assumptions.uncollectedFields === "absent");
  return Object.fromEntries(order.filter(isSent).map((name) => [name, fields[name]]));
}

/**
 * What the simulation of a branded connector is given. How Twilio talks to a vendor is not public, so
 * this is the generic body with what a vendor must know besides; names stay as they were written.
 * @see C-11
 */
export function gatewayRequest(given: Given<PaySettings>): WireBody {
  const { settings } = given;
  return {
    ...connectorRequest(given),
    parameters: settings.parameters,
    token_type: settings.tokenType,
    bank_account_type: settings.bankAccountType,
  };
}

/**
 * The layout of the closed beta: the method in the path, amount and currency on both methods, and no
 * parameters. A processor may still be asked in it; the calls played here use the current layout.
 * @see T-04
 */
export function olderLayoutRequest(given: Given<RequestSettings>): {
  readonly path: string;
  readonly body: WireBody;
} {
  const { method, amount, currencyCode } = given.settings;
  const fields = { ...connectorRequest(given), amount: amount ?? "0", currency_code: currencyCode };
  const order = observedOrder.filter((name) => name !== "method" && name !== "parameters");
  const known = Object.entries(fields).filter(([name]) => order.includes(name));
  known.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return { path: `/${method}`, body: Object.fromEntries(known) };
}

function cardFields(captured: Captured, settings: RequestSettings): Record<string, string | null> {
  const expiry = captured["expiration-date"]?.reveal() ?? null;
  const year = expiry === null ? null : expiry.slice(2);
  // Every card that can be good today expires in this century.
  const century = settings.assumptions.expiryYear === "four-digits" ? "20" : "";
  return {
    cardnumber: captured["payment-card-number"]?.reveal() ?? null,
    cvv: captured["security-code"]?.reveal() ?? null,
    expiry_month: expiry === null ? null : expiry.slice(0, 2),
    expiry_year: year === null ? null : `${century}${year}`,
    postal_code: captured["postal-code"]?.reveal() ?? settings.literalPostalCode,
  };
}

// The account type is not sent: no published body shows it. @see B-04
function bankAccountFields(captured: Captured): Record<string, string | null> {
  return {
    bankaccountnumber: captured["bank-account-number"]?.reveal() ?? null,
    routingnumber: captured["bank-routing-number"]?.reveal() ?? null,
  };
}

// One copy of the parameter page hints that names are converted on the way, without saying how; the
// other reading takes the convention of every other wire name. @see P-01 @see P-03
function wireParameters(settings: RequestSettings): Record<string, string> {
  const rename = settings.assumptions.parameterNames === "converted" ? snakeCase : asWritten;
  const entries = Object.entries(settings.parameters);
  return Object.fromEntries(entries.map(([name, value]) => [rename(name), value]));
}

function asWritten(name: string): string {
  return name;
}

function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toLowerCase();
}
