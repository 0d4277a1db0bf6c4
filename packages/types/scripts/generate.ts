// Makes src/generated from packages/spec, or tells with --check which files are not what it would make.
// The order of events is here; what each file holds is decided by the maker beside it.
// The generated files are committed, so that a reader and an editor need no generator.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makeDataClasses } from "./make-data-classes.ts";
import { makeOpenapiTypes } from "./make-openapi-types.ts";
import { makeTables } from "./make-tables.ts";
import { makeValidators, processorNames, twilioApiNames } from "./make-validators.ts";
import { readContract } from "./read-contract.ts";

const spec = new URL("../../spec/", import.meta.url);
const generated = new URL("../src/generated/", import.meta.url);

const contract = readContract(spec);
const files: Readonly<Record<string, string>> = {
  "openapi.ts": await makeOpenapiTypes(contract.document, "openapi.yaml"),
  "twilio-api.ts": await makeOpenapiTypes(contract.twilioApi, "twilio-api.yaml"),
  "validators.ts": await makeValidators(contract.document, processorNames),
  "twilio-api-validators.ts": await makeValidators(contract.twilioApi, twilioApiNames),
  "data-classes.ts": makeDataClasses(contract),
  ...makeTables(contract),
};

if (process.argv.includes("--check")) {
  const stale = staleFiles();
  for (const name of stale) {
    console.error(`packages/types/src/generated/${name} is stale: run "npm run generate".`);
  }
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  writeAll();
}

function staleFiles(): readonly string[] {
  const names = new Set([...Object.keys(files), ...namesOnDisk()]);
  return [...names].filter((name) => readIfThere(name) !== files[name]).sort();
}

function writeAll(): void {
  mkdirSync(generated, { recursive: true });
  for (const name of namesOnDisk().filter((each) => !(each in files))) {
    rmSync(new URL(name, generated));
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, generated), text);
  console.log(`Wrote ${Object.keys(files).length} files to ${fileURLToPath(generated)}`);
}

function namesOnDisk(): readonly string[] {
  try {
    return readdirSync(generated);
  } catch {
    return [];
  }
}

function readIfThere(name: string): string | undefined {
  try {
    return readFileSync(new URL(name, generated), "utf8");
  } catch {
    return undefined;
  }
}
