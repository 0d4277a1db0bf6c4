// The flags that describe an emulator, and a call on it, shared by the commands, and their translation into
// options. Flags win over the environment; every problem is reported at once.
import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { readKeyScript } from "../calls/callers.ts";
import type { AccountState } from "../core/account/account.ts";
import type { Assumptions, WireProfile } from "../core/assumptions.ts";
import type { CallerReply } from "../core/ports.ts";
import type { Environment } from "../environment.ts";
import {
  type ConnectorEndpoint,
  checkOptions,
  type MockTwilioOptions,
  OptionsError,
} from "../options.ts";
import type { DialTarget } from "../start-mock-twilio.ts";
import { AccountFileError, readAccountFile } from "../store/account-file.ts";
import { addStateFlag, type StateFlag, stateFile } from "./state-flag.ts";
import { UsageError } from "./usage-error.ts";

/** The flags as commander hands them over. */
export type CallFlags = StateFlag & {
  readonly connector?: string;
  readonly username?: string;
  readonly password?: string;
  readonly keys?: string;
  readonly action?: string;
  readonly fallback?: string;
  readonly strict?: boolean;
  readonly wire?: string;
  readonly at?: string;
  readonly realTime?: boolean;
  readonly seed?: string;
  readonly timeScale?: string;
  readonly assume?: readonly string[];
  readonly caFile?: string;
};

/** A call as it was asked for. `replies` is null when the terminal is the keypad. */
export type CallPlan = {
  readonly options: MockTwilioOptions;
  readonly replies: readonly CallerReply[] | null;
};

/** Adds the flags that describe a call to a command. */
export function addCallFlags(command: Command): Command {
  return addEmulatorFlags(command)
    .option(
      "--keys <script>",
      'what the caller presses, one word for each prompt: "4111111111111111 1230 94105 123"; ' +
        "* and # are keys, - is silence, hangup hangs up",
    )
    .option("--real-time", "prompts and keys take as long as they would on a telephone");
}

/** Adds the flags that describe the emulator itself, whoever places its calls. */
export function addEmulatorFlags(command: Command): Command {
  return addStateFlag(command)
    .option("--connector <url>", "the processor's address: https, or http to this machine")
    .option("--username <name>", "the connector's user name (environment: CONNECTOR_USERNAME)")
    .option("--password <password>", "its password (environment: CONNECTOR_PASSWORD)")
    .option("--action <url>", "where the action goes when the document names no address")
    .option("--fallback <url>", "what is asked when a document cannot be fetched or read")
    .option("--strict", "misspelt TwiML ends the call; otherwise it is warned about and skipped")
    .option("--wire <profile>", "shape of the request: documented, documented-2022 or observed")
    .option("--at <time>", "ISO time at which the call begins (default: now)")
    .option("--ca-file <file>", "trust certificates that this authority (PEM) has signed, too")
    .option("--seed <number>", "makes SIDs and transaction ids repeatable")
    .option("--time-scale <factor>", "multiplies every real second; 0.1 makes 10 s one")
    .option(
      "--assume <name=reading...>",
      "another reading of something Twilio leaves open, such as maxAttempts=tries",
    );
}

/** Reads flags and environment. Throws a UsageError that names everything wrong. */
export function planCall(
  flags: CallFlags,
  environment: Environment,
  canAskTerminal: boolean,
): CallPlan {
  const problems: string[] = [];
  const options = checkedOptions(flags, environment, { problems, needsConnector: true });
  const replies = repliesOf(flags.keys, canAskTerminal, problems);
  if (problems.length > 0) throw new UsageError(problems);
  return { options, replies };
}

/** Options of an emulator that stays up; without a connector it has none unless `--state` brings some. */
export function planEmulator(
  flags: CallFlags,
  environment: Environment,
  more: readonly string[] = [],
): MockTwilioOptions {
  const problems = [...more];
  const options = checkedOptions(flags, environment, { problems, needsConnector: false });
  if (problems.length > 0) throw new UsageError(problems);
  return options;
}

type Reading = { readonly problems: string[]; readonly needsConnector: boolean };

function checkedOptions(
  flags: CallFlags,
  environment: Environment,
  reading: Reading,
): MockTwilioOptions {
  const options = optionsOf(flags, environment, reading);
  try {
    checkOptions(options);
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error;
    reading.problems.push(...error.problems);
  }
  return options;
}

function optionsOf(
  flags: CallFlags,
  environment: Environment,
  { problems, needsConnector }: Reading,
): MockTwilioOptions {
  const state = readState(flags, problems);
  // An account brings its own connectors; one more may be named beside them.
  const canDoWithout = !needsConnector || stateFile(flags) !== null;
  const connector =
    canDoWithout && flags.connector === undefined
      ? null
      : connectorOf(flags, environment, problems);
  const seed = numberFlag("--seed", flags.seed, problems);
  const timeScale = numberFlag("--time-scale", flags.timeScale, problems);
  const ca = readAuthority(flags.caFile, problems);
  return {
    ...(connector === null ? {} : { connector }),
    ...(flags.action === undefined ? {} : { actionUrl: flags.action }),
    // Checked with all other options.
    ...(flags.wire === undefined ? {} : { wire: flags.wire as WireProfile }),
    ...(flags.at === undefined ? {} : { at: flags.at }),
    ...(seed === undefined ? {} : { seed }),
    ...(timeScale === undefined ? {} : { timeScale }),
    ...(ca === undefined ? {} : { ca }),
    isRealTime: flags.realTime ?? false,
    // A rehearsal of a call goes on where Twilio would.
    strict: flags.strict ?? false,
    ...(flags.fallback === undefined ? {} : { fallbackUrl: flags.fallback }),
    assumptions: assumptionsOf(flags.assume ?? [], problems),
    ...(state === null ? fromEnvironment(environment) : { state }),
  };
}

function connectorOf(
  flags: CallFlags,
  environment: Environment,
  problems: string[],
): ConnectorEndpoint | null {
  const username = flags.username ?? environment.CONNECTOR_USERNAME;
  const password = flags.password ?? environment.CONNECTOR_PASSWORD;
  const url = flags.connector;
  if (url === undefined) {
    problems.push("--connector is missing: where is the processor? (or --state, for an account)");
  }
  if (username === undefined) {
    problems.push("--username is missing (or CONNECTOR_USERNAME in the environment).");
  }
  if (password === undefined) {
    problems.push("--password is missing (or CONNECTOR_PASSWORD in the environment).");
  }
  const isComplete = url !== undefined && username !== undefined && password !== undefined;
  return isComplete ? { url, username, password } : null;
}

function readState(flags: CallFlags, problems: string[]): AccountState | null {
  const file = stateFile(flags);
  if (file === null) return null;
  try {
    return readAccountFile(file);
  } catch (error) {
    if (!(error instanceof AccountFileError)) throw error;
    problems.push(...error.problems);
    return null;
  }
}

function fromEnvironment(environment: Environment): Partial<MockTwilioOptions> {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken } = environment;
  const { TWILIO_API_KEY: sid, TWILIO_API_SECRET: secret } = environment;
  return {
    // An API key of the person's own is one of the emulated account, too.
    ...(sid && secret ? { apiKeys: [{ sid, secret }] } : {}),
    ...(accountSid === undefined ? {} : { accountSid }),
    ...(authToken === undefined ? {} : { authToken }),
  };
}

/** The authority of `--ca-file`. */
export function readAuthority(file: string | undefined, problems: string[]): string | undefined {
  if (file === undefined) return undefined;
  try {
    return readFileSync(file, "utf8");
  } catch {
    problems.push(`--ca-file: ${file} cannot be read.`);
    return undefined;
  }
}

/** A flag that is a number. */
export function numberFlag(
  name: string,
  text: string | undefined,
  problems: string[],
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  problems.push(`${name}: "${text}" is no number.`);
  return undefined;
}

/** The readings of `--assume`. */
export function assumptionsOf(pairs: readonly string[], problems: string[]): Partial<Assumptions> {
  const entries: [string, string][] = [];
  for (const pair of pairs) {
    const cut = pair.indexOf("=");
    if (cut < 1) problems.push(`--assume: "${pair}" is not name=reading.`);
    else entries.push([pair.slice(0, cut), pair.slice(cut + 1)]);
  }
  // Names and readings are checked with all other options.
  return Object.fromEntries(entries) as Partial<Assumptions>;
}

function repliesOf(
  keys: string | undefined,
  canAskTerminal: boolean,
  problems: string[],
): readonly CallerReply[] | null {
  if (keys === undefined) {
    if (!canAskTerminal) {
      problems.push("--keys is missing, and there is no terminal to be the keypad.");
    }
    return null;
  }
  const script = readKeyScript(keys);
  if (script.ok) return script.replies;
  const words = "digits with * and #, - for silence, or hangup";
  problems.push(`--keys: word ${script.wordNumber} is no keys; a word is ${words}.`);
  return null;
}

/** The first document: an address is asked, anything else is a file. */
export function readTarget(twiml: string): DialTarget {
  if (/^https?:\/\//i.test(twiml)) return { url: twiml };
  try {
    return { twiml: readFileSync(twiml, "utf8") };
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    const reason = isMissing ? "there is no such file" : "the file cannot be read";
    throw new UsageError([`--twiml: ${twiml}: ${reason}.`]);
  }
}
