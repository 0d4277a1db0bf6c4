// The command in the order of things: list, init or dry run if that is asked for; else judge, show how it
// goes, report in every form that was asked for. Ctrl-C ends the run and reports what is known.
import { writeFileSync } from "node:fs";
import { judge } from "../judge.ts";
import { htmlReport } from "../report/html.ts";
import { junitXml } from "../report/junit.ts";
import { showProgress } from "../report/progress.ts";
import { terminalReport } from "../report/terminal.ts";
import type { Verdicts } from "../verdicts.ts";
import { dryRun } from "./dry-run.ts";
import { type Flags, judgeOptions } from "./flags.ts";
import { writeEndpointFile } from "./init-file.ts";
import { listChecks } from "./list-checks.ts";
import { UsageError } from "./usage-error.ts";
import { wrapReport } from "./wrap-report.ts";

/** What a terminal has where nobody says. */
const USUAL_WIDTH = 80;

/** Runs the command; resolves to its exit code. */
export async function runCommand(endpoint: string | undefined, flags: Flags): Promise<number> {
  if (flags.list === true) {
    console.log(listChecks(flags));
    return 0;
  }
  if (flags.init !== undefined) {
    console.log(writeEndpointFile(flags.init === true ? "endpoint.yaml" : flags.init));
    return 0;
  }
  const options = judgeOptions(endpoint, flags, process.env);
  if (flags.dryRun === true) {
    await dryRun(options, (line) => console.log(line));
    return 0;
  }
  const ended = new AbortController();
  const end = (): void => ended.abort();
  process.once("SIGINT", end).once("SIGTERM", end);
  const isTerminal = process.stdout.isTTY === true;
  const width = process.stdout.columns ?? USUAL_WIDTH;
  const write = (text: string): void => void process.stdout.write(text);
  const fit = (text: string): string => (isTerminal ? wrapReport(text, width) : text);
  const progress = showProgress({ write, isTerminal, width, fit });
  const verdicts = await judge({
    ...options,
    signal: ended.signal,
    onStart: ({ name }) => progress.started(name),
    onResult: progress.ended,
    onGateway: (address) => console.log(`The gateway is played at ${address}`),
  });
  progress.close();
  process.off("SIGINT", end).off("SIGTERM", end);
  console.log(fit(terminalReport(verdicts, flags.verbose ?? false)));
  writeReports(verdicts, flags);
  return verdicts.exitCode;
}

function writeReports(verdicts: Verdicts, { json, junit, html }: Flags): void {
  writeFile("--json", json, () => `${JSON.stringify(verdicts, null, 2)}\n`);
  writeFile("--junit", junit, () => junitXml(verdicts));
  writeFile("--html", html, () => htmlReport(verdicts));
}

function writeFile(flag: string, file: string | undefined, text: () => string): void {
  if (file === undefined) return;
  try {
    writeFileSync(file, text());
  } catch {
    throw new UsageError([`${flag}: ${file} cannot be written.`]);
  }
}
