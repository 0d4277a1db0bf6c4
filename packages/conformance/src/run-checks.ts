// Runs checks side by side within a bound on what is under way, the patient ones first; those that need
// the endpoint for themselves come after all others. Each has a hard limit of time, and one that throws is
// our bug, told as such: it never passes for a fault of the endpoint's.
import { setMaxListeners } from "node:events";
import type { Check, Finding } from "./check.ts";
import type { CheckContext, KitClock } from "./check-context.ts";
import { factsOf } from "./check-facts.ts";
import { OracleError } from "./oracle/oracle-error.ts";
import { ordinaryFirst } from "./ordinary-payments.ts";
import { NO_ANSWER } from "./reading/reply.ts";
import { FELL_SILENT, isSilence } from "./silence-watch.ts";
import type { CheckResult } from "./verdicts.ts";
import type { Exchange } from "./wire/exchange.ts";
import type { Mask } from "./wire/mask.ts";
import { createPermits, type Permits } from "./wire/permits.ts";

/** Requests of patient checks under way at once: most of them wait for a time-out and cost nothing. */
const PATIENT_AT_ONCE = 24;
/** Requests of quick checks: what any endpoint bears that is to take a second caller. */
const QUICK_AT_ONCE = 12;
/** What a check may have under way that asks for no burst. */
const ORDINARY_BURST = 4;
/** A fast check makes a handful of exchanges of milliseconds; one silence of 10 s may come among them. */
const SILENT_LIMIT_MS = 25_000;
/** Six slots of ten seconds, a quiet ledger, and a restart at worst; and whatever a busy machine needs. */
const LIMIT_MS = 80_000;
/** As many checks as are begun side by side; each waits for its own permits. */
const CHECKS_AT_ONCE = 16;

/** What running needs. */
export type RunParts = {
  readonly clock: KitClock;
  readonly mask: Mask;
  readonly isStrict: boolean;
  /** Ends the run: what is under way is dropped, what is known stays. */
  readonly signal: AbortSignal;
  /** Makes the context of one check. */
  readonly contextFor: (given: {
    readonly check: Check;
    readonly permits: Permits;
    readonly signal: AbortSignal;
    readonly onExchange: (exchange: Exchange) => void;
  }) => CheckContext;
  readonly onStart: (check: Check) => void;
  readonly onResult: (result: CheckResult) => void;
};

/** Runs them all; the results are in the order of the list, without those that never ran. */
export async function runChecks(
  checks: readonly Check[],
  parts: RunParts,
): Promise<readonly CheckResult[]> {
  const results = new Map<string, CheckResult>();
  setMaxListeners(0, parts.signal);
  const shared = { slow: createPermits(PATIENT_AT_ONCE), fast: createPermits(QUICK_AT_ONCE) };
  // Bursts need all their requests at once: one such check at a time, beside the others' bound.
  const bursts = createPermits(1);
  const runOne = async (check: Check): Promise<void> => {
    if (parts.signal.aborted) return;
    const isBurst = (check.burst ?? 0) > ORDINARY_BURST;
    const leave = isBurst ? await bursts.take() : () => undefined;
    const permits = isBurst ? createPermits(check.burst ?? ORDINARY_BURST) : shared[check.pace];
    parts.onStart(check);
    const result = await judgeOne(check, permits, parts);
    leave();
    const { aborted, reason } = parts.signal;
    const isSilenced = reason === FELL_SILENT && result.verdict === "failed";
    if (aborted && !isSilenced) return;
    results.set(check.name, result);
    parts.onResult(result);
  };
  const together = checks.filter(({ lane }) => lane !== "alone");
  // The patient ones wait for their ten seconds while the quick ones come and go.
  const slow = together.filter(({ pace }) => pace === "slow");
  const fast = ordinaryFirst(together.filter(({ pace }) => pace === "fast"));
  await Promise.all([Promise.all(slow.map(runOne)), runInLanes(fast, runOne)]);
  for (const check of checks) if (check.lane === "alone") await runOne(check);
  return checks.flatMap(({ name }) => results.get(name) ?? []);
}

async function runInLanes(
  checks: readonly Check[],
  run: (check: Check) => Promise<void>,
): Promise<void> {
  const left = [...checks];
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await run(next);
  };
  await Promise.all(Array.from({ length: CHECKS_AT_ONCE }, lane));
}

async function judgeOne(check: Check, permits: Permits, parts: RunParts): Promise<CheckResult> {
  const { clock, mask, signal } = parts;
  const limit = new AbortController();
  const seen: Exchange[] = [];
  const ends = AbortSignal.any([signal, limit.signal]);
  // Each request of a burst waits for it: that is no leak, as Node 20 would warn.
  setMaxListeners(0, ends);
  const context = parts.contextFor({
    check,
    permits,
    signal: ends,
    onExchange: (exchange) => void seen.push(exchange),
  });
  const startedMs = clock.nowMs();
  const ended = await endOf(check, context, { signal, seen });
  limit.abort();
  const facts = factsOf(check);
  const tookMs = clock.nowMs() - startedMs;
  const plain = {
    ...facts,
    tookMs,
    isWarning: false,
    said: null,
    instead: null,
    exchanges: [],
    course: [],
  };
  switch (ended.kind) {
    case "threw":
      return { ...plain, verdict: "broken", said: ended.sentence };
    case "timed-out":
      return cutOff(plain, seen, parts);
    case "found":
      switch (ended.finding.verdict) {
        case "passed":
          return { ...plain, verdict: "passed", said: ended.finding.note ?? null };
        case "not-proved":
          return { ...plain, verdict: "not-proved", said: mask.show(ended.finding.missing) };
        case "failed":
          return failed(plain, ended.finding, parts);
      }
  }
}

// Whose fault it is that a check did not end tells a silence of the endpoint's. Where every request was
// answered, the endpoint or this machine was merely slow: nothing is proved by that.
function cutOff(
  plain: Omit<CheckResult, "verdict">,
  seen: readonly Exchange[],
  parts: RunParts,
): CheckResult {
  const silent = seen.filter(isSilence);
  if (silent.length === 0) {
    const said = `a quieter machine or a quicker endpoint: the check did not end within ${LIMIT_MS / 1000} s, and no request went without an answer`;
    return { ...plain, verdict: "not-proved", said };
  }
  const isEnded = parts.signal.aborted;
  const what = isEnded
    ? "The endpoint kept the check waiting until the run was ended."
    : `The endpoint kept the check waiting for more than ${Math.floor(plain.tookMs / 1000)} s.`;
  return failed(plain, { what, exchanges: silent.slice(-2), instead: NO_ANSWER }, parts);
}

function failed(
  plain: Omit<CheckResult, "verdict">,
  found: Omit<FailedFinding, "verdict">,
  { mask, isStrict }: RunParts,
): CheckResult {
  const { strength } = plain;
  const isWarning = strength === "may" || (strength === "should" && !isStrict);
  const exchanges = found.exchanges.map((exchange) => maskExchange(exchange, mask));
  const { what, instead = null, why = plain.why, cure = plain.cure, course = [] } = found;
  const said = mask.show(what);
  return {
    ...plain,
    why,
    cure,
    verdict: "failed",
    isWarning,
    said,
    instead,
    exchanges,
    course: course.map((line) => mask.show(line)),
  };
}

type FailedFinding = Extract<Finding, { readonly verdict: "failed" }>;

type End =
  | { readonly kind: "found"; readonly finding: Finding }
  | { readonly kind: "threw"; readonly sentence: string }
  | { readonly kind: "timed-out" };

async function endOf(
  check: Check,
  context: CheckContext,
  { signal, seen }: { readonly signal: AbortSignal; readonly seen: readonly Exchange[] },
): Promise<End> {
  const timers: NodeJS.Timeout[] = [];
  let drop = (): void => undefined;
  const over = new Promise<End>((resolve) => {
    drop = () => resolve({ kind: "timed-out" });
    // A fast check whose requests are all answered is held up by a busy machine: it gets its time.
    const dropSilent = (): void => {
      if (check.pace === "fast" && seen.some(isSilence)) drop();
    };
    timers.push(setTimeout(dropSilent, SILENT_LIMIT_MS), setTimeout(drop, LIMIT_MS));
    signal.addEventListener("abort", drop);
  });
  try {
    const found = check.run(context).then((finding): End => ({ kind: "found", finding }));
    return await Promise.race([found, over]);
  } catch (error) {
    if (error instanceof OracleError) {
      const missing = `${error.wanted}: ${error.message}`;
      return { kind: "found", finding: { verdict: "not-proved", missing } };
    }
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: "threw", sentence: `Bug: the check "${check.name}" broke. ${told}` };
  } finally {
    for (const timer of timers) clearTimeout(timer);
    signal.removeEventListener("abort", drop);
  }
}

/** An exchange that is safe to show: what came is masked as what was sent. */
function maskExchange(exchange: Exchange, mask: Mask): Exchange {
  const headers = Object.fromEntries(
    Object.entries(exchange.headers).map(([name, value]) => [name, mask.show(value)]),
  );
  return { ...exchange, headers, body: mask.showAnswer(exchange.body, exchange.sent) };
}
