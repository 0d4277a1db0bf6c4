// The flags of the command to what the judge is asked for. Flags win over the environment; every problem
// is reported at once.
import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, resolve } from "node:path";
import { cwd } from "node:process";
import type { CheckProfile } from "../check.ts";
import { checks } from "../checks.ts";
import { type JudgeOptions, JudgeOptionsError, planOf } from "../judge-options.ts";
import type { LedgerSource } from "../oracle/open-ledger.ts";
import type { Environment } from "./environment.ts";
import { UsageError } from "./usage-error.ts";

/** The flags as commander hands them over. */
export type Flags = {
  readonly username?: string;
  readonly password?: string;
  readonly endpointFile?: string;
  readonly ledger?: string;
  readonly playGateway?: string | true;
  readonly logs?: readonly string[];
  readonly restart?: string;
  readonly trustRestart?: boolean;
  readonly profile?: readonly string[];
  readonly wire?: string;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly strict?: boolean;
  readonly fast?: boolean;
  readonly verbose?: boolean;
  readonly seed?: string;
  readonly caFile?: string;
  readonly json?: string;
  readonly junit?: string;
  readonly html?: string;
  readonly list?: boolean;
  readonly dryRun?: boolean;
  readonly init?: string | true;
};

/** Beside the ports of the processor, the emulator and the example application. */
export const GATEWAY_PORT = 4014;

const LARGEST_PORT = 65_535;

/** Reads flags and environment. Throws a UsageError that names everything wrong. */
export function judgeOptions(
  endpoint: string | undefined,
  flags: Flags,
  environment: Environment,
): JudgeOptions {
  const problems: string[] = [];
  const username = flags.username ?? environment.CONNECTOR_USERNAME;
  const password = flags.password ?? environment.CONNECTOR_PASSWORD;
  if (endpoint === undefined) problems.push("Which endpoint? Give its address.");
  if (username === undefined) problems.push("--username is missing (or CONNECTOR_USERNAME).");
  if (password === undefined) problems.push("--password is missing (or CONNECTOR_PASSWORD).");
  const { wire, only, skip, profile, ledger, playGateway, endpointFile, logs, restart } = flags;
  const seed = numberFlag("--seed", flags.seed, problems);
  const port =
    playGateway === true ? GATEWAY_PORT : numberFlag("--play-gateway", playGateway, problems);
  if (port !== undefined && port > LARGEST_PORT) {
    problems.push(`--play-gateway: ${port} is no port; the largest is ${LARGEST_PORT}.`);
  }
  const ca = readAuthority(flags.caFile, problems);
  for (const name of ["json", "junit", "html"] as const) {
    if (isUnwritable(flags[name])) problems.push(`--${name}: ${flags[name]} cannot be written.`);
  }
  const options: JudgeOptions = {
    endpoint: endpoint ?? "",
    username: username ?? "",
    password: password ?? "",
    ...(endpointFile === undefined ? {} : { inputs: endpointFile }),
    ...(ledger === undefined ? {} : { ledger: ledgerOf(ledger) }),
    ...(port === undefined ? {} : { playGateway: port }),
    ...(logs === undefined ? {} : { logs: logs.map((path) => resolve(cwd(), path)) }),
    ...(restart === undefined ? {} : { restart: { command: restart } }),
    ...(flags.trustRestart === undefined ? {} : { isRestartTrusted: flags.trustRestart }),
    // Checked with all other options.
    ...(wire === undefined ? {} : { wire: wire as NonNullable<JudgeOptions["wire"]> }),
    ...(profile === undefined ? {} : { profiles: profile as readonly CheckProfile[] }),
    ...(only === undefined ? {} : { only }),
    ...(skip === undefined ? {} : { skip }),
    ...(seed === undefined ? {} : { seed }),
    ...(ca === undefined ? {} : { ca }),
    isStrict: flags.strict ?? false,
    isFast: flags.fast ?? false,
  };
  if (problems.length === 0) return options;
  // What is wrong with the rest is told at once.
  throw new UsageError([...problems, ...(endpoint === undefined ? [] : problemsOf(options))]);
}

// Better told now than after a minute of judging.
function isUnwritable(file: string | undefined): boolean {
  if (file === undefined) return false;
  try {
    accessSync(existsSync(file) ? file : dirname(resolve(cwd(), file)), constants.W_OK);
    return existsSync(file) && statSync(file).isDirectory();
  } catch {
    return true;
  }
}

function problemsOf(options: JudgeOptions): readonly string[] {
  try {
    planOf(options, checks);
    return [];
  } catch (error) {
    if (error instanceof JudgeOptionsError) return error.problems;
    throw error;
  }
}

// An address is asked; one word that could be a file is one; anything else is a command.
function ledgerOf(text: string): LedgerSource {
  if (/^https?:\/\//i.test(text)) return { url: text };
  const file = isAbsolute(text) ? text : resolve(cwd(), text);
  return existsSync(file) || !/\s/.test(text) ? { file } : { command: text };
}

function numberFlag(
  name: string,
  text: string | undefined,
  problems: string[],
): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,10}$/.test(text)) return Number(text);
  problems.push(`${name}: "${text}" is no whole number.`);
  return undefined;
}

function readAuthority(file: string | undefined, problems: string[]): string | undefined {
  if (file === undefined) return undefined;
  try {
    const text = readFileSync(file, "utf8");
    if (text.includes("-----BEGIN CERTIFICATE-----")) return text;
    problems.push(`--ca-file: ${file} holds no certificate in PEM form.`);
  } catch {
    problems.push(`--ca-file: ${file} cannot be read.`);
  }
  return undefined;
}
