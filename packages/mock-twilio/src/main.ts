// The process: arguments in, exit code out. 0: the payment succeeded. 1: it did not. 2: wrong usage.
import { CommanderError } from "commander";
import { outliveReaders } from "./cli/outlive-readers.ts";
import { UsageError } from "./cli/usage-error.ts";
import { createCommandLine } from "./command-line.ts";
import { OptionsError } from "./options.ts";
import { AccountFileError } from "./store/account-file.ts";

const WRONG_USAGE = 2;

outliveReaders();

async function main(): Promise<void> {
  const program = createCommandLine();
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
