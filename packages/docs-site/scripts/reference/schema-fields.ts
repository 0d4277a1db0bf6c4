// The fields of a schema as rows for a table: name, form, meaning, and the two marks of the contract, data
// class and evidence. Whatever allOf brings in stands in the same list, as it does on the wire.

import { follow, nameOf, type OpenapiDocument, type Schema } from "./openapi-document.ts";
import { code, table } from "./page.ts";
import { prose } from "./prose.ts";

type Field = { readonly name: string; readonly isRequired: boolean; readonly schema: Schema };

/** A table of every field; empty text when there are none. */
export function fieldTable(document: OpenapiDocument, schema: Schema): string {
  const fields = fieldsOf(document, schema);
  if (fields.length === 0) return "";
  const hasMarks = fields.some(({ schema: each }) => dataClassOf(document, each) !== "");
  const rows = fields.map(({ name, isRequired, schema: each }) => {
    const whole = follow(document, each);
    const meaning = prose(each.description ?? whole.description ?? "");
    const need = isRequired ? " **required**" : "";
    const cells = [`${code(name)}${need}`, formOf(document, each), meaning];
    const marks = [dataClassOf(document, each), whole["x-evidence"] ?? ""];
    return hasMarks ? [...cells, marks.filter((mark) => mark !== "").join(", ")] : cells;
  });
  const head = ["Field", "Form", "Meaning"];
  return table(hasMarks ? [...head, "Class, evidence"] : head, rows);
}

/** The form of a value in few words: type, allowed values, pattern, limits. */
export function formOf(document: OpenapiDocument, schema: Schema): string {
  const whole = follow(document, schema);
  if (whole.const !== undefined) return code(String(whole.const));
  if (whole.enum !== undefined) return whole.enum.map((each) => code(String(each))).join(", ");
  const choices = whole.oneOf ?? whole.anyOf;
  if (choices !== undefined && whole.type === undefined)
    return [...new Set(choices.map((each) => formOf(document, each)))].join(" or ");
  const words = [typeOf(document, schema, whole)];
  if (whole.format !== undefined) words.push(whole.format);
  if (whole.pattern !== undefined) words.push(code(whole.pattern));
  words.push(...limitsOf(whole));
  if (whole.default !== undefined) words.push(`absent: ${code(String(whole.default))}`);
  return words.join(", ");
}

function typeOf(document: OpenapiDocument, schema: Schema, whole: Schema): string {
  if (whole.items !== undefined) return `list of ${formOf(document, whole.items)}`;
  const types = [whole.type ?? "object"].flat();
  const name = nameOf(schema);
  const isObject = types.includes("object") && name !== undefined;
  return types
    .map((each) => (each === "object" && isObject ? `${name} (object)` : each))
    .join(" or ");
}

function limitsOf({ minimum, maximum, minLength, maxLength }: Schema): readonly string[] {
  const limits: string[] = [];
  if (minimum !== undefined) limits.push(`from ${minimum}`);
  if (maximum !== undefined) limits.push(`to ${maximum}`);
  if (minLength !== undefined) limits.push(`at least ${minLength} characters`);
  if (maxLength !== undefined) limits.push(`at most ${maxLength} characters`);
  return limits;
}

function dataClassOf(document: OpenapiDocument, schema: Schema): string {
  return schema["x-data-class"] ?? follow(document, schema)["x-data-class"] ?? "";
}

/** Own fields first, then those of each part; a name counts once. */
function fieldsOf(document: OpenapiDocument, schema: Schema): readonly Field[] {
  const whole = follow(document, schema);
  const required = new Set(whole.required ?? []);
  const own = Object.entries(whole.properties ?? {}).map(([name, each]) => ({
    name,
    isRequired: required.has(name),
    schema: each,
  }));
  const patterns = Object.entries(whole.patternProperties ?? {}).map(([name, each]) => ({
    name: name.replace(/^\^|\$$/g, "").replace(/_$/, "_…"),
    isRequired: false,
    schema: each,
  }));
  const parts = (whole.allOf ?? []).flatMap((part) => fieldsOf(document, part));
  const choices = own.length === 0 ? choiceFields(document, whole.oneOf ?? whole.anyOf ?? []) : [];
  const all = [...own, ...parts, ...choices, ...patterns];
  return all.filter(({ name }, place) => all.findIndex((each) => each.name === name) === place);
}

/** The fields of all variants: required is what every one of them requires, allowed what one allows. */
function choiceFields(document: OpenapiDocument, variants: readonly Schema[]): readonly Field[] {
  const sets = variants.map((variant) => fieldsOf(document, variant));
  const names = [...new Set(sets.flat().map(({ name }) => name))];
  return names.flatMap((name) => {
    const found = sets.flatMap((set) => set.filter((each) => each.name === name));
    const [first] = found;
    if (first === undefined) return [];
    const isRequired = found.length === sets.length && found.every((each) => each.isRequired);
    const words = found.flatMap(({ schema }) => follow(document, schema).enum ?? []);
    const enumeration = [...new Set(words)];
    return [
      { name, isRequired, schema: words.length === 0 ? first.schema : { enum: enumeration } },
    ];
  });
}
