// The rules of our own documents: the linter's (lint.yaml), and those that no linter knows. Each of our rules
// is a function from a bundled document to complaints; a complaint says where and what.
// Run by itself it prints them and fails; the tests use the same functions.
import { bundleDocument, documents, type JsonObject, runRedocly } from "./bundle-document.ts";
import { resolve, type SchemaNode, schemaNodes } from "./walk-schemas.ts";

/** What kind of data a field holds. Redaction is driven by it, so a new kind is a change of code. */
export const dataClasses: readonly string[] = ["pan", "sad", "account", "personal", "none"];

/** How we know of a field. */
export const evidences: readonly string[] = ["document", "sdk", "observed", "inferred"];

// What a schema of ours may say. Fewer words than JSON Schema has: each of these is understood by the
// validators, the type generator and the redaction, and a misspelled one would silently do nothing.
const knownKeywords: ReadonlySet<string> = new Set([
  ...["title", "description", "examples", "x-data-class", "x-evidence"],
  ...["$ref", "allOf", "anyOf", "oneOf", "discriminator"],
  ...["type", "const", "enum", "pattern", "minLength", "maxLength"],
  ...["properties", "patternProperties", "additionalProperties", "required", "items"],
]);

/** Every complaint about the document; none if it is clean. */
export function lintDocument(document: JsonObject): readonly string[] {
  const nodes = schemaNodes(document);
  return [
    ...nodes.flatMap((node) => missingMarks(node, document)),
    ...nodes.flatMap(unknownKeywords),
    ...nodes.flatMap((node) => missingWords(node, document)),
    ...outsideReferences(document),
  ];
}

/** The linter's own verdict on the files as they are written; undefined if it finds nothing. */
export function lintFiles(): string | undefined {
  const run = runRedocly(["lint", ...Object.values(documents), "--config", "lint.yaml"]);
  return run.status === 0 ? undefined : run.output;
}

function missingMarks(node: SchemaNode, document: JsonObject): readonly string[] {
  if (!node.isField) return [];
  const schema = resolve(document, node.schema);
  return [
    ...(dataClasses.includes(String(schema["x-data-class"]))
      ? []
      : [`${node.path}: x-data-class is missing or unknown`]),
    ...(evidences.includes(String(schema["x-evidence"]))
      ? []
      : [`${node.path}: x-evidence is missing or unknown`]),
  ];
}

function unknownKeywords(node: SchemaNode): readonly string[] {
  return Object.keys(node.schema)
    .filter((keyword) => !knownKeywords.has(keyword))
    .map((keyword) => `${node.path}: ${keyword} is not a keyword that our readers know`);
}

function missingWords(node: SchemaNode, document: JsonObject): readonly string[] {
  const schema = resolve(document, node.schema);
  const isNamed = /^[A-Z][A-Za-z]+$/.test(node.path);
  // What has no name of its own (a header, a body of TwiML) is described one step further out.
  const isDescribedAround = node.path.endsWith(".schema");
  return [
    ...((isNamed || node.isBranch) && schema.title === undefined ? [`${node.path}: no title`] : []),
    ...((isNamed || (node.isField && !isDescribedAround)) && schema.description === undefined
      ? [`${node.path}: no description`]
      : []),
  ];
}

/** References that leave the document; a bundle has none. */
export function outsideReferences(value: unknown, path = "document"): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    key === "$ref" && !String(held).startsWith("#/")
      ? [`${path}: refers outside, to ${held}`]
      : outsideReferences(held, `${path}.${key}`),
  );
}

if (import.meta.main) {
  const complaints = Object.values(documents).flatMap((source) =>
    lintDocument(bundleDocument(source)),
  );
  const verdict = lintFiles();
  if (verdict !== undefined) console.error(verdict);
  for (const complaint of complaints) console.error(complaint);
  console.log(`${complaints.length} complaints by our own rules`);
  process.exitCode = complaints.length === 0 && verdict === undefined ? 0 : 1;
}
