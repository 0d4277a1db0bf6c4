// Holds every example against the schema its folder names: `examples/amount/two-decimals.json` must fit
// amount, `examples/amount/invalid/negative.json` must not, and for the reason that reasons.yaml gives.
// Run by itself it prints what is wrong and fails; the tests use the same functions.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleDocument, documents, packageFolder, readYaml } from "./bundle-document.ts";
import { type CompiledSchemas, compileSchemas } from "./compile-schemas.ts";

/** One file under examples. */
export type Example = {
  /** The schema, by its file name. */
  readonly schema: string;
  /** Path from the package's folder. */
  readonly path: string;
  readonly value: unknown;
  /** Why it does not fit; undefined for a valid example. */
  readonly reason: Reason | undefined;
};

/** Which rule an invalid example breaks, where, and why the rule is there. */
export type Reason = { readonly at: string; readonly breaks: string; readonly because: string };

// Bodies that lack the method, which stood in the path; `published.yaml` tells which it was.
const olderLayout = "older-layout";

/** Every example of every schema, in order of its path. */
export function listExamples(): readonly Example[] {
  const folders = readdirSync(join(packageFolder, "examples"), { withFileTypes: true });
  return folders
    .filter((entry) => entry.isDirectory() && entry.name !== olderLayout)
    .flatMap(({ name }) => [...validExamples(name), ...invalidExamples(name)]);
}

/** The complaints about one example; none if it does what its place promises. */
export function complaintsAbout(example: Example, compiled: CompiledSchemas): readonly string[] {
  if (!compiled.names.includes(example.schema)) return [`${example.path}: no such schema`];
  const breaches = compiled.breaches(example.schema, example.value);
  const { reason } = example;
  if (reason === undefined) {
    return breaches.map(({ at, breaks }) => `${example.path}: ${at} breaks ${breaks}`);
  }
  const asTold = breaches.some(({ at, breaks }) => at === reason.at && breaks === reason.breaks);
  const seen = breaches.map(({ at, breaks }) => `${at} ${breaks}`).join(", ") || "nothing";
  return asTold
    ? []
    : [`${example.path}: told to break ${reason.breaks} at "${reason.at}", breaks ${seen}`];
}

function validExamples(schema: string): readonly Example[] {
  return jsonFiles(`examples/${schema}`).map((name) => {
    const path = `examples/${schema}/${name}.json`;
    return { schema, path, value: readJson(path), reason: undefined };
  });
}

function invalidExamples(schema: string): readonly Example[] {
  const folder = `examples/${schema}/invalid`;
  if (!existsSync(join(packageFolder, folder))) return [];
  const reasons = readYaml(`${folder}/reasons.yaml`) as { readonly [name: string]: Reason };
  const names = new Set([...jsonFiles(folder), ...Object.keys(reasons)]);
  return [...names].sort().map((name) => {
    const reason = reasons[name];
    if (reason === undefined) throw new Error(`${folder}/reasons.yaml says nothing about ${name}.`);
    const path = `${folder}/${name}.json`;
    return { schema, path, value: readJson(path), reason };
  });
}

function jsonFiles(folder: string): readonly string[] {
  return readdirSync(join(packageFolder, folder))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(packageFolder, path), "utf8"));
}

if (import.meta.main) {
  const compiled = compileSchemas(
    ...Object.values(documents).map((source) => bundleDocument(source)),
  );
  const examples = listExamples();
  const complaints = examples.flatMap((example) => complaintsAbout(example, compiled));
  for (const complaint of complaints) console.error(complaint);
  console.log(`${examples.length} examples, ${complaints.length} complaints`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
