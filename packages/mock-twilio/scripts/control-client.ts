// Writes src/generated/control-api.ts from control-api.yaml: the types of every request and answer, and a table
// that says how each operation is asked. The typed client is a loop over that table; a test holds the file to
// the document.
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { makeOpenapiTypes } from "../../types/scripts/make-openapi-types.ts";
import { literal } from "../../types/scripts/write-source.ts";

type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly { readonly $ref: string }[];
  readonly requestBody?: unknown;
};
type Parameter = { readonly name: string; readonly in: string };

const source = new URL("../control-api.yaml", import.meta.url);
const target = new URL("../src/generated/control-api.ts", import.meta.url);

/** The generated file as text. */
export async function controlClientText(): Promise<string> {
  const document = parse(readFileSync(source, "utf8"));
  const types = await makeOpenapiTypes(document, "control-api.yaml");
  const [, ...body] = types.split("\n");
  const header = `// Made by packages/mock-twilio/scripts/control-client.ts from control-api.yaml by openapi-typescript.
// Do not edit: run "npm run generate".`;
  const table = `/** How each operation is asked: everything that is in no address goes into the body. */
export const controlOperations = ${literal(tableOf(document))} as const;
`;
  return `${[header, ...body].join("\n")}\n${table}`;
}

function tableOf(document: {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}): Readonly<Record<string, unknown>> {
  const entries = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { operationId, parameters = [], requestBody }]) => {
      const named = parameters.map(
        ({ $ref }) => document.components.parameters[$ref.split("/").at(-1) ?? ""],
      );
      const query = named.flatMap((each) => (each?.in === "query" ? [each.name] : []));
      const hasBody = requestBody !== undefined;
      return [operationId, { method: method.toUpperCase(), path, query, hasBody }] as const;
    }),
  );
  return Object.fromEntries(entries);
}

if (import.meta.main) writeFileSync(target, await controlClientText());
