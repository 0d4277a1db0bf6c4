// Makes what readers of the published package load: each document in one file without outside references,
// and each table as JSON, so that nobody needs a YAML reader.
// Only puts together; whether the result is right is asked by lint.ts, check-examples.ts and the tests.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleDocument, documents, packageFolder, readYaml } from "./bundle-document.ts";

const distFolder = join(packageFolder, "dist");

// The file in dist, and the table it is made from.
const tables = {
  "behaviours.json": "behaviours.yaml",
  "errors.json": "data/errors.yaml",
  "currencies.json": "data/currencies.yaml",
  "simulator-triggers.json": "data/simulator-triggers.yaml",
  "published.json": "examples/published.yaml",
};

mkdirSync(distFolder, { recursive: true });
for (const [name, source] of Object.entries(documents)) writeJson(name, bundleDocument(source));
for (const [name, source] of Object.entries(tables)) writeJson(name, readYaml(source));

function writeJson(name: string, value: unknown): void {
  writeFileSync(join(distFolder, name), `${JSON.stringify(value, null, 2)}\n`);
}
