// <Pay> attributes to settings: defaults, limits, and everything Twilio can refuse before it asks the
// caller anything. The order of the checks is fixed: PCI mode, connector, method, currency, amount,
// token type. It knows the account's connectors as facts and reads no address.
import { bankAccountTypes, minorUnits } from "@pay-connector/types";
import { type Alert, type AlertCode, errorAlert, noteAlert } from "../alerts.ts";
import type { Assumptions, WireProfile } from "../assumptions.ts";
import type { TokenType } from "../connectors/product.ts";
import { type AmountReading, readChargeAmount } from "./charge-amount.ts";
import {
  type ConnectorFacts,
  checkConnector,
  isBranded,
  missingParameter,
} from "./connector-facts.ts";
import { checkLanguage } from "./languages.ts";
import { cardTypeList, oneOf, positiveInteger, trueOrFalse } from "./pay-attributes.ts";
import { readStatusCallback, type StatusCallback } from "./status-callback.ts";
import type { PayVerb, Prompt } from "./verbs.ts";

/** Everything the dialogue, the connector call and the action webhook need to know. */
export type PaySettings = {
  readonly paymentMethod: "credit-card" | "ach-debit";
  readonly bankAccountType: string;
  readonly method: "charge" | "tokenize";
  /** What a tokenization gives; only branded connectors learn of it. */
  readonly tokenType: TokenType;
  /** As written in the document; null when nothing is charged. @see Q-04 */
  readonly amount: string | null;
  /** Upper case, as it goes on the wire. @see Q-06 */
  readonly currencyCode: string;
  readonly description: string | null;
  readonly timeoutMs: number;
  /** How often one field is asked for before <Pay> gives up. @see D-05 */
  readonly tries: number;
  readonly asksSecurityCode: boolean;
  readonly asksPostalCode: boolean;
  /** A postal code written in the document, sent without asking. @see D-06 */
  readonly literalPostalCode: string | null;
  readonly minPostalCodeLength: number | null;
  readonly validCardTypes: readonly string[];
  readonly connector: ConnectorFacts;
  /** Where progress is told; null when nobody asked. @see W-05 */
  readonly statusCallback: StatusCallback | null;
  readonly prompts: readonly Prompt[];
  readonly parameters: Readonly<Record<string, string>>;
  readonly wire: WireProfile;
  readonly assumptions: Assumptions;
};

/** What the account is like when <Pay> starts. */
export type PayContext = {
  readonly connectors: readonly ConnectorFacts[];
  readonly isPciModeOn: boolean;
  readonly wire: WireProfile;
  readonly assumptions: Assumptions;
  /** What relative addresses are relative to. */
  readonly documentUrl?: string | null;
};

/** Why <Pay> ends before its first prompt. */
export type PayRefusal = {
  readonly paymentMethod: "credit-card" | "ach-debit";
  readonly payErrorCode: number | null;
  readonly paymentError: string;
};

/** Settings with warnings, or the refusal. */
export type PaySettingsResult =
  | { readonly ok: true; readonly settings: PaySettings; readonly alerts: readonly Alert[] }
  | { readonly ok: false; readonly refusal: PayRefusal; readonly alerts: readonly Alert[] };

// PAY gives 5 seconds as the default; the API's page gives 600 as the upper limit.
const DEFAULT_TIMEOUT_S = 5;
const MAX_TIMEOUT_S = 600;
// PAY's prose: the default of maxAttempts is 1; its table allows 1, 2 and 3.
const DEFAULT_MAX_ATTEMPTS = 1;
const MAX_ATTEMPTS_LIMIT = 3;

/** Reads a <Pay>. @see https://www.twilio.com/docs/voice/twiml/pay */
export function readPaySettings(verb: PayVerb, context: PayContext): PaySettingsResult {
  const alerts: Alert[] = [];
  const { attributes } = verb;
  const paymentMethod = oneOf({
    name: "paymentMethod",
    text: attributes.paymentMethod,
    allowed: ["credit-card", "ach-debit"] as const,
    alerts,
  });
  const refuse = (code: AlertCode | null, paymentError: string): PaySettingsResult => {
    if (code !== null) alerts.push(errorAlert(code, paymentError));
    return { ok: false, refusal: { paymentMethod, payErrorCode: code, paymentError }, alerts };
  };

  if (!context.isPciModeOn && context.assumptions.pciModeOff === "refuse") {
    // No code of Twilio's is known for this case, so the action carries the sentence alone. @see E-15
    return refuse(null, "PCI mode is off in this account: <Pay> does not start.");
  }
  const currencyCode = (attributes.currency || "usd").toUpperCase();
  const amount = readChargeAmount(attributes.chargeAmount, currencyCode, context.assumptions);
  const method = amount.kind === "none" ? "tokenize" : "charge";
  const connector = checkConnector({
    name: attributes.paymentConnector || "Default",
    connectors: context.connectors,
    method,
    paymentMethod,
  });
  if (!connector.ok) return refuse(connector.code, connector.message);
  if (attributes.bankAccountType !== undefined && paymentMethod === "credit-card") {
    return refuse(
      64017,
      "bankAccountType goes with paymentMethod ach-debit, not with credit-card.",
    );
  }
  if (!takesCurrency(connector.facts, currencyCode)) {
    const name = connector.facts.uniqueName;
    return refuse(64011, `The connector ${name} does not support the currency ${currencyCode}.`);
  }
  if (amount.kind === "refused") return refuse(64003, amount.message);
  const tokenType = oneOf({
    name: "tokenType",
    text: attributes.tokenType,
    allowed: ["reusable", "one-time", "payment-method"] as const,
    alerts,
  });
  // The token type is ignored when something is charged. @see E-11
  const takenTypes = connector.facts.tokenTypes ?? ["one-time", "reusable"];
  if (!takenTypes.includes(tokenType) && method === "tokenize") {
    const who = isBranded(connector.facts)
      ? `the connector ${connector.facts.uniqueName}`
      : "a generic connector";
    return refuse(64006, `The token type ${tokenType} is not supported by ${who}.`);
  }
  const missing = missingParameter(connector.facts, {
    paymentMethod,
    description: attributes.description || null,
    parameters: verb.parameters,
  });
  if (missing !== null) return refuse(missing.code, missing.message);
  if (connector.facts.isPlainHttp === true) alerts.push(plainHttpNote);
  if (isBranded(connector.facts)) alerts.push(simulatedNote(connector.facts));
  const settings = settle({
    ...{ verb, context, alerts, paymentMethod, method, tokenType, amount, currencyCode },
  });
  return { ok: true, settings: { ...settings, connector: connector.facts }, alerts };
}

const plainHttpNote = noteAlert(
  null,
  "Twilio itself would refuse plain http to the processor; to this machine it is allowed here.",
);

function simulatedNote({ uniqueName, product }: ConnectorFacts): Alert {
  const where = `"mock-twilio connectors docs ${product}" tells what of it is assumed`;
  return noteAlert(null, `The gateway of the connector ${uniqueName} is simulated: ${where}.`);
}

function takesCurrency(facts: ConnectorFacts, currencyCode: string): boolean {
  if (minorUnits(currencyCode) === undefined) return false;
  const listed = facts.currencies?.map((code) => code.toUpperCase());
  return listed === undefined || listed.includes(currencyCode);
}

type Settled = Omit<PaySettings, "connector">;

// The attributes that can only be warned about: a value out of range is replaced by its default.
function settle(given: {
  readonly verb: PayVerb;
  readonly context: PayContext;
  readonly alerts: Alert[];
  readonly paymentMethod: PaySettings["paymentMethod"];
  readonly method: PaySettings["method"];
  readonly tokenType: TokenType;
  readonly amount: AmountReading;
  readonly currencyCode: string;
}): Settled {
  const { alerts, context } = given;
  const { attributes, prompts, parameters } = given.verb;
  const integer = (name: string, range: { otherwise: number; max: number }): number =>
    positiveInteger({ name, text: attributes[name], ...range, alerts });
  oneOf({ name: "input", text: attributes.input, allowed: ["dtmf"] as const, alerts });
  const { paymentMethod } = given;
  const { assumptions, documentUrl = null } = context;
  checkLanguage({ text: attributes.language, paymentMethod, assumptions, alerts });
  const maxAttempts = integer("maxAttempts", {
    otherwise: DEFAULT_MAX_ATTEMPTS,
    max: MAX_ATTEMPTS_LIMIT,
  });
  const postalCode = attributes.postalCode || "true";
  const isLiteral = postalCode !== "true" && postalCode !== "false";
  const minLength = integer("minPostalCodeLength", { otherwise: 0, max: 32 });
  return {
    paymentMethod: given.paymentMethod,
    bankAccountType: oneOf({
      name: "bankAccountType",
      text: attributes.bankAccountType,
      allowed: bankAccountTypes,
      alerts,
    }),
    method: given.method,
    tokenType: given.tokenType,
    amount: given.amount.kind === "charge" ? given.amount.text : null,
    currencyCode: given.currencyCode,
    description: attributes.description || null,
    timeoutMs: integer("timeout", { otherwise: DEFAULT_TIMEOUT_S, max: MAX_TIMEOUT_S }) * 1000,
    tries: assumptions.maxAttempts === "retries" ? maxAttempts + 1 : maxAttempts,
    asksSecurityCode: trueOrFalse("securityCode", attributes.securityCode, alerts),
    asksPostalCode: postalCode === "true",
    literalPostalCode: isLiteral ? postalCode : null,
    minPostalCodeLength: minLength === 0 ? null : minLength,
    validCardTypes: cardTypeList(attributes.validCardTypes, alerts),
    prompts,
    parameters,
    statusCallback: readStatusCallback({ attributes, documentUrl, assumptions, alerts }),
    wire: context.wire,
    assumptions,
  };
}
