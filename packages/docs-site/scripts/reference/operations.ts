// The operations of an OpenAPI document as Markdown: for each its address, parameters, body and answers. The
// schemas that they speak of stand once, at the end of the page.
import {
  type Answer,
  type Content,
  follow,
  nameOf,
  type OpenapiDocument,
  type Operation,
  type Parameter,
} from "./openapi-document.ts";
import { code, table } from "./page.ts";
import { prose, sentence } from "./prose.ts";
import { fieldTable, formOf } from "./schema-fields.ts";

const verbs = ["get", "post", "put", "patch", "delete"];

type Placed = {
  readonly verb: string;
  readonly address: string;
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
};

/** Every operation, in the groups of the document's tags. */
export function operationBlocks(document: OpenapiDocument): readonly string[] {
  const placed = placedOperations(document);
  return (document.tags ?? []).flatMap((tag) => {
    const inTag = placed.filter(({ operation }) => operation.tags?.includes(tag.name));
    if (inTag.length === 0) return [];
    return [
      `## ${sentence(tag.name)}`,
      prose(tag.description ?? ""),
      ...inTag.flatMap((each) => operationBlock(document, each)),
    ];
  });
}

/** Every schema with fields, by its name. */
export function schemaBlocks(document: OpenapiDocument): readonly string[] {
  const blocks = Object.entries(document.components.schemas).flatMap(([name, schema]) => {
    const fields = fieldTable(document, schema);
    if (fields === "") return [];
    return [`### ${name}`, prose(schema.description ?? schema.title ?? ""), fields];
  });
  return blocks.length === 0 ? [] : ["## Schemas", ...blocks];
}

function placedOperations(document: OpenapiDocument): readonly Placed[] {
  return Object.entries(document.paths).flatMap(([address, item]) =>
    verbs.flatMap((verb) => {
      const operation = item[verb];
      if (operation === undefined) return [];
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
      return [{ verb: verb.toUpperCase(), address, operation, parameters }];
    }),
  );
}

function operationBlock(document: OpenapiDocument, placed: Placed): readonly string[] {
  const { verb, address, operation } = placed;
  return [
    `### ${operation.summary}`,
    code(`${verb} ${address}`),
    prose(operation.description ?? ""),
    parameterTable(document, placed.parameters),
    bodyLine(document, operation),
    answerTable(document, operation),
  ].filter((block) => block !== "");
}

function parameterTable(document: OpenapiDocument, parameters: readonly Parameter[]): string {
  const rows = parameters.map((each) => {
    const { name, in: place, required, schema = {}, description = "" } = follow(document, each);
    return [
      `${code(name)}${required === true ? " **required**" : ""}`,
      place,
      formOf(document, schema),
      prose(description),
    ];
  });
  return rows.length === 0 ? "" : table(["Parameter", "In", "Form", "Meaning"], rows);
}

function bodyLine(document: OpenapiDocument, { requestBody }: Operation): string {
  if (requestBody === undefined) return "";
  const { required, content, description = "" } = follow(document, requestBody);
  const need = required === true ? "" : " (may be left out)";
  return `Body${need}: ${contentWords(document, content)}. ${prose(description)}`;
}

function answerTable(document: OpenapiDocument, { responses }: Operation): string {
  const rows = Object.entries(responses).map(([status, each]) => {
    const answer: Answer = follow(document, each);
    return [status, prose(answer.description ?? ""), contentWords(document, answer.content ?? {})];
  });
  return table(["Status", "Means", "Body"], rows);
}

function contentWords(document: OpenapiDocument, content: Content): string {
  return Object.entries(content)
    .map(([type, { schema = {} }]) => {
      const name = nameOf(schema);
      const shown = name === undefined ? formOf(document, schema) : schemaLink(document, name);
      return `${shown} as ${code(type)}`;
    })
    .join(" or ");
}

function schemaLink(document: OpenapiDocument, name: string): string {
  const schema = document.components.schemas[name];
  const isListed = schema !== undefined && fieldTable(document, schema) !== "";
  return isListed ? `[${name}](#${name.toLowerCase()})` : name;
}
