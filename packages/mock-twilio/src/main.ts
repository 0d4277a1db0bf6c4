// The process: arguments in, exit code out. 0: the payment succeeded. 1: it did not. 2: wrong usage.
import { Command, CommanderError } from "commander";
import { addAssumptionsCommand } from "./cli/assumptions-command.ts";
import { addBinsCommand } from "./cli/bins-command.ts";
import { addCallCommand } from "./cli/call-command.ts";
import { addConnectorsCommand } from "./cli/connectors-command.ts";
import { addExecCommand } from "./cli/exec-command.ts";
import { addNumbersCommand } from "./cli/numbers-command.ts";
import { addPciCommand } from "./cli/pci-command.ts";
import { addReplayCommand } from "./cli/replay-command.ts";
import { addRunCommand } from "./cli/run-command.ts";
import { addServeCommand } from "./cli/serve-command.ts";
import { UsageError } from "./cli/usage-error.ts";
import { OptionsError } from "./options.ts";
import { AccountFileError } from "./store/account-file.ts";

const WRONG_USAGE = 2;

async function main(): Promise<void> {
  const program = new Command("mock-twilio")
    .description(
      "Plays Twilio's side of a phone payment: <Pay>, the Generic Pay Connector call, the action webhook.",
    )
    .showHelpAfterError("(mock-twilio --help, or mock-twilio call --help, says more)")
    .exitOverride();
  addCallCommand(program);
  addRunCommand(program);
  addReplayCommand(program);
  addServeCommand(program);
  addExecCommand(program);
  addConnectorsCommand(program);
  addNumbersCommand(program);
  addBinsCommand(program);
  addPciCommand(program);
  addAssumptionsCommand(program);
  // Without a command commander would print the help and count it as a mistake.
  if (process.argv.length <= 2) program.help();
  await program.parseAsync();
}

try {
  await main();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has printed its message already; asking for help is no mistake.
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  } else if (
    error instanceof UsageError ||
    error instanceof OptionsError ||
    error instanceof AccountFileError
  ) {
    for (const problem of error.problems) console.error(`error: ${problem}`);
    process.exitCode = WRONG_USAGE;
  } else {
    throw error;
  }
}
