// Walks every schema of a bundled document: each schema object once, with the path that leads to it and
// whether it describes a field. It does not judge; lint.ts and the tests do.
import type { JsonObject } from "./bundle-document.ts";

/** One schema object, wherever it stands. */
export type SchemaNode = {
  /** Where it stands, for a message: `ChargeRequest.properties.amount`. */
  readonly path: string;
  readonly schema: JsonObject;
  /** Whether it describes a field: something that has a name, or any name, on the wire. */
  readonly isField: boolean;
  /** Whether it is one of the branches of a `oneOf`. */
  readonly isBranch: boolean;
};

type Place = Pick<SchemaNode, "path" | "isField" | "isBranch">;

/** Every schema of the components, of headers and of bodies that are not JSON, with all they hold. */
export function schemaNodes(document: JsonObject): readonly SchemaNode[] {
  const components = document.components as { readonly schemas: { [name: string]: JsonObject } };
  const named = Object.entries(components.schemas).flatMap(([name, schema]) =>
    withInner(schema, { path: name, isField: false, isBranch: false }),
  );
  return [...named, ...unnamedSchemas(document, "")];
}

/** The schema that a reference leads to, or the schema itself. */
export function resolve(document: JsonObject, schema: JsonObject): JsonObject {
  if (typeof schema.$ref !== "string") return schema;
  const steps = schema.$ref.replace("#/", "").split("/");
  const found = steps.reduce<unknown>((at, step) => (at as JsonObject)[step], document);
  return found as JsonObject;
}

function withInner(schema: JsonObject, place: Place): readonly SchemaNode[] {
  return [{ ...place, schema }, ...innerSchemas(schema, place.path)];
}

function innerSchemas(schema: JsonObject, path: string): readonly SchemaNode[] {
  return Object.entries(schema).flatMap(([keyword, held]) => {
    switch (keyword) {
      case "properties":
      case "patternProperties":
        return Object.entries(held as { [name: string]: JsonObject }).flatMap(([name, inner]) =>
          withInner(inner, { path: `${path}.${keyword}.${name}`, isField: true, isBranch: false }),
        );
      case "items":
        // An entry of a list has no name on the wire: its marks are those of the list.
        return withInner(held as JsonObject, {
          path: `${path}.items`,
          isField: false,
          isBranch: false,
        });
      case "additionalProperties":
        return typeof held === "object"
          ? withInner(held as JsonObject, {
              path: `${path}.${keyword}`,
              isField: true,
              isBranch: false,
            })
          : [];
      case "oneOf":
      case "anyOf":
      case "allOf":
        return (held as readonly JsonObject[]).flatMap((inner, index) =>
          withInner(inner, {
            path: `${path}.${keyword}[${index}]`,
            isField: false,
            isBranch: keyword === "oneOf",
          }),
        );
    }
    return [];
  });
}

/** Schemas under a `schema` key that are no reference: those of headers and of TwiML. */
function unnamedSchemas(holder: JsonObject, path: string): readonly SchemaNode[] {
  return Object.entries(holder).flatMap(([key, held]) => {
    if (typeof held !== "object" || held === null || key === "schemas") return [];
    const here = path === "" ? key : `${path}.${key}`;
    const inner = held as JsonObject;
    if (key !== "schema") return unnamedSchemas(inner, here);
    return inner.$ref === undefined
      ? withInner(inner, { path: here, isField: true, isBranch: false })
      : [];
  });
}
