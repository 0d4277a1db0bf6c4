// Collects the x-data-class marks of every property in both documents. A name that bears two marks gets
// the stricter one: the redactor knows a field by its name alone.
import type { Contract } from "./read-contract.ts";
import { header, literal, union } from "./write-source.ts";

// From the one that hides most to the one that hides nothing.
const strictness = ["sad", "pan", "account", "personal", "none"] as const;
type DataClass = (typeof strictness)[number];

/** The text of generated/data-classes.ts. */
export function makeDataClasses(contract: Contract): string {
  const classes = new Map<string, DataClass>();
  for (const { components } of [contract.document, contract.twilioApi]) {
    visitProperties(components.schemas, (name, property) => {
      const found = classOf(property, components.schemas);
      const before = classes.get(name);
      if (found !== undefined)
        classes.set(name, before === undefined ? found : stricter(before, found));
    });
  }
  const sorted = Object.fromEntries([...classes].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${header("the x-data-class marks of openapi.yaml and twilio-api.yaml")}
/** What a field holds, as far as its protection is concerned. */
export type DataClass = ${union(strictness)};

/** The data class of each field of the contract, by its name on the wire. */
export const dataClasses: Readonly<Record<string, DataClass>> = ${literal(sorted)};
`;
}

function stricter(a: DataClass, b: DataClass): DataClass {
  return strictness.indexOf(a) < strictness.indexOf(b) ? a : b;
}

/** The property's own mark, or that of the schema it refers to. */
function classOf(
  property: unknown,
  schemas: Contract["document"]["components"]["schemas"],
): DataClass | undefined {
  if (!isObject(property)) return undefined;
  const mark = property["x-data-class"];
  const known = strictness.find((each) => each === mark);
  if (known !== undefined) return known;
  if (mark !== undefined) throw new Error(`"${String(mark)}" is no data class.`);
  const target = typeof property.$ref === "string" ? property.$ref.split("/").at(-1) : undefined;
  return target === undefined ? undefined : classOf(schemas[target], schemas);
}

/** Calls for each entry of each "properties" anywhere in the value. */
function visitProperties(value: unknown, call: (name: string, property: unknown) => void): void {
  if (Array.isArray(value)) for (const item of value) visitProperties(item, call);
  if (!isObject(value)) return;
  for (const [keyword, inside] of Object.entries(value)) {
    if (keyword === "properties" && isObject(inside)) {
      for (const [name, property] of Object.entries(inside)) call(name, property);
    }
    visitProperties(inside, call);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
