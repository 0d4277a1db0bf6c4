// Reads what packages/spec holds: the two documents in one piece, the tables, the examples. What stands in the
// others' OpenAPI documents is read here as well.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { bundleDocument, documents, packageFolder } from "../../../spec/scripts/bundle-document.ts";
import type { OpenapiDocument } from "./openapi-document.ts";

/** The root of the repository. */
export const root: string = fileURLToPath(new URL("../../../..", import.meta.url));

/** The text of a file, by its path from the root. */
export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** A YAML file of the repository, in the form that the caller knows it to have. */
export function readYaml<T>(path: string): T {
  return parse(readText(path)) as T;
}

/** Both documents of the contract. */
export type Contract = {
  /** The processor's side. */
  readonly connector: OpenapiDocument;
  /** The part of Twilio's REST API that is played. */
  readonly twilio: OpenapiDocument;
};

/** Reads them, from the package or from a copy of it; half a second each, so once a build. */
export function readContract(folder = packageFolder): Contract {
  const read = (name: string) => bundleDocument(join(folder, name)) as unknown as OpenapiDocument;
  return {
    connector: read(documents["openapi.json"]),
    twilio: read(documents["twilio-api.json"]),
  };
}

/** One example of a schema, as it is published. */
export type Example = { readonly name: string; readonly json: string };

/** The valid examples of a schema (`ChargeRequest`), those from Twilio's own pages first. */
export function examplesOf(schema: string): readonly Example[] {
  const folder = join("packages/spec/examples", folderOf(schema));
  return namesIn(folder)
    .sort((one, other) => rank(one) - rank(other) || one.localeCompare(other))
    .map((file) => ({ name: wordsOf(file), json: readText(join(folder, file)).trim() }));
}

/** What must be refused, with the reason of each. */
export function refusedExamplesOf(
  schema: string,
): readonly { readonly name: string; readonly because: string }[] {
  const folder = join("packages/spec/examples", folderOf(schema), "invalid");
  const reasons = readYaml<Record<string, { readonly because: string }>>(
    join(folder, "reasons.yaml"),
  );
  return Object.entries(reasons).map(([file, { because }]) => ({ name: wordsOf(file), because }));
}

function namesIn(folder: string): string[] {
  return readdirSync(join(root, folder)).filter((file) => file.endsWith(".json"));
}

function rank(file: string): number {
  return file.startsWith("published") ? 0 : 1;
}

function wordsOf(file: string): string {
  return file.replace(".json", "").replaceAll("-", " ");
}

/** `ChargeRequest` to `charge-request`. */
function folderOf(schema: string): string {
  return schema.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
