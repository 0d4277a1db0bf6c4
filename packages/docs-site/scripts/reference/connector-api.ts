// The page of the one request that everything is about: what Twilio posts to a processor and what it expects
// back. Every field with its meaning, data class and evidence, then examples that are held valid by tests.
import { type Contract, examplesOf, refusedExamplesOf } from "./contract.ts";
import { follow, type OpenapiDocument } from "./openapi-document.ts";
import { code, codeBlock, makePage, type ReferencePage, table } from "./page.ts";
import { prose } from "./prose.ts";
import { fieldTable } from "./schema-fields.ts";

const requests = ["ChargeRequest", "TokenizeRequest"];
const answers = ["ChargeResponse", "TokenizeResponse", "ErrorResponse"];

/** The page. */
export function connectorApiPage({ connector: document }: Contract): ReferencePage {
  const operation = document.paths["/"]?.post;
  if (operation === undefined) throw new Error("The contract has no operation at /.");
  return makePage(
    {
      slug: "connector-api",
      title: "Connector API",
      description:
        "The request that Twilio's Generic Pay Connector makes to a processor, and its answers, field by field.",
      order: 1,
    },
    [
      "For whoever writes or reads an endpoint. At the end you know every field of every request and answer.",
      `${code("POST")} to exactly the address that is configured in the connector. ${prose(operation.description ?? "")}`,
      `The body: ${prose(operation.requestBody?.description ?? "")}`,
      marks,
      "## Requests",
      ...requests.flatMap((name) => messageBlocks(document, name)),
      "## Answers",
      statusTable(document, operation.responses),
      ...answers.flatMap((name) => messageBlocks(document, name)),
    ],
  );
}

const marks = [
  "Every field carries two marks. **Data class** says how it is to be protected: `pan` is a card number, `sad` a security code,",
  "`account` a bank account number, `personal` something about a person, `none` nothing of the kind. **Evidence** says who",
  "showed it: `document` is Twilio's own page, `sdk` Twilio's code, `observed` a real log or a program that met the connector,",
  "`inferred` our conclusion.",
].join("\n");

function messageBlocks(document: OpenapiDocument, name: string): readonly string[] {
  const schema = document.components.schemas[name];
  if (schema === undefined) throw new Error(`The contract has no ${name}.`);
  const refused = refusedExamplesOf(name);
  const variants = (schema.oneOf ?? []).map((each) => follow(document, each).title).filter(Boolean);
  return [
    `### ${schema.title}`,
    prose(schema.description ?? ""),
    variants.length > 1 ? `One of: ${variants.join("; ")}.` : "",
    fieldTable(document, schema),
    ...examplesOf(name)
      .slice(0, 5)
      .map((each) => codeBlock("json", each.json, each.name)),
    refused.length === 0 ? "" : table(["Not one of these", "Why"], refusedRows(refused)),
  ].filter((block) => block !== "");
}

function refusedRows(
  refused: readonly { readonly name: string; readonly because: string }[],
): readonly (readonly string[])[] {
  return refused.map(({ name, because }) => [name, prose(because)]);
}

function statusTable(
  document: OpenapiDocument,
  responses: Readonly<Record<string, { readonly $ref?: string; readonly description?: string }>>,
): string {
  const rows = Object.entries(responses).map(([status, each]) => [
    code(status),
    prose(follow(document, each).description ?? ""),
  ]);
  return table(["HTTP status", "Means"], rows);
}
