// Texts and JSON with placeholders: `${name}` stands for a field of what is asked. Alone in a text it keeps
// the field's type; with others it becomes text; `${name?}` is left out together with its key while the
// field is null. It does not know which fields there are.

/** What JSON can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

/** The fields that placeholders stand for. */
export type Fields = Readonly<Record<string, Json>>;

// A name, perhaps with a part after a point that holds anything but braces: the name of a parameter.
const placeholder = /\$\{([A-Za-z]+(?:\.[^{}?]+)?)(\?)?\}/g;
const wholePlaceholder = /^\$\{([A-Za-z]+(?:\.[^{}?]+)?)(\?)?\}$/;

/** The names in a text, and whether something in it looks like a placeholder and is none. */
export function placeholdersIn(text: string): {
  readonly names: readonly string[];
  readonly isBroken: boolean;
} {
  const names = [...text.matchAll(placeholder)].map(([, name = ""]) => name);
  return { names, isBroken: text.replace(placeholder, "").includes("${") };
}

/** The text with every placeholder replaced; null becomes nothing. */
export function fillText(
  text: string,
  fields: Fields,
  encode: (value: string) => string = (value) => value,
): string {
  return text.replace(placeholder, (_all, name: string) => encode(textOf(fields[name] ?? null)));
}

/** The JSON with every placeholder replaced. */
export function fillJson(template: Json, fields: Fields): Json {
  return fill(template, fields) ?? null;
}

// Undefined is what is left out.
function fill(template: Json, fields: Fields): Json | undefined {
  if (typeof template === "string") return fillValue(template, fields);
  if (template === null || typeof template !== "object") return template;
  if (isList(template)) {
    return template.map((item) => fill(item, fields)).filter((item) => item !== undefined);
  }
  const filled = Object.entries(template).map(
    ([name, item]) => [name, fill(item, fields)] as const,
  );
  return Object.fromEntries(filled.filter(([, item]) => item !== undefined)) as Json;
}

function fillValue(text: string, fields: Fields): Json | undefined {
  const whole = wholePlaceholder.exec(text);
  if (whole === null) return fillText(text, fields);
  const value = fields[whole[1] ?? ""] ?? null;
  return value === null && whole[2] === "?" ? undefined : value;
}

function textOf(value: Json): string {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Whether JSON is a list; the standard check forgets that lists may be read-only. */
export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
