// The three APIs that stand beside the connector: the emulator's control API, the reference server's admin
// API, and the part of Twilio's REST API that the emulator plays. Each page is its OpenAPI document, read out.
import { type Contract, readYaml } from "./contract.ts";
import type { OpenapiDocument } from "./openapi-document.ts";
import { operationBlocks, schemaBlocks } from "./operations.ts";
import { makePage, type PageHead, type ReferencePage } from "./page.ts";
import { prose } from "./prose.ts";

/** The three pages. */
export function restApiPages({ twilio }: Contract): readonly ReferencePage[] {
  return [
    apiPage(
      {
        slug: "twilio-rest-api",
        title: "Twilio's REST API, as played",
        description:
          "Calls, payments by agents and numbers: the part of Twilio's REST API that the emulator answers.",
        order: 12,
      },
      twilio,
    ),
    apiPage(
      {
        slug: "control-api",
        title: "Control API of the emulator",
        description: "Place calls, press keys, move time, lay faults: what stands under /_mock.",
        order: 13,
      },
      readYaml<OpenapiDocument>("packages/mock-twilio/control-api.yaml"),
    ),
    apiPage(
      {
        slug: "admin-api",
        title: "Admin API of the reference server",
        description:
          "What an operator can see and do: transactions, stored tokens, refunds and voids.",
        order: 14,
      },
      readYaml<OpenapiDocument>("packages/reference-server/admin-api.yaml"),
    ),
  ];
}

function apiPage(head: PageHead, document: OpenapiDocument): ReferencePage {
  const intro = document.info.description
    .trim()
    .split(/\n\s*\n/)
    .map(prose);
  return makePage(head, [...intro, ...operationBlocks(document), ...schemaBlocks(document)]);
}
