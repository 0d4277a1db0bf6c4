// `mock-twilio run`: plays scenario files, tells them, and says by its exit code whether everything held.
// 0: all of it. 1: something did not. 2: a file or a flag is wrong, and nothing was played.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { ownEnvironment } from "../environment.ts";
import { checkOptions, OptionsError } from "../options.ts";
import { type FileResults, junitXml } from "../scenarios/junit.ts";
import { playScenario, type RunSettings, type ScenarioResult } from "../scenarios/play-scenario.ts";
import { type PlacedScenario, readScenarios } from "../scenarios/read-scenarios.ts";
import { type RunFlags, runSettings } from "./run-settings.ts";
import { UsageError } from "./usage-error.ts";

type Flags = RunFlags & {
  readonly junit?: string;
  readonly json?: string;
  readonly story?: boolean;
};

type ScenarioFile = { readonly file: string; readonly scenarios: readonly PlacedScenario[] };

/** Adds the command. */
export function addRunCommand(program: Command): void {
  program
    .command("run")
    .description("play scenario files; exit code 0 if everything in them holds")
    .argument("<files...>", "YAML files, or folders of them")
    .option("--story", "tell every call, not only those that fail (one scenario is always told)")
    .option("--junit <file>", "write the results for a build server")
    .option("--json <file>", "write the results with every report")
    .option("--connector <url>", "a processor of yours instead of the scenario's own")
    .option("--username <name>", "its user name (environment: CONNECTOR_USERNAME)")
    .option("--password <password>", "its password (environment: CONNECTOR_PASSWORD)")
    .option("--ca-file <file>", "trust certificates that this authority (PEM) has signed, too")
    .option("--wire <profile>", "shape of the request: documented, documented-2022 or observed")
    .option("--seed <number>", "another seed for ids and chance")
    .option("--time-scale <factor>", "multiplies every real second; 0.1 makes 10 s one")
    .option("--assume <name=reading...>", "another reading, in every scenario")
    .action(async (paths: readonly string[], flags: Flags) => {
      process.exitCode = await run(paths, flags);
    });
}

async function run(paths: readonly string[], flags: Flags): Promise<number> {
  const settings = runSettings(flags, ownEnvironment());
  checkSettings(settings);
  const files = readFiles(paths);
  const total = files.reduce((sum, { scenarios }) => sum + scenarios.length, 0);
  const isTold = flags.story ?? total === 1;
  const done: FileResults[] = [];
  for (const { file, scenarios } of files) {
    const results: ScenarioResult[] = [];
    console.log(file);
    for (const { scenario, line } of scenarios) {
      const result = await playScenario(scenario, settings);
      tell(result, { place: `${file}:${line}`, isTold });
      results.push(result);
    }
    done.push({ file, results });
  }
  const all = done.flatMap(({ results }) => results);
  const failed = all.filter(({ failures }) => failures.length > 0).length;
  console.log(`\n${all.length - failed} of ${all.length} scenarios hold`);
  if (flags.junit !== undefined) writeFileSync(flags.junit, junitXml(done));
  if (flags.json !== undefined) {
    writeFileSync(flags.json, `${JSON.stringify({ files: done }, null, 2)}\n`);
  }
  return failed === 0 ? 0 : 1;
}

function tell(
  { scenario, failures, unproved, story }: ScenarioResult,
  { place, isTold }: { readonly place: string; readonly isTold: boolean },
): void {
  const isGood = failures.length === 0;
  console.log(`  ${isGood ? "ok    " : "FAILED"}  ${scenario}`);
  for (const each of unproved) console.log(`          not proved: ${each}`);
  if (!isGood) console.log(`          at ${place}`);
  for (const each of failures) console.log(`          ${each}`);
  if (isTold || !isGood) console.log(`\n${story.replaceAll(/^/gm, "    ")}\n`);
}

function checkSettings({ endpoint, ...rest }: RunSettings): void {
  try {
    checkOptions({ ...rest, ...(endpoint === undefined ? {} : { connector: endpoint }) });
  } catch (error) {
    if (error instanceof OptionsError) throw new UsageError(error.problems);
    throw error;
  }
}

function readFiles(paths: readonly string[]): readonly ScenarioFile[] {
  const problems: string[] = [];
  const files = paths.flatMap((path) => listFiles(path, problems));
  const read = files.flatMap((file): ScenarioFile[] => {
    const found = readScenarios(readFileSync(file, "utf8"));
    if (found.ok) return [{ file, scenarios: found.scenarios }];
    problems.push(
      ...found.problems.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`),
    );
    return [];
  });
  if (problems.length > 0) throw new UsageError(problems);
  return read;
}

function listFiles(path: string, problems: string[]): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
  } catch {
    problems.push(`${path}: there is no such file.`);
    return [];
  }
  const found = readdirSync(path).filter((name) => /\.ya?ml$/.test(name));
  if (found.length === 0) problems.push(`${path}: no scenario (*.yaml) is in this folder.`);
  return found.sort().map((name) => join(path, name));
}
