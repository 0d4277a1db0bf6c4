// The page of what the programs are told beside flags: the environment of each, from the list that the program
// itself reads and prints, and the fields of endpoint files and scenario files, from their schemas.
import { settings as desk } from "../../../../examples/agent-assist/src/settings.ts";
import { settings as service } from "../../../../examples/authorisation-service/src/settings.ts";
import { settings as endpoint } from "../../../../examples/endpoints/src/settings.ts";
import { settings as shop } from "../../../../examples/merchant-app/src/settings.ts";
import { environmentVariables as ofDev } from "../../../../tools/environment.ts";
import { environmentVariables as ofKit } from "../../../conformance/src/cli/environment.ts";
import { environmentVariables as ofEmulator } from "../../../mock-twilio/src/environment.ts";
import { childEnvironment } from "../../../mock-twilio/src/exec/child-environment.ts";
import { settings } from "../../../reference-server/src/config.ts";
import { readText } from "./contract.ts";
import type { OpenapiDocument, Schema } from "./openapi-document.ts";
import { code, makePage, type ReferencePage, table } from "./page.ts";
import { prose } from "./prose.ts";
import { fieldTable } from "./schema-fields.ts";

/** What the programs are told. */
export function configurationPage(): ReferencePage {
  return makePage(
    {
      slug: "configuration",
      title: "Configuration",
      description:
        "Environment variables of every program, and the fields of endpoint files and scenario files.",
      order: 10,
    },
    [
      "For whoever runs one of the programs. At the end you know every variable, its meaning and what holds without it.",
      "Flags win over the environment; the [command lines](/reference/command-line/) have them.",
      "## The reference server",
      "It is configured by its environment alone, and reports everything that is wrong at once.",
      variableTable(settings.map(({ name, meaning, fallback }) => [name, meaning, fallback])),
      "## The emulator",
      table(
        ["Variable", "Meaning", "Without it", "Read by"],
        Object.entries(ofEmulator).map(([name, { meaning, fallback, commands }]) => [
          code(name),
          prose(meaning),
          prose(fallback),
          prose(commands),
        ]),
      ),
      "### What exec sets for your program",
      "Whatever else is set stays as it is.",
      setByExec().map(code).join(", "),
      "## The conformance kit",
      variableTable(
        Object.entries(ofKit).map(([name, { meaning, fallback }]) => [name, meaning, fallback]),
      ),
      "## All programs at once: npm run dev",
      "What the task itself reads, in a clone; everything else that is set reaches the programs as it is.",
      variableTable(
        Object.entries(ofDev).map(([name, { meaning, fallback }]) => [name, meaning, fallback]),
      ),
      "## The example programs",
      ...examples.flatMap(({ folder, about, list }) => [
        `### ${folder}`,
        about,
        variableTable(
          Object.entries(list).map(([name, { meaning, without }]) => [name, meaning, without]),
        ),
      ]),
      "## The endpoint file of the conformance kit",
      "`--init` writes one with comments; `--endpoint-file` reads it.",
      ...schemaFile("packages/conformance/endpoint.schema.json"),
      "## Scenario files of the emulator",
      "`mock-twilio run` plays them. A file may hold several, parted by `---`.",
      ...schemaFile("packages/mock-twilio/scenario.schema.json"),
    ],
  );
}

const examples = [
  { folder: "examples/merchant-app", about: "A phone application.", list: shop },
  { folder: "examples/agent-assist", about: "An agent's desk.", list: desk },
  {
    folder: "examples/authorisation-service",
    about: "A payment service of somebody else.",
    list: service,
  },
  {
    folder: "examples/endpoints",
    about: "Small endpoints in several languages; all read the same.",
    list: endpoint,
  },
];

function variableTable(rows: readonly (readonly [string, string, string])[]): string {
  return table(
    ["Variable", "Meaning", "Without it"],
    rows.map(([name, meaning, without]) => [code(name), prose(meaning), prose(without)]),
  );
}

/** The names of what exec adds, told by exec itself; the values do not matter. */
function setByExec(): readonly string[] {
  const file = "/tmp/authority";
  const trust = { authorityFile: file, additionsFile: file, bundleFile: file, javaFile: file };
  const url = "http://127.0.0.1:4020";
  const facts = { proxyUrl: url, emulatorUrl: url, accountSid: "AC0", authToken: "0", trust };
  return Object.keys(childEnvironment({}, facts)).sort();
}

/** The fields of a JSON schema, and those of each object inside it that has a name. */
function schemaFile(path: string): readonly string[] {
  const schema = JSON.parse(readText(path)) as Schema;
  // References of such a file start at itself, so it is its own document.
  const document = schema as unknown as OpenapiDocument;
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, each]) => {
    const fields = fieldTable(document, each.items ?? each);
    return fields === "" ? [] : [`### ${name}`, prose(each.description ?? ""), fields];
  });
  return [fieldTable(document, schema), ...inside];
}
