// `mock-twilio call`: one call, told, with an exit code. 0 the payment succeeded, 1 it did not.
import type { Command } from "commander";
import type { DialTarget } from "../dial-target.ts";
import { ownEnvironment } from "../environment.ts";
import { addCallFlags, type CallFlags, planCall, readTarget } from "./call-flags.ts";
import { playCall } from "./play-call.ts";
import { UsageError } from "./usage-error.ts";

type Flags = CallFlags & {
  readonly twiml?: string;
  readonly to?: string;
  readonly json?: boolean;
  readonly journal?: string;
};

/** Adds the command. */
export function addCallCommand(program: Command): void {
  const command = program
    .command("call")
    .description("place one call and tell what happens; exit code 0 if the payment succeeded")
    .option("--twiml <file or URL>", "the document that the call begins with")
    .option("--to <number>", "or a number of the account, which answers as it is configured");
  addCallFlags(command)
    .option("--json", "print one JSON object instead of the story")
    .option("--journal <file>", "write every event and effect of the call, masked; see `replay`")
    .action(async (flags: Flags) => {
      const report = await call(flags);
      process.exitCode = report.result === "success" ? 0 : 1;
    });
}

async function call(flags: Flags): ReturnType<typeof playCall> {
  const problems: string[] = [];
  if (flags.twiml === undefined && flags.to === undefined)
    problems.push("--twiml is missing: which document begins the call? (or --to, for a number)");
  if (flags.twiml !== undefined && flags.to !== undefined)
    problems.push("--twiml and --to: a call begins with a document or goes to a number, not both.");
  const plan = collect(problems, () =>
    planCall(flags, ownEnvironment(), process.stdin.isTTY === true),
  );
  const target = collect(problems, () =>
    flags.twiml === undefined ? toNumber(flags.to) : readTarget(flags.twiml),
  );
  if (plan === null || target === null || problems.length > 0) throw new UsageError(problems);
  const print = (text: string): void => console.log(text);
  return playCall(plan, target, { isJson: flags.json ?? false, print, journalFile: flags.journal });
}

function toNumber(to: string | undefined): DialTarget | null {
  return to === undefined ? null : { to };
}

function collect<Value>(problems: string[], read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    problems.push(...error.problems);
    return null;
  }
}
