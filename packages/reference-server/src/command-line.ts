// The commands and their help. It reads arguments and prints; whatever a command does is done elsewhere.
import { readFileSync } from "node:fs";
import { Command } from "commander";
import { addAdminCommands } from "./commands/admin-commands.ts";
import { type Environment, readLedgerFile, settings } from "./config.ts";
import { type LedgerLine, readLedger } from "./gateways/simulator-ledger.ts";

/** What a command line works with. */
export type CommandLineParts = {
  readonly environment: Environment;
  readonly print: (text: string) => void;
  /** Runs the server until it is told to stop. */
  readonly serve: () => Promise<void>;
};

/** The program `pay-connector-server`. */
export function createCommandLine({ environment, print, serve }: CommandLineParts): Command {
  const program = new Command("pay-connector-server")
    .description("A payment processor for Twilio's Generic Pay Connector.")
    .version(readVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", describeSettings());
  program
    .command("serve", { isDefault: true })
    .description("bring the database up to date and answer the connector (the default)")
    .addHelpText("after", describeSettings())
    .action(serve);
  program
    .command("ledger")
    .description(
      "print what the simulator gateway has captured and reversed; the server may be running",
    )
    .option("--json", "one JSON object a line, as in the file")
    .addHelpText("after", describeSettings())
    .action(({ json }: { json?: boolean }) => {
      const lines = readLedger(readLedgerFile(environment));
      for (const line of lines) print(json === true ? JSON.stringify(line) : describeLine(line));
      if (lines.length === 0 && json !== true) print("Nothing was captured yet.");
    });
  addAdminCommands(program, { environment, print });
  return program;
}

function describeLine({
  at,
  kind,
  amount,
  currency,
  charge_id,
  transaction_id,
}: LedgerLine): string {
  return `${at}  ${kind.padEnd(8)}  ${`${amount} ${currency}`.padStart(14)}  ${charge_id}  ${transaction_id}`;
}

function describeSettings(): string {
  const width = Math.max(...settings.map(({ name }) => name.length)) + 2;
  const lines = settings.map(
    ({ name, meaning, fallback }) => `  ${name.padEnd(width)}${meaning} (${fallback})`,
  );
  return ["", "Environment (in brackets what holds without the variable):", ...lines].join("\n");
}

function readVersion(): string {
  const file = new URL("../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
