// The process: arguments, signals and exit codes. 0 after a clean stop, 1 when the server cannot start or
// broke, 2 when the command line makes no sense, 3 when an operator's command may or may not have been done.
import { type Command, CommanderError } from "commander";
import { createCommandLine } from "./command-line.ts";
import { CommandError } from "./commands/command-error.ts";
import { outliveReaders } from "./commands/outlive-readers.ts";
import { keepHeapSmall } from "./heap.ts";
import { assertRuntime } from "./runtime.ts";
import { StartError } from "./start-error.ts";
import { startServer } from "./start-server.ts";

// What is written holds card data, sealed or digested: nobody else on the machine needs to read it.
process.umask(0o077);

outliveReaders();

const program = createCommandLine({
  environment: process.env,
  print: (text) => console.log(text),
  serve,
});
overrideExits(program);

try {
  assertRuntime();
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

// Commander would end the process itself, with codes of its own.
function overrideExits(command: Command): void {
  command.exitOverride();
  for (const inner of command.commands) overrideExits(inner);
}

async function serve(): Promise<void> {
  keepHeapSmall();
  const server = await startServer(process.env);
  const stop = () => {
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGTERM", stop).once("SIGINT", stop);
}

function report(error: unknown): number {
  // Commander has printed its own sentence already; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof StartError) {
    console.error(error.message);
    return 1;
  }
  if (error instanceof CommandError) {
    console.error(error.message);
    return error.exitCode;
  }
  // A fault of ours: its stack helps, and nothing of a request has been read yet.
  console.error(error);
  return 1;
}
