// Every rule that the contract's schemas hold: each keyword that can refuse a value, with the schema object
// it stands in. A rule is known by that object, so the breaches that the compiler reports can be told apart.
import type { JsonObject } from "../../scripts/bundle-document.ts";
import type { CompiledSchemas } from "../../scripts/compile-schemas.ts";

/** One rule of one schema. */
export type Rule = {
  /** Where it stands, for a message: `charge-request/properties/method/const`. */
  readonly path: string;
  readonly schema: JsonObject;
  readonly keyword: string;
  /** The field that has to be there, where the rule is `required`. */
  readonly missing: string | undefined;
};

const refusing: ReadonlySet<string> = new Set([
  ...["type", "const", "enum", "pattern", "minLength", "maxLength"],
  ...["oneOf", "anyOf", "discriminator"],
]);

/** All rules of all schemas, in the order in which they are written. */
export function rulesOf(compiled: CompiledSchemas): readonly Rule[] {
  return [...compiled.schemas].flatMap(([name, schema]) => rulesIn(schema, name));
}

function rulesIn(schema: unknown, path: string): readonly Rule[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema as JsonObject).flatMap(([keyword, held]) => {
    const here = `${path}/${keyword}`;
    // A field may be called `type` or `pattern`: below `properties` names are no keywords.
    if (keyword === "properties" || keyword === "patternProperties") {
      return Object.entries(held as JsonObject).flatMap(([field, inner]) =>
        rulesIn(inner, `${here}/${field}`),
      );
    }
    return [...ownRules(schema as JsonObject, keyword, held, here), ...rulesIn(held, here)];
  });
}

function ownRules(schema: JsonObject, keyword: string, held: unknown, path: string): Rule[] {
  if (keyword === "required") {
    return (held as string[]).map((field) => ({
      path: `${path}/${field}`,
      schema,
      keyword,
      missing: field,
    }));
  }
  // Where a discriminator chooses the branch, it speaks in the place of `oneOf`.
  if (keyword === "oneOf" && schema.discriminator !== undefined) return [];
  return refusing.has(keyword) ? [{ path, schema, keyword, missing: undefined }] : [];
}
