// What a service's answer means: its status, the verdict in its body, and what stands beside it, as the
// mapping says. Whatever does not fit the mapping exactly means nothing, so nothing is known of the money.
import type { Checks } from "../../core/approval.ts";
import type { DeclineCode } from "../../core/decline-codes.ts";
import type { AnswerMapping, OperationMapping, Word } from "./mapping.ts";
import { type Fields, fillJson, isList, type Json } from "./template.ts";

/** An answer in our words. */
export type Told = {
  readonly word: Word;
  readonly code: DeclineCode | null;
  readonly reference: string | null;
  readonly parameters: Readonly<Record<string, string>>;
  readonly checks: Checks | null;
  /** Why nothing is known, for whoever attaches a service; never a value of the answer. */
  readonly why: string | null;
};

type Answer = {
  readonly status: number;
  readonly json: Readonly<Record<string, Json>> | null;
};

const nothing = { code: null, reference: null, parameters: {}, checks: null, why: null };

/** Reads a whole answer. `fields` are those of the question it answers. */
export function readAnswer(answer: Answer, operation: OperationMapping, fields: Fields): Told {
  const meaning = operation.statuses[String(answer.status)];
  if (meaning === undefined) return unknown(`the status ${answer.status} is not in the mapping`);
  // These two are safe to believe of whoever stands in between: nothing is decided by them. The others
  // have to come from the service itself, which speaks JSON, and not from something in front of it.
  if (meaning !== "read" && (meaning.word === "not-sent" || meaning.word === "pending")) {
    return { ...nothing, ...meaning };
  }
  if (answer.json === null) return unknown("the answer is not a JSON object");
  if (meaning !== "read") return { ...nothing, ...meaning };
  return readBody(answer.json, operation.answer, fields);
}

function readBody(
  json: Readonly<Record<string, Json>>,
  mapping: AnswerMapping,
  fields: Fields,
): Told {
  const verdict = scalarAt(json, mapping.verdict);
  const meaning = verdict === null ? undefined : own(mapping.verdicts, verdict);
  if (meaning === undefined) return unknown(`there is no known verdict at ${mapping.verdict}`);
  const { word } = meaning;
  const isGood = word === "approved" || word === "reversed" || word === "refunded";
  const differing = Object.entries(mapping.equals).find(
    ([pointer, template]) => !isSame(valueAt(json, pointer), fillJson(template, fields)),
  );
  // An answer about something else, or about another amount, tells nothing about ours.
  if (isGood && differing !== undefined)
    return unknown(`${differing[0]} is not what was asked for`);
  const reference = mapping.reference === undefined ? null : scalarAt(json, mapping.reference);
  const lacksReference = mapping.reference !== undefined && reference === null;
  if (isGood && lacksReference) return unknown(`there is no reference at ${mapping.reference}`);
  const code = mapping.code === undefined ? null : scalarAt(json, mapping.code);
  return {
    word,
    code: meaning.code ?? (code === null ? null : (own(mapping.codes, code) ?? null)),
    reference: withoutSecrets(reference, fields),
    parameters: readParameters(json, mapping, fields),
    checks: readChecks(json, mapping),
    why: null,
  };
}

function unknown(why: string): Told {
  return { ...nothing, word: "unknown", why };
}

function readParameters(
  json: Readonly<Record<string, Json>>,
  { parameters }: AnswerMapping,
  fields: Fields,
): Readonly<Record<string, string>> {
  const read = Object.entries(parameters).map(
    ([name, pointer]) => [name, withoutSecrets(scalarAt(json, pointer), fields)] as const,
  );
  return Object.fromEntries(read.filter((entry): entry is [string, string] => entry[1] !== null));
}

function readChecks(
  json: Readonly<Record<string, Json>>,
  { checks }: AnswerMapping,
): Checks | null {
  if (checks === undefined) return null;
  const resultAt = (pointer: string | undefined) => {
    const value = pointer === undefined ? null : scalarAt(json, pointer);
    return value === null ? null : (own(checks.results, value) ?? "unavailable");
  };
  return { avs: resultAt(checks.avs), securityCode: resultAt(checks.securityCode) };
}

// A service may repeat what it was sent. Our books and the caller's application must not hold it.
function withoutSecrets(text: string | null, fields: Fields): string | null {
  const secrets = [fields.cardNumber, fields.accountNumber];
  const holds = secrets.some((secret) => typeof secret === "string" && text?.includes(secret));
  return holds ? null : text;
}

// Numbers are compared as what they are, also where one side wrote them as text.
function isSame(found: Json | undefined, wanted: Json): boolean {
  if (found === undefined) return false;
  return found === wanted || String(found) === String(wanted);
}

/** The text of a text, a number or a boolean; null for anything else. */
function scalarAt(json: Json, pointer: string): string | null {
  const value = valueAt(json, pointer);
  const isScalar = ["string", "number", "boolean"].includes(typeof value);
  return isScalar && value !== "" ? String(value) : null;
}

function valueAt(json: Json, pointer: string): Json | undefined {
  const steps = pointer.split("/").slice(1);
  const names = steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return names.reduce<Json | undefined>((value, name) => {
    if (value === undefined || value === null || typeof value !== "object") return undefined;
    return isList(value) ? value[Number(name)] : own(value, name);
  }, json);
}

function own<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
