// The process: arguments in, exit code out. 0: the payment succeeded. 1: it did not. 2: wrong usage.
import { Command, CommanderError } from "commander";
import { addCallCommand } from "./cli/call-command.ts";
import { addReplayCommand } from "./cli/replay-command.ts";
import { addRunCommand } from "./cli/run-command.ts";
import { addServeCommand } from "./cli/serve-command.ts";
import { UsageError } from "./cli/usage-error.ts";

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
  } else if (error instanceof UsageError) {
    for (const problem of error.problems) console.error(`error: ${problem}`);
    process.exitCode = WRONG_USAGE;
  } else {
    throw error;
  }
}
