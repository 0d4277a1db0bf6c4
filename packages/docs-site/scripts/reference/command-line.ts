// The page of the commands and flags, read out of the same objects that print --help.
import { createCommandLine as createKit } from "../../../conformance/src/command-line.ts";
import { createCommandLine as createEmulator } from "../../../mock-twilio/src/command-line.ts";
import { createCommandLine as createServer } from "../../../reference-server/src/command-line.ts";
import { code, makePage, type ReferencePage, table } from "./page.ts";
import { prose, sentence } from "./prose.ts";

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
      "For whoever types a command. At the end you know every flag; `--help` says the same. What the programs read from their environment stands in [configuration](/reference/configuration/).",
      ...programs().flatMap((program) => [
        `## ${program.name()}`,
        prose(program.description()),
        ...commandBlocks(program),
      ]),
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
      `${sentence(each.description())}.`,
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
