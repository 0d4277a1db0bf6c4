// `mock-twilio exec -- program args`: runs a program whose official Twilio SDK then talks to the emulator,
// with no change in the program. Its exit code is the program's; 2 is wrong usage of ours.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import envPaths from "env-paths";
import { ownEnvironment } from "../environment.ts";
import { allowHostProblem } from "../exec/host-policy.ts";
import type { MockTwilio } from "../start-mock-twilio.ts";
import { addEmulatorFlags, type CallFlags, planEmulator } from "./call-flags.ts";
import { readPortNumber } from "./port-flag.ts";
import { UsageError } from "./usage-error.ts";

type Flags = CallFlags & {
  readonly port?: string;
  readonly caller?: string;
  readonly allowHost: readonly string[];
  readonly journal?: string;
};

const conducts = ["answers", "waits"] as const;

/** Adds the command. */
export function addExecCommand(program: Command): void {
  const command = program
    .command("exec")
    .description("run a program whose Twilio SDK talks to the emulator, with no change in it")
    .usage("[options] -- <program> [args...]")
    .argument("<program>", "what is run: node, python, java, curl, …")
    .argument("[args...]", "its arguments, after -- when one of them begins with a dash")
    .option(
      "--caller <conduct>",
      "answers: keys test values when asked; waits: keys nothing",
      "answers",
    )
    .option("--allow-host <name>", "let this host be reached, untouched (repeatable)", collect, [])
    .option("--port <number>", "the emulator's own port on 127.0.0.1 (default: a free one)")
    .option("--journal <folder>", "write each call's journal there, masked");
  addEmulatorFlags(command).action(async (name: string, args: readonly string[], flags: Flags) => {
    process.exitCode = await exec([name, ...args], flags);
  });
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

async function exec(program: readonly [string, ...string[]], flags: Flags): Promise<number> {
  const options = planEmulator(flags, ownEnvironment(), problemsOf(flags));
  // Certificates and the proxy are a tenth of a second to load, and no other command needs them.
  const { execute } = await import("../exec/exec-session.ts");
  const { journal } = flags;
  return execute({
    program,
    // The program waits in real time, so the call does.
    options: { ...options, isRealTime: true, callerConduct: conductOf(flags) ?? "answers" },
    port: Number(flags.port ?? 0),
    allowedHosts: flags.allowHost,
    dataFolder: ownEnvironment().MOCK_TWILIO_DATA || envPaths("mock-twilio", { suffix: "" }).data,
    environment: process.env,
    tell: (line) => console.error(`mock-twilio: ${line}`),
    ...(journal === undefined ? {} : { whenEnded: (mock) => writeJournals(mock, journal) }),
  });
}

function conductOf({ caller }: Flags): (typeof conducts)[number] | undefined {
  return conducts.find((each) => each === caller);
}

function problemsOf(flags: Flags): readonly string[] {
  const problems = flags.allowHost.map(allowHostProblem).filter((problem) => problem !== null);
  const { port } = flags;
  if (port !== undefined && readPortNumber(port) === null) {
    problems.push(`--port: "${port}" is no port number.`);
  }
  if (conductOf(flags) === undefined) {
    problems.push(`--caller: "${flags.caller}" is none of ${conducts.join(", ")}.`);
  }
  return problems;
}

function writeJournals(mock: MockTwilio, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [sid, call] of mock.calls) {
      writeFileSync(join(folder, `${sid}.jsonl`), call.exportedJournal);
    }
  } catch {
    throw new UsageError([`--journal: ${folder} cannot be written.`]);
  }
}
