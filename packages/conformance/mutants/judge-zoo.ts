// Holds the kit against the zoo: every mutant must fail one of the checks that are named for it, every right
// endpoint must fail none but the warnings its style earns. Says for each what was seen.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { RightOne } from "../correct/right-one.ts";
import { checks } from "../src/checks.ts";
import { judge } from "../src/judge.ts";
import type { JudgeOptions } from "../src/judge-options.ts";
import type { CheckResult, Verdicts } from "../src/verdicts.ts";
import { type RunningEndpoint, startEndpoint } from "./endpoint/start-endpoint.ts";
import type { Mutant } from "./mutant.ts";

/** What became of one animal. */
export type Sighting = {
  readonly name: string;
  readonly isRight: boolean;
  /** True when a mutant was caught, and when a right one raised no alarm. */
  readonly isAsWanted: boolean;
  /** What was seen, in a sentence. */
  readonly seen: string;
  /** Every check and its verdict, to compare runs with one another. */
  readonly verdicts: Readonly<Record<string, string>>;
  readonly tookMs: number;
};

const zooFile = new URL("endpoint.yaml", import.meta.url);

/** Lets the kit loose on a mutant. */
export async function judgeMutant(mutant: Mutant, signal?: AbortSignal): Promise<Sighting> {
  const endpoint = await startEndpoint(mutant.type, { tls: mutant.tls });
  const known = mutant.caughtBy.filter((name) => checks.some((check) => check.name === name));
  const asked: Partial<JudgeOptions> = {
    ...(mutant.isFast || known.length === 0 ? { isFast: true } : { only: known }),
    ...(signal === undefined ? {} : { signal }),
  };
  const verdicts = await judgeRunning(endpoint, readFileSync(zooFile, "utf8"), asked);
  const failed = failedIn(verdicts);
  const caught = failed.filter(({ name }) => mutant.caughtBy.includes(name));
  const others = failed.length - caught.length;
  const names = (caught.length > 0 ? caught : failed).map(({ name }) => name).join(", ");
  const beside = others > 0 && caught.length > 0 ? ` (and ${others} more)` : "";
  const missed = `missed: ${verdicts.trouble ?? (names === "" ? "nothing failed" : names)}`;
  return {
    name: mutant.name,
    isRight: false,
    isAsWanted: caught.length > 0 && verdicts.counts.broken === 0,
    seen: caught.length > 0 ? `${names}${beside}` : missed,
    verdicts: wordsOf(verdicts),
    tookMs: verdicts.tookMs,
  };
}

/** Lets the kit loose on a right endpoint. */
export async function judgeRight(
  one: RightOne,
  asked: Partial<JudgeOptions> = { isFast: true },
): Promise<Sighting> {
  const endpoint = await one.start();
  const verdicts = await judgeRunning(endpoint, readFileSync(one.endpointFile, "utf8"), asked);
  const alarms = [
    ...failedIn(verdicts).filter(({ name }) => !one.warnings.includes(name)),
    ...verdicts.results.filter(({ verdict }) => verdict === "broken"),
  ];
  const told = alarms.map(({ name, said }) => `${name}: ${said}`).join(" | ");
  const { passed, notProved } = verdicts.counts;
  const none = `${passed} passed, ${notProved} not proved`;
  return {
    name: one.name,
    isRight: true,
    isAsWanted: alarms.length === 0 && verdicts.trouble === null,
    seen: verdicts.trouble ?? (alarms.length === 0 ? none : `false alarm: ${told}`),
    verdicts: wordsOf(verdicts),
    tookMs: verdicts.tookMs,
  };
}

/** Judges what runs and ends it. */
async function judgeRunning(
  endpoint: RunningEndpoint,
  endpointFile: string,
  asked: Partial<JudgeOptions>,
): Promise<Verdicts> {
  try {
    return await judge({
      endpoint: endpoint.url,
      username: endpoint.username,
      password: endpoint.password,
      inputs: { ...parse(endpointFile), logs: [endpoint.logFile] },
      ledger: { file: endpoint.ledgerFile },
      restart: endpoint.restart,
      ...(endpoint.ca === undefined ? {} : { ca: endpoint.ca }),
      ...asked,
    });
  } finally {
    await endpoint.close();
  }
}

function failedIn({ results }: Verdicts): readonly CheckResult[] {
  return results.filter(({ verdict }) => verdict === "failed");
}

function wordsOf({ results }: Verdicts): Readonly<Record<string, string>> {
  return Object.fromEntries(results.map(({ name, verdict }) => [name, verdict]));
}
