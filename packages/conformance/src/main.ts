// The process: arguments in, exit code out. 0: all asked-for checks passed. 1: something failed. 2: wrong
// usage, or nothing could be judged. 3: something was not proved, under --strict.
import { CommanderError } from "commander";
import type { Flags } from "./cli/flags.ts";
import { outliveReaders } from "./cli/outlive-readers.ts";
import { runCommand } from "./cli/run-command.ts";
import { UsageError } from "./cli/usage-error.ts";
import { createCommandLine } from "./command-line.ts";
import { JudgeOptionsError } from "./judge-options.ts";

const WRONG_USAGE = 2;

async function main(): Promise<void> {
  const program = createCommandLine();
  // A script whose variable is empty must not take this for a verdict.
  if (process.argv.length <= 2) program.help({ error: true });
  program.action(async (endpoint: string | undefined, flags: Flags) => {
    process.exitCode = await runCommand(endpoint, flags);
  });
  await program.parseAsync();
}

outliveReaders();
try {
  await main();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has printed its message already; asking for help is no mistake.
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  } else if (error instanceof UsageError || error instanceof JudgeOptionsError) {
    for (const problem of error.problems) console.error(`error: ${problem}`);
    process.exitCode = WRONG_USAGE;
  } else {
    throw error;
  }
}
