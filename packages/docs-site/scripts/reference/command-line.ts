// Two pages from the programs themselves: their commands and flags, read out of the same objects that print
// --help, and what each is configured with beside flags: environment, endpoint file, scenario file.
import { createCommandLine as createKit } from "../../../conformance/src/command-line.ts";
import { createCommandLine as createEmulator } from "../../../mock-twilio/src/command-line.ts";
import { createCommandLine as createServer } from "../../../reference-server/src/command-line.ts";
import { settings } from "../../../reference-server/src/config.ts";
import { readText } from "./contract.ts";
import type { OpenapiDocument, Schema } from "./openapi-document.ts";
import { code, makePage, type ReferencePage, table } from "./page.ts";
import { prose } from "./prose.ts";
import { fieldTable } from "./schema-fields.ts";

type Command = ReturnType<typeof createEmulator>;

/** Every command of every program. */
export function commandLinePage(): ReferencePage {
  return makePage(
    {
      slug: "command-line",
      title: "Command lines",
      description:
        "Every command and flag of the emulator, the conformance kit and the reference server.",
      order: 11,
    },
    [
      "For whoever types a command. At the end you know every flag; `--help` says the same.",
      ...programs().flatMap((program) => [
        `## ${program.name()}`,
        prose(program.description()),
        ...commandBlocks(program),
      ]),
    ],
  );
}

/** What else the programs are told. */
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
      "## The reference server",
      "It is configured by its environment alone, and reports everything that is wrong at once.",
      table(
        ["Variable", "Meaning", "Without it"],
        settings.map(({ name, meaning, fallback }) => [
          code(name),
          prose(meaning),
          prose(fallback),
        ]),
      ),
      "## The emulator and the conformance kit",
      "Flags win over the environment.",
      table(["Variable", "Program", "In the place of", "Meaning"], flagVariables()),
      "## The endpoint file of the conformance kit",
      "`--init` writes one with comments; `--endpoint-file` reads it.",
      ...schemaFile("packages/conformance/endpoint.schema.json"),
      "## Scenario files of the emulator",
      "`mock-twilio run` plays them. A file may hold several, parted by `---`.",
      ...schemaFile("packages/mock-twilio/scenario.schema.json"),
    ],
  );
}

function programs(): readonly Command[] {
  const nothing = { environment: {}, print: () => {}, serve: async () => {} };
  return [createEmulator(), createKit(), createServer(nothing)];
}

function commandBlocks(command: Command): readonly string[] {
  const inner = command.commands.filter((each) => each.name() !== "help");
  const own =
    inner.length === 0 || hasOwnUse(command) ? [usageBlock(command), flagTable(command)] : [];
  return [
    ...own.filter((block) => block !== ""),
    ...inner.flatMap((each) => [
      `${"#".repeat(3)} ${fullName(each)}`,
      prose(each.description()),
      ...commandBlocks(each),
    ]),
  ];
}

function hasOwnUse(command: Command): boolean {
  return command.registeredArguments.length > 0;
}

function usageBlock(command: Command): string {
  const words = command.usage().replace("[options] ", "").replace("[options]", "");
  const flags = command.options.length > 0 ? " [flags]" : "";
  return code(`${fullName(command)}${flags}${words === "" ? "" : ` ${words}`}`);
}

function flagTable(command: Command): string {
  const rows = command.options.map((option) => {
    const { flags, description, defaultValue, mandatory } = option;
    const absent = defaultValue === undefined ? "" : ` Absent: ${code(String(defaultValue))}.`;
    return [`${code(flags)}${mandatory ? " **required**" : ""}`, `${prose(description)}${absent}`];
  });
  return rows.length === 0 ? "" : table(["Flag", "Meaning"], rows);
}

function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}

/** Variables that the flags' own help speaks of, once for each program. */
function flagVariables(): readonly (readonly string[])[] {
  const rows = programs()
    .slice(0, 2)
    .flatMap((program) =>
      optionsOf(program).flatMap(({ long, description }) =>
        (description.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? []).map((variable) => [
          code(variable),
          program.name(),
          code(long ?? ""),
          prose(description),
        ]),
      ),
    );
  const names = rows.map((cells) => cells.slice(0, 3).join());
  return rows.filter((cells, place) => names.indexOf(cells.slice(0, 3).join()) === place);
}

function optionsOf(command: Command): readonly Command["options"][number][] {
  return [...command.options, ...command.commands.flatMap(optionsOf)];
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
