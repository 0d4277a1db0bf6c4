// Compiles every schema of the bundled document, so that examples can be held against them by name.
// Unknown keywords are refused here: a misspelled rule must not become a rule that never applies.
import { Ajv2020 } from "ajv/dist/2020.js";
import type { JsonObject } from "./bundle-document.ts";

/** Where a value breaks a rule, which rule it is, and the schema the rule stands in. */
export type Breach = {
  /** JSON pointer into the value; empty for the value itself. */
  readonly at: string;
  /** The keyword of the rule, such as `pattern`. */
  readonly breaks: string;
  /** What is missing, where the rule is `required`. */
  readonly missing: string | undefined;
  /** The schema object that holds the rule; the same object that `rulesOf` lists. */
  readonly schema: JsonObject;
};

/** The compiled contract: the schemas of its documents by file name, and what is wrong with a value under one of them. */
export type CompiledSchemas = {
  readonly names: readonly string[];
  readonly schemas: ReadonlyMap<string, JsonObject>;
  readonly breaches: (name: string, value: unknown) => readonly Breach[];
};

type Document = { readonly components: { readonly schemas: { [name: string]: JsonObject } } };

/** Our own keywords; everything else has to be JSON Schema's. */
export const marks = ["x-data-class", "x-evidence"] as const;

/** Compiles the schemas of bundled documents under the names of their files (`charge-request`). */
export function compileSchemas(...bundled: readonly JsonObject[]): CompiledSchemas {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    discriminator: true,
    allowUnionTypes: true,
    // A branch of a `oneOf` may say less than the schema around it: the type and the other properties.
    strictTypes: false,
  });
  ajv.addVocabulary([...marks]);
  const schemas = new Map<string, JsonObject>();
  // A schema that two documents share is one file, so the later one says the same.
  for (const { components } of bundled as readonly Document[]) {
    for (const [name, schema] of Object.entries(components.schemas)) {
      schemas.set(fileName(name), withOwnReferences(schema));
    }
  }
  for (const [name, schema] of schemas) ajv.addSchema(schema, name);
  return {
    names: [...schemas.keys()],
    schemas,
    breaches: (name, value) => {
      const validate = ajv.getSchema(name);
      if (validate === undefined) throw new Error(`There is no schema named ${name}.`);
      validate(value);
      return (validate.errors ?? []).map((error) => ({
        at: error.instancePath,
        breaks: error.keyword,
        missing: error.params.missingProperty,
        schema: error.parentSchema as JsonObject,
      }));
    },
  };
}

/** `ChargeRequest` is in the file `charge-request`. */
export function fileName(schemaName: string): string {
  return schemaName.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

/** The compiler knows each schema by its file name, and does not know a discriminator's mapping. */
function withOwnReferences(schema: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(schema), (key, held: unknown) => {
    if (key === "$ref") return fileName(String(held).replace("#/components/schemas/", ""));
    if (key === "discriminator") return { propertyName: (held as JsonObject).propertyName };
    return held;
  });
}
