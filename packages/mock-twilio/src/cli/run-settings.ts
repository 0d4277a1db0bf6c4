// The flags of `run` to what every scenario of the run is played with. Flags win over the environment;
// every problem is reported at once.
import type { Environment } from "../environment.ts";
import type { RunSettings } from "../scenarios/play-scenario.ts";
import { assumptionsOf, numberFlag, readAuthority } from "./call-flags.ts";
import { UsageError } from "./usage-error.ts";

/** The flags as commander hands them over. */
export type RunFlags = {
  readonly connector?: string;
  readonly username?: string;
  readonly password?: string;
  readonly caFile?: string;
  readonly wire?: string;
  readonly seed?: string;
  readonly timeScale?: string;
  readonly assume?: readonly string[];
};

/** Reads flags and environment. Throws a UsageError that names everything wrong. */
export function runSettings(flags: RunFlags, environment: Environment): RunSettings {
  const problems: string[] = [];
  const { connector: url, wire } = flags;
  const username = flags.username ?? environment.CONNECTOR_USERNAME;
  const password = flags.password ?? environment.CONNECTOR_PASSWORD;
  if (url !== undefined && (username === undefined || password === undefined)) {
    problems.push("--connector needs --username and --password (or the environment).");
  }
  const seed = numberFlag("--seed", flags.seed, problems);
  const timeScale = numberFlag("--time-scale", flags.timeScale, problems);
  const ca = readAuthority(flags.caFile, problems);
  const assumptions = assumptionsOf(flags.assume ?? [], problems);
  if (problems.length > 0) throw new UsageError(problems);
  const isReal = url !== undefined && username !== undefined && password !== undefined;
  return {
    assumptions,
    ...(isReal ? { endpoint: { url, username, password } } : {}),
    // Checked with all other options.
    ...(wire === undefined ? {} : { wire: wire as NonNullable<RunSettings["wire"]> }),
    ...(seed === undefined ? {} : { seed }),
    ...(timeScale === undefined ? {} : { timeScale }),
    ...(ca === undefined ? {} : { ca }),
  };
}
