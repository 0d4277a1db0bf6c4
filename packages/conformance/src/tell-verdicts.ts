// Puts a run's results together with what a reader has to know of the run itself.
import { checkAddress } from "@pay-connector/mock-twilio";
import type { KitClock } from "./check-context.ts";
import type { JudgeOptions } from "./judge-options.ts";
import type { Windows } from "./open-windows.ts";
import { withNeighbours } from "./report/neighbours.ts";
import { toMend } from "./report/to-mend.ts";
import { countResults, exitCodeOf, type Verdicts } from "./verdicts.ts";

/** The verdicts of a run. */
export function tellVerdicts(given: {
  readonly options: JudgeOptions;
  readonly startedAt: string;
  readonly clock: KitClock;
  readonly seed: number;
  readonly tls: Verdicts["tls"];
  readonly trouble: string | null;
  readonly results: Verdicts["results"];
  readonly windows: Windows;
  readonly isStrict: boolean;
  readonly fellSilent: string | null;
  readonly leftOut: Verdicts["leftOut"];
}): Verdicts {
  const { options, clock, trouble, isStrict, fellSilent, leftOut } = given;
  const results = withNeighbours(given.results);
  const counts = countResults(results);
  const address = checkAddress(options.endpoint, null);
  return {
    endpoint: address.kind === "refused" ? "" : address.url,
    startedAt: given.startedAt,
    tookMs: clock.nowMs(),
    wire: options.wire ?? "documented",
    seed: given.seed,
    isStrict,
    isFast: options.isFast ?? false,
    tls: given.tls,
    trouble,
    isInterrupted: isEnded(given),
    fellSilent,
    isRestartTrusted: given.windows.isRestartTrusted(),
    leftOut,
    counts,
    money: moneyOf(results, given.windows),
    mending: toMend({ results, fellSilent }).map(({ result, heldUp, follows }) => ({
      name: result.name,
      holdsUp: heldUp.map(({ name }) => name),
      follows: follows.map(({ name }) => name),
    })),
    results,
    exitCode: isCutShort(given) ? 2 : exitCodeOf(counts, isStrict),
  };
}

// A run that was ended has not judged what it was asked for; a failure it saw all the same counts.
function isCutShort(given: Parameters<typeof tellVerdicts>[0]): boolean {
  const { trouble, results } = given;
  const hasFailed = results.some(({ verdict, isWarning }) => verdict === "failed" && !isWarning);
  return trouble !== null || (isEnded(given) && !hasFailed);
}

function isEnded({ options, fellSilent }: Parameters<typeof tellVerdicts>[0]): boolean {
  return fellSilent !== null || (options.signal?.aborted ?? false);
}

function moneyOf(results: Verdicts["results"], { ledger }: Windows): Verdicts["money"] {
  const money = results.filter(({ group }) => group === "money");
  const unproved = money.filter(({ verdict }) => verdict === "not-proved");
  const counted = { checks: money.length, notProved: unproved.length };
  if (unproved.length === 0) return { ...counted, missing: null };
  if (ledger === null) return { ...counted, missing: WITHOUT_LEDGER };
  const needs = [...new Set(unproved.map(({ said }) => said))];
  return { ...counted, missing: `Give ${needs.join("; ")}.` };
}

const WITHOUT_LEDGER =
  "Give --ledger <file, URL or command>, or let the kit be the gateway with --play-gateway.";
