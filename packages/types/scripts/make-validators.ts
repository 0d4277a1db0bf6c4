// Compiles every component schema to plain code, by ajv, and bundles it to one module that needs nothing:
// no require, no eval, so that it also runs in a browser page under a strict content policy.
// Unknown keywords are refused; only the marks that code reads elsewhere are let through.

import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import type { OpenapiDocument, Schema } from "./read-contract.ts";
import { header, literal, union } from "./write-source.ts";

const runtime = fileURLToPath(new URL("validator-runtime.ts", import.meta.url));

// What ajv's code asks for at run time, and which of our functions does it.
const runtimeFunctions: Readonly<Record<string, string>> = {
  "ajv/dist/runtime/ucs2length": "countCharacters",
};

/** How the generated module of one document calls what it holds. */
export type ValidatorNames = {
  /** The file of the document. */
  readonly source: string;
  /** The type that lists the schemas. */
  readonly schemaName: string;
  /** The table of validators. */
  readonly table: string;
  /** What the module says before its code: its own types of errors and validators, or where they are. */
  readonly types: string;
};

/** The names in generated/validators.ts. */
export const processorNames: ValidatorNames = {
  source: "openapi.yaml",
  schemaName: "SchemaName",
  table: "validators",
  types: `/** One broken rule, as compiled code reports it. */
export type RawError = {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
};

/** Says whether a value fits; if not, its errors property holds the broken rules of the last call. */
export type Validator = { (value: unknown): boolean; errors?: readonly RawError[] | null };
`,
};

/** The names in generated/twilio-api-validators.ts, a module of its own: few readers of the one need the other. */
export const twilioApiNames: ValidatorNames = {
  source: "twilio-api.yaml",
  schemaName: "TwilioApiSchemaName",
  table: "twilioApiValidators",
  types: `import type { Validator } from "./validators.ts";
`,
};

/** The text of the module that holds the compiled schemas of one document. */
export async function makeValidators(
  document: OpenapiDocument,
  { source, schemaName, table, types }: ValidatorNames,
): Promise<string> {
  const names = Object.keys(document.components.schemas);
  const code = await bundle(compile(document), names);
  const byOurName = names.map((name) => [wireName(name), name] as const);
  return `// @ts-nocheck: compiled code.
${header(`the component schemas of ${source} by ajv`)}
${types}
/** The names of the document's schemas. */
export type ${schemaName} = ${union(byOurName.map(([ours]) => ours))};

${code}
/** A validator for each schema of the document. */
export const ${table}: Readonly<Record<${schemaName}, Validator>> = {
${byOurName.map(([ours, name]) => `  ${literal(ours)}: ${name},\n`).join("")}};
`;
}

/** ChargeRequest is called charge-request in packages/spec, and here. */
function wireName(component: string): string {
  return component.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}

function compile(document: OpenapiDocument): string {
  const ajv = new Ajv2020({
    allErrors: true,
    // Sentences are made in validate.ts, where none can repeat a value.
    messages: false,
    discriminator: true,
    strictTypes: false,
    allowUnionTypes: true,
    keywords: ["x-data-class", "x-evidence"],
    code: { source: true, esm: true, lines: true },
  });
  const schemas = Object.entries(document.components.schemas);
  for (const [name, schema] of schemas) ajv.addSchema({ ...prepare(schema), $id: name });
  const exports = Object.fromEntries(schemas.map(([name]) => [name, name]));
  // A CommonJS module without named exports: the function is where Node puts it.
  return standalone.default(ajv, exports);
}

/** The schema with references ajv can follow and without the discriminator's mapping, which it refuses. */
function prepare(value: Schema): Schema {
  return JSON.parse(JSON.stringify(value), (key, item: unknown) => {
    if (key === "$ref" && typeof item === "string")
      return item.replace("#/components/schemas/", "");
    if (key === "mapping") return undefined;
    return item;
  }) as Schema;
}

async function bundle(code: string, names: readonly string[]): Promise<string> {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const result = await build({
    // Paths in the bundle's comments are told from here, wherever the generator was started.
    absWorkingDir: here,
    stdin: {
      contents: withImports(code),
      resolveDir: here,
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    minifySyntax: true,
  });
  const text = result.outputFiles[0]?.text ?? "";
  // The module's own list of exports is replaced by one table with our names.
  const exportList = /\nexport \{[^}]*\};\n$/;
  if (!exportList.test(text)) throw new Error("The bundle does not end with its list of exports.");
  return text.replace(exportList, "\n") + aliases(text.match(exportList)?.[0] ?? "", names);
}

/** esbuild may have renamed a validator; this gives each its schema's name again. */
function aliases(exportList: string, names: readonly string[]): string {
  const renamed = [...exportList.matchAll(/(\w+) as (\w+)/g)];
  return renamed
    .filter(([, , name = ""]) => names.includes(name))
    .map(([, local, name]) => `var ${name} = ${local};\n`)
    .join("");
}

function withImports(code: string): string {
  const imported = code.replaceAll(
    /const (\w+) = require\("([^"]+)"\)\.default;/g,
    (_whole, local: string, path: string) => {
      const name = runtimeFunctions[path];
      if (name === undefined) throw new Error(`Add what ${path} does to validator-runtime.ts.`);
      return `import { ${name} as ${local} } from ${JSON.stringify(runtime)};`;
    },
  );
  if (/\brequire\(/.test(imported)) throw new Error("The compiled code still asks for a module.");
  return imported;
}
