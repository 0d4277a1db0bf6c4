// Makes the two files that readers of the published package load: the contract in one document without
// outside references (dist/openapi.json), and the behaviours (dist/behaviours.json).
// Only puts together; whether the result is right is asked by lint.ts, check-examples.ts and the tests.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse as parseYaml } from "yaml";

const packageFolder = fileURLToPath(new URL("..", import.meta.url));
const distFolder = join(packageFolder, "dist");

type JsonObject = { readonly [key: string]: unknown };

mkdirSync(distFolder, { recursive: true });
bundleDocument(join(distFolder, "openapi.json"));
writeJson(
  join(distFolder, "behaviours.json"),
  parseYaml(readFileSync(join(packageFolder, "behaviours.yaml"), "utf8")),
);

function bundleDocument(target: string): void {
  runRedocly(["bundle", "openapi.yaml", "--ext", "json", "--output", target]);
  writeJson(target, namedByTheDocument(JSON.parse(readFileSync(target, "utf8"))));
}

/** The command of the bundler's own package, run with the Node that runs this. */
function runRedocly(args: readonly string[]): void {
  const manifest = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
  const run = spawnSync(process.execPath, [join(dirname(manifest), "bin/cli.js"), ...args], {
    cwd: packageFolder,
    encoding: "utf8",
    // The bundler would otherwise report its use and look for a newer version of itself.
    env: {
      ...process.env,
      REDOCLY_TELEMETRY: "off",
      REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
    },
  });
  if (run.status !== 0) throw new Error(`The bundler failed:\n${run.stdout}${run.stderr}`);
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
    const refersTo = schema.$ref;
    if (typeof refersTo === "string") ours.set(refersTo, `#/components/schemas/${name}`);
  }
  const kept: { [name: string]: unknown } = {};
  for (const [name, schema] of Object.entries(schemas)) {
    if (ours.has(`#/components/schemas/${name}`)) continue;
    kept[name] = typeof schema.$ref === "string" ? schemaAt(schemas, schema.$ref) : schema;
  }
  return renameReferences({ ...document, components: { ...components, schemas: kept } }, ours);
}

function schemaAt(schemas: { readonly [name: string]: JsonObject }, reference: string): JsonObject {
  const found = schemas[reference.replace("#/components/schemas/", "")];
  if (found === undefined) throw new Error(`The document refers to nothing: ${reference}`);
  return found;
}

/** Every string that is exactly a reference, be it a `$ref` or a discriminator's mapping. */
function renameReferences<T>(value: T, names: ReadonlyMap<string, string>): T {
  return JSON.parse(JSON.stringify(value), (_key, held: unknown) =>
    typeof held === "string" ? (names.get(held) ?? held) : held,
  ) as T;
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
