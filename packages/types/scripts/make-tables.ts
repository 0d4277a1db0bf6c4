// The tables of packages/spec as constants, each with a type that names its rows. Rows are printed as they
// stand; only currencies are put into order, and its amendments folded in by those who keep the table.
// It checks what the types promise (known strengths, no row twice), so that a slip stops the generator.
import type { Contract, Table } from "./read-contract.ts";
import { header, literal, union } from "./write-source.ts";

// How binding a behaviour is, from the most to what was only seen.
const strengths: readonly string[] = ["must", "should", "may", "observed"];

type Row = Readonly<Record<string, unknown>>;

/** The texts of the generated files that hold tables, by file name. */
export function makeTables(contract: Contract): Readonly<Record<string, string>> {
  return {
    "behaviours.ts": makeBehaviours(contract.behaviours),
    "contradictions.ts": makeContradictions(contract.behaviours),
    "errors.ts": makeErrors(contract.errors),
    "triggers.ts": makeTriggers(contract.triggers),
    "currencies.ts": makeCurrencies(contract.currencies),
  };
}

function makeBehaviours(table: Table): string {
  const rows = byName(rowsOf(table, "behaviours"), "id");
  const unknown = valuesOf(rows, "strength").filter((each) => !strengths.includes(each));
  if (unknown.length > 0) throw new Error(`No behaviour is ${unknown.join(" or ")}.`);
  const known = { id: "BehaviourId", strength: union(strengths) };
  return `${header("behaviours.yaml")}
/** The ids of the contract's behaviours. */
export type BehaviourId = ${union(Object.keys(rows))};

/** What no schema can say, in one sentence, with where it comes from and how far it is built. */
export type Behaviour = ${rowType(Object.values(rows), known)};

/** Every behaviour of the contract by its id. */
export const behaviours: Readonly<Record<BehaviourId, Behaviour>> = ${literal(rows)};
`;
}

function makeContradictions(table: Table): string {
  const rows = byName(rowsOf(table, "contradictions"), "name");
  return `${header("behaviours.yaml")}
/** A place where Twilio's own sources disagree or are silent, with the reading we take and the others. */
export type Contradiction = ${rowType(Object.values(rows), {})};

/** Every such place by its name; the texts are literal types, so that a switch over readings is closed. */
export const contradictions = ${literal(rows)} as const satisfies Readonly<
  Record<string, Contradiction>
>;

/** The names of the places where the sources disagree. */
export type ContradictionName = keyof typeof contradictions;

/** Every reading of one such place, the default among them. */
export type ReadingOf<Name extends ContradictionName> =
  | (typeof contradictions)[Name]["default"]
  | (typeof contradictions)[Name]["otherReadings"][number];
`;
}

function makeErrors(table: Table): string {
  const rows = byName(rowsOf(table, "errors"), "code");
  return `${header("data/errors.yaml")}
/** The numbers of Twilio's errors that a payment can meet. */
export type ErrorNumber = ${Object.keys(rows).join(" | ")};

/** One of Twilio's errors in our words. */
export type ErrorEntry = ${rowType(Object.values(rows), { code: "ErrorNumber" })};

/** Twilio's errors by their number. */
export const errorCatalogue: Readonly<Record<ErrorNumber, ErrorEntry>> = ${literal(rows)};
`;
}

function makeTriggers(table: Table): string {
  const precedence = table.precedence as readonly string[];
  return `${header("data/simulator-triggers.yaml")}
/** What the simulator looks at: one of a security code, a postal code, an amount or a parameter's value. */
export type SimulatorTrigger = {
  readonly trigger:
    | { readonly securityCode: string }
    | { readonly postalCode: string }
    | { readonly amount: string }
    | { readonly parameter: string };
  readonly behaviour: string;
  readonly note: string;
};

/** How the simulator is steered, in the order of the table. */
export const simulatorTriggers: readonly SimulatorTrigger[] = ${literal(rowsOf(table, "triggers"))};

/** The parameter whose value is a behaviour, taken as it stands. */
export const simulatorParameterName = ${literal(table.parameterName)};

/** Which kind of trigger counts when several are there, the first before the others. */
export const simulatorPrecedence: readonly (${union(precedence)})[] = ${literal(precedence)};
`;
}

function makeCurrencies(table: Table): string {
  const units = Object.entries(table.minorUnits as Readonly<Record<string, number>>);
  const amendments = rowsOf(table, "amendments").map(
    (row) => [String(row.code), Number(row.minorUnits)] as const,
  );
  const all = Object.fromEntries([...units, ...amendments].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${header("data/currencies.yaml")}
/** Digits after the decimal point of each ISO 4217 currency that has a minor unit. */
export const currencies: Readonly<Record<string, number>> = ${literal(all)};

/** The day the ISO 4217 list was published; amendments since then are in the table of packages/spec. */
export const currenciesDate = ${literal(String(table.date))};

/** Where the list comes from. */
export const currenciesSource = ${literal(table.source)};
`;
}

function rowsOf(table: Table, name: string): readonly Row[] {
  const rows = table[name] ?? [];
  if (!Array.isArray(rows)) throw new Error(`"${name}" is not a list.`);
  return rows as readonly Row[];
}

/** The rows under the value of one of their fields, which must be there and be different in each. */
function byName(rows: readonly Row[], field: string): Readonly<Record<string, Row>> {
  const names = rows.map((row) => String(row[field]));
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  if (repeated.length > 0) throw new Error(`Two rows have the ${field} ${repeated.join(", ")}.`);
  return Object.fromEntries(rows.map((row, index) => [names[index] ?? "", row]));
}

function valuesOf(rows: Readonly<Record<string, Row>>, field: string): readonly string[] {
  return [...new Set(Object.values(rows).map((row) => String(row[field])))].sort();
}

/** A type with each field that any row has; one that some rows lack is optional. */
function rowType(rows: readonly Row[], known: Readonly<Record<string, string>>): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = names.map((name) => {
    const having = rows.filter((row) => row[name] !== undefined);
    const mark = having.length < rows.length ? "?" : "";
    return `  readonly ${name}${mark}: ${known[name] ?? typeOfAll(having.map((row) => row[name]))};\n`;
  });
  return `{\n${lines.join("")}}`;
}

/** One type for all these values; the items of all lists among them are taken together. */
function typeOfAll(values: readonly unknown[]): string {
  const others = values.filter((value) => !Array.isArray(value)).map(typeOf);
  const lists = values.filter(Array.isArray);
  const list = lists.length > 0 ? [listType(typeOfAll(lists.flat()))] : [];
  return [...new Set([...others, ...list])].sort().join(" | ") || "never";
}

function listType(item: string): string {
  return /\W/.test(item) ? `readonly (${item})[]` : `readonly ${item}[]`;
}

function typeOf(value: unknown): string {
  if (value === null || typeof value !== "object") return value === null ? "null" : typeof value;
  const fields = Object.entries(value).map(
    ([name, item]) => `readonly ${name}: ${typeOfAll([item])}`,
  );
  return `{ ${fields.join("; ")} }`;
}
