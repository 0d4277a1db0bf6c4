// The form of a request to the Payments API, read: what <Pay> calls its attributes, and what only the API
// knows. A value that cannot be read is 64020 here, where TwiML would warn and take a default; every
// problem is named. What the values mean is pay-settings.ts's to say.
import { cardTypes } from "@pay-connector/types";
import type { FormFields } from "../form-fields.ts";
import { type RestResult, refuse } from "../rest-problem.ts";
import type { StatusCallback } from "../twiml/status-callback.ts";
import { resolveAddress } from "../web-address.ts";
import type { MatchedField, PaymentRequest } from "./payments-session.ts";
import { matchableFields } from "./required-captures.ts";

/** A form's values by name, the first of each, and what is wrong with them so far. */
export type FormReading = {
  readonly value: (name: string) => string | undefined;
  readonly problems: string[];
};

/** Opens a form: an empty value counts as none. */
export function readForm(form: FormFields): FormReading {
  const value = (name: string): string | undefined =>
    form.find(([each]) => each === name)?.[1] || undefined;
  return { value, problems: [] };
}

/** Reads what every request needs. @see G-03 @see G-26 */
export function readCallback(form: FormReading, base: string | null): StatusCallback {
  const { value, problems } = form;
  const text = value("StatusCallback");
  if (value("IdempotencyKey") === undefined) problems.push("IdempotencyKey is required");
  if (text === undefined) problems.push("StatusCallback is required");
  const url = text === undefined ? "" : resolveAddress(text, base);
  if (url === null) problems.push("StatusCallback is no http or https address");
  return { method: "POST", url: url ?? "" };
}

/** A refusal that names everything wrong. @see G-34 */
export function unreadable(problems: readonly string[]): ReturnType<typeof refuse> {
  return refuse(400, 64020, `Invalid parameter value: ${problems.join("; ")}.`);
}

// The attribute of <Pay> that a parameter is, and what it may say.
const choices: readonly (readonly [string, string, readonly string[]])[] = [
  ["PaymentMethod", "paymentMethod", ["credit-card", "ach-debit"]],
  // The page of <Pay> has one more, commercial-savings.
  [
    "BankAccountType",
    "bankAccountType",
    ["consumer-checking", "consumer-savings", "commercial-checking"],
  ],
  ["TokenType", "tokenType", ["one-time", "reusable", "payment-method"]],
  ["Input", "input", ["dtmf"]],
  // Unlike TwiML the API knows no literal postal code.
  ["PostalCode", "postalCode", ["true", "false"]],
  ["SecurityCode", "securityCode", ["true", "false"]],
];
const texts: readonly (readonly [string, string])[] = [
  ["ChargeAmount", "chargeAmount"],
  ["Currency", "currency"],
  ["Description", "description"],
  ["PaymentConnector", "paymentConnector"],
];
// The page gives 600 seconds as the longest; 32 is as long as any postal code.
const integers: readonly (readonly [string, string, number])[] = [
  ["Timeout", "timeout", 600],
  ["MinPostalCodeLength", "minPostalCodeLength", 32],
];

/** Reads a create request. @see G-31 @see G-33 @see G-35 */
export function readCreateForm(
  fields: FormFields,
  base: string | null,
): RestResult<PaymentRequest> {
  const form = readForm(fields);
  const callback = readCallback(form, base);
  const attributes = readAttributes(form);
  const parameters = readParameter(form);
  const matchedFields = readMatchedFields(form);
  const isConfirmed = readBoolean(form, "Confirmation");
  if (form.problems.length > 0) return unreadable(form.problems);
  return { ok: true, value: { attributes, parameters, matchedFields, isConfirmed, callback } };
}

function readAttributes({ value, problems }: FormReading): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [name, attribute, allowed] of choices) {
    const text = value(name);
    if (text === undefined) continue;
    if (!allowed.includes(text)) problems.push(`${name} is one of ${allowed.join(", ")}`);
    attributes[attribute] = text;
  }
  for (const [name, attribute] of texts) {
    const text = value(name);
    if (text !== undefined) attributes[attribute] = text;
  }
  for (const [name, attribute, most] of integers) {
    const text = value(name);
    if (text === undefined) continue;
    const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    if (number < 1 || number > most) problems.push(`${name} is a whole number from 1 to ${most}`);
    attributes[attribute] = text;
  }
  const types = value("ValidCardTypes");
  const unknown = words(types, /\s+/).filter((word) => !isCardType(word));
  if (unknown.length > 0) problems.push(`ValidCardTypes are of ${cardTypes.join(" ")}`);
  if (types !== undefined) attributes.validCardTypes = types;
  return attributes;
}

function isCardType(word: string): boolean {
  return (cardTypes as readonly string[]).includes(word);
}

function readMatchedFields({ value, problems }: FormReading): readonly MatchedField[] {
  const asked = words(value("RequireMatchingInputs"), /[\s,]+/);
  if (asked.some((word) => !(matchableFields as readonly string[]).includes(word))) {
    problems.push(`RequireMatchingInputs are of ${matchableFields.join(",")}`);
  }
  return matchableFields.filter((field) => asked.includes(field));
}

function readBoolean({ value, problems }: FormReading, name: string): boolean {
  const text = value(name) ?? "false";
  if (text !== "true" && text !== "false") problems.push(`${name} is true or false`);
  return text === "true";
}

function readParameter({ value, problems }: FormReading): Readonly<Record<string, string>> {
  const text = value("Parameter");
  const parameters: Record<string, string> = Object.create(null) as Record<string, string>;
  if (text === undefined) return parameters;
  const object = parseObject(text);
  const entries = Object.entries(object ?? {});
  const isFlat = entries.every(([, each]) => /^(string|number|boolean)$/.test(typeof each));
  if (object === null || !isFlat) problems.push("Parameter is one JSON object of texts");
  for (const [name, each] of entries) parameters[name] = String(each);
  return parameters;
}

function parseObject(text: string): object | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function words(text: string | undefined, between: RegExp): readonly string[] {
  return text?.split(between).filter((word) => word !== "") ?? [];
}
