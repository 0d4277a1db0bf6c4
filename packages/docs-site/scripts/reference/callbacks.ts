// The page of what Twilio tells the application: every callback of <Pay>, of calls and of the Payments API, its fields
// and payloads that tests hold valid.
import { type Contract, examplesOf } from "./contract.ts";
import { nameOf, type OpenapiDocument, type Operation } from "./openapi-document.ts";
import { codeBlock, makePage, type ReferencePage } from "./page.ts";
import { prose } from "./prose.ts";
import { fieldTable } from "./schema-fields.ts";

/** The page. */
export function callbacksPage({ connector, twilio }: Contract): ReferencePage {
  return makePage(
    {
      slug: "callbacks",
      title: "Callbacks",
      description:
        "What Twilio posts to an application while a payment runs and when it has ended, field by field.",
      order: 2,
    },
    [
      "For whoever receives Twilio's posts. At the end you know every field of every one, and how it looks on the wire.",
      "Each is a form (`application/x-www-form-urlencoded`), signed with `X-Twilio-Signature`. The payloads are shown as JSON.",
      "## Of a Pay verb",
      ...webhookBlocks(connector),
      "## Of calls and of the Payments API",
      ...webhookBlocks(twilio),
    ],
  );
}

function webhookBlocks(document: OpenapiDocument): readonly string[] {
  return Object.values(document.webhooks ?? {}).flatMap((item) => {
    const operation = item.post;
    return operation === undefined ? [] : callbackBlocks(document, operation);
  });
}

function callbackBlocks(document: OpenapiDocument, operation: Operation): readonly string[] {
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema ?? {};
  const name = nameOf(schema);
  if (name === undefined) throw new Error(`${operation.operationId} has a body without a name.`);
  return [
    `### ${operation.summary.replaceAll("`", "").replaceAll("<", "&lt;")}`,
    prose(operation.description ?? ""),
    fieldTable(document, schema),
    ...examplesOf(name)
      .slice(0, 4)
      .map((each) => codeBlock("json", each.json, each.name)),
  ];
}
