// Puts the files of each document into one without outside references, and reads the behaviours.
// Everything here returns values; what becomes of them is the caller's business (a file, a test, a check).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse as parseYaml } from "yaml";

/** Any JSON object. */
export type JsonObject = { readonly [key: string]: unknown };

/** The folder of this package. */
export const packageFolder: string = fileURLToPath(new URL("..", import.meta.url));

const prefix = "#/components/schemas/";

/** The documents of the contract: the processor's side, and the part of Twilio's REST API. */
export const documents = { "openapi.json": "openapi.yaml", "twilio-api.json": "twilio-api.yaml" };

/** One of the contract's documents, whole: the processor's side if no other is named. */
export function bundleDocument(source = documents["openapi.json"]): JsonObject {
  const folder = mkdtempSync(join(tmpdir(), "pay-connector-spec-"));
  try {
    const target = join(folder, "openapi.json");
    const run = runRedocly(["bundle", source, "--ext", "json", "--output", target]);
    if (run.status !== 0) throw new Error(`The bundler failed:\n${run.output}`);
    return namedByTheDocument(JSON.parse(readFileSync(target, "utf8")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A YAML file of this package, by its path from the package's folder. */
export function readYaml(path: string): JsonObject {
  return parseYaml(readFileSync(join(packageFolder, path), "utf8"));
}

/** Runs the command of the bundler's own package with the Node that runs this. */
export function runRedocly(args: readonly string[]): { status: number | null; output: string } {
  const manifest = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
  const run = spawnSync(process.execPath, [join(dirname(manifest), "bin/cli.js"), ...args], {
    cwd: packageFolder,
    encoding: "utf8",
    // It would otherwise report its use and look for a newer version of itself.
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  return { status: run.status, output: `${run.stdout}${run.stderr}` };
}

/**
 * The bundler names a schema after its file (`charge-request`) and leaves our name (`ChargeRequest`) as a
 * reference to it. Readers see our names only, so each takes the place of what it refers to.
 */
function namedByTheDocument(document: JsonObject): JsonObject {
  const components = document.components as JsonObject;
  const schemas = components.schemas as { readonly [name: string]: JsonObject };
  const ours = new Map<string, string>();
  for (const [name, schema] of Object.entries(schemas)) {
    if (typeof schema.$ref === "string") ours.set(schema.$ref, prefix + name);
  }
  const kept: { [name: string]: unknown } = {};
  for (const [name, schema] of Object.entries(schemas)) {
    if (ours.has(prefix + name)) continue;
    kept[name] = typeof schema.$ref === "string" ? schemaAt(schemas, schema.$ref) : schema;
  }
  return renameReferences({ ...document, components: { ...components, schemas: kept } }, ours);
}

function schemaAt(schemas: { readonly [name: string]: JsonObject }, reference: string): JsonObject {
  const found = schemas[reference.replace(prefix, "")];
  if (found === undefined) throw new Error(`The document refers to nothing: ${reference}`);
  return found;
}

/** Every string that is exactly a reference, be it a `$ref` or a discriminator's mapping. */
function renameReferences<T>(value: T, names: ReadonlyMap<string, string>): T {
  return JSON.parse(JSON.stringify(value), (_key, held: unknown) =>
    typeof held === "string" ? (names.get(held) ?? held) : held,
  );
}
