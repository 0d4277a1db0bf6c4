// Holds a value against a schema of one of the contract's documents and says all that is wrong with it, in sentences.
// The compiled schemas know the rules; here their findings are put into words that repeat no value, so
// that the list may be logged and answered.
// It does not know what a request or an answer is for.
import {
  type RawError,
  type SchemaName,
  type Validator,
  validators,
} from "./generated/validators.ts";
import { nameField, type Problem } from "./problem.ts";

/** Everything that is wrong with a value; an empty list says that it fits. */
export type Validate = (value: unknown) => readonly Problem[];

// A body may break a rule once for each of its fields, and it may have very many. Nobody reads more.
const mostProblems = 100;

/**
 * A check for each schema of the contract, by the schema's name.
 * @see Q-08
 */
export const validate: Readonly<Record<SchemaName, Validate>> = checksOf(validators);

/** A check for each compiled schema of a document, under the same names. */
export function checksOf<Name extends string>(
  compiled: Readonly<Record<Name, Validator>>,
): Readonly<Record<Name, Validate>> {
  const entries = Object.entries<Validator>(compiled);
  return Object.fromEntries(
    entries.map(([name, check]) => [name, (value: unknown) => problemsOf(check, value)]),
  ) as Record<Name, Validate>;
}

function problemsOf(check: Validator, value: unknown): readonly Problem[] {
  if (check(value)) return [];
  const errors = (check.errors ?? []).filter((error) => !isOneBranch(error));
  const problems = errors.filter((error) => !isExplained(error, errors)).map(toProblem);
  return withoutRepeats(problems).slice(0, mostProblems);
}

/**
 * Findings inside one branch of a choice are noise: they say why the value is not of a form that it was
 * perhaps never meant to have. The choice itself is reported as broken too, and that is kept.
 */
function isOneBranch(error: RawError): boolean {
  return /\/(?:oneOf|anyOf)\/\d+\//.test(error.schemaPath);
}

/** That a value of the wrong type has none of the forms either needs no saying. */
function isExplained(error: RawError, all: readonly RawError[]): boolean {
  const isChoice = error.keyword === "oneOf" || error.keyword === "anyOf";
  const isSameField = (other: RawError) => other.instancePath === error.instancePath;
  return isChoice && all.some((other) => other.keyword === "type" && isSameField(other));
}

function toProblem(error: RawError): Problem {
  const steps = error.instancePath.split("/").slice(1).map(unescapeStep);
  // A missing field is reported at the object that lacks it; we name the field itself.
  const missing = error.params.missingProperty;
  const field = nameField(typeof missing === "string" ? [...steps, missing] : steps);
  const sentence = sentences[error.keyword] ?? "does not have the form that the contract asks for.";
  return {
    field,
    rule: error.keyword,
    message: `${field || "The body"} ${describe(error, sentence)}`,
  };
}

// What is wrong, by the schema keyword that says so; in angle brackets what the schema itself names.
const sentences: Readonly<Record<string, string>> = {
  required: "is missing.",
  type: "must be <type>.",
  const: "must be <allowedValue>.",
  enum: "must be one of: <allowedValues>.",
  pattern: "does not have the form that the contract asks for.",
  minLength: "must have at least <limit> characters.",
  maxLength: "must have at most <limit> characters.",
  oneOf: "must have exactly one of the forms that the contract names.",
  anyOf: "must have one of the forms that the contract names.",
  discriminator: "must say by <tag> which of the forms it has.",
};

// The types of JSON Schema as one says them.
const typeNames: Readonly<Record<string, string>> = {
  string: "a text",
  object: "an object",
  array: "a list",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
};

/** Fills in what the schema says; the value that broke the rule is not among these. */
function describe(error: RawError, sentence: string): string {
  return sentence.replace(/<(\w+)>/g, (_whole, name: string) => {
    const told = error.params[name];
    const texts = (Array.isArray(told) ? told : [told]).map((each) => String(each));
    if (name === "type") return texts.map((text) => typeNames[text] ?? text).join(" or ");
    // An empty text is allowed in forms and would look like a slip in a list.
    return texts.filter((text) => text !== "").join(", ");
  });
}

function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const byText = new Map(problems.map((problem) => [`${problem.field} ${problem.rule}`, problem]));
  return [...byText.values()];
}

/** A step of a JSON pointer as it was before escaping (RFC 6901, section 3). */
function unescapeStep(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
