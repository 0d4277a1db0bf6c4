// Reads what packages/spec holds: the bundled documents and the tables beside it.
// The bundle is made anew first, so that it cannot be older than the sources it is made from.
// It checks no more than that the parts are there; the contract's own tests check the rest.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** One schema of the document; its keywords are read one by one where they are needed. */
export type Schema = { readonly [keyword: string]: unknown };

/** The bundled OpenAPI document, as far as the generator looks into it. */
export type OpenapiDocument = {
  readonly openapi: string;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** A table of packages/spec as it stands in its file. */
export type Table = Readonly<Record<string, unknown>>;

/** Everything that is generated from. */
export type Contract = {
  /** The processor's side. */
  readonly document: OpenapiDocument;
  /** The part of Twilio's REST API, with its callbacks. */
  readonly twilioApi: OpenapiDocument;
  readonly behaviours: Table;
  readonly errors: Table;
  readonly triggers: Table;
  readonly currencies: Table;
};

/** Bundles the documents and reads all parts of the contract from its folder. */
export function readContract(folder: URL): Contract {
  // The bundler may talk about its work; only what it says about failing is of use here.
  execFileSync(process.execPath, [fileURLToPath(new URL("scripts/bundle.ts", folder))], {
    cwd: fileURLToPath(folder),
    stdio: ["ignore", "ignore", "inherit"],
  });
  return {
    document: JSON.parse(readText(folder, "dist/openapi.json")) as OpenapiDocument,
    twilioApi: JSON.parse(readText(folder, "dist/twilio-api.json")) as OpenapiDocument,
    behaviours: readYaml(folder, "behaviours.yaml"),
    errors: readYaml(folder, "data/errors.yaml"),
    triggers: readYaml(folder, "data/simulator-triggers.yaml"),
    currencies: readYaml(folder, "data/currencies.yaml"),
  };
}

function readText(folder: URL, path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}

function readYaml(folder: URL, path: string): Table {
  return parse(readText(folder, path)) as Table;
}
