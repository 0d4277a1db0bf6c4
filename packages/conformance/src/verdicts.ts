// What a run comes to: one result for each check that was asked for, and the exit status they add up to.
// Plain data, the same for every form of report and for test suites. Nothing in it holds card data.

import type { Check, Strength } from "./check.ts";
import type { TlsFacts, WireProfile } from "./check-context.ts";
import type { LeftOut } from "./select-checks.ts";
import type { Exchange } from "./wire/exchange.ts";

/** The clause a check asks about, in the contract's own words. */
export type Clause = {
  readonly id: string;
  readonly sentence: string;
  readonly source: string;
  readonly date: string;
  readonly evidence: string;
};

/** What a report says of a check besides its result. */
export type CheckFacts = Pick<
  Check,
  "name" | "group" | "profile" | "pace" | "title" | "why" | "cure"
> & {
  readonly clause: Clause;
  /** The clause's, unless the check asks less. */
  readonly strength: Strength;
};

/** What became of a check. */
export type CheckResult = CheckFacts & {
  readonly tookMs: number;
  readonly verdict: "passed" | "failed" | "not-proved" | "broken";
  /** True when it failed something that is not a must; under --strict a should is no warning. */
  readonly isWarning: boolean;
  /** What was seen, what is missing, or how our own check broke; null when there is nothing to say. */
  readonly said: string | null;
  /** What came where another verdict was awaited, told alike by every check; null when that is not the fault. */
  readonly instead: string | null;
  /** Masked, answers too. */
  readonly exchanges: readonly Exchange[];
};

/** How many ended how. */
export type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly warnings: number;
  readonly notProved: number;
  readonly broken: number;
};

/** 0 all asked-for checks passed, 1 something failed, 2 nothing could be judged, 3 not proved under --strict. */
export type ExitCode = 0 | 1 | 2 | 3;

/** The outcome of a run. */
export type Verdicts = {
  readonly endpoint: string;
  /** ISO time. */
  readonly startedAt: string;
  readonly tookMs: number;
  readonly wire: WireProfile;
  readonly seed: number;
  readonly isStrict: boolean;
  readonly isFast: boolean;
  readonly tls: TlsFacts | null;
  /** Why nothing could be judged, in a sentence; null when something could. */
  readonly trouble: string | null;
  /** True when the run was ended before its end, by its user or by the endpoint's silence. */
  readonly isInterrupted: boolean;
  /** That the endpoint stopped answering in the middle, in a sentence; null when it did not. */
  readonly fellSilent: string | null;
  /** True when a restart was believed without looking whether the endpoint went away, as was asked for. */
  readonly isRestartTrusted: boolean;
  /** What was asked for and not judged, by name. */
  readonly leftOut: LeftOut;
  readonly counts: Counts;
  /** Where the money was counted: a sentence for the last line of the report. */
  readonly money: {
    readonly checks: number;
    readonly notProved: number;
    /** What to give; null when nothing is missing. */
    readonly missing: string | null;
  };
  /** What there is to mend, in the order in which to mend it, as names. */
  readonly mending: readonly Mending[];
  readonly results: readonly CheckResult[];
  readonly exitCode: ExitCode;
};

/** One thing to mend and the failures that probably vanish with it. */
export type Mending = {
  readonly name: string;
  /** Checks that got the very same and could not go on. */
  readonly holdsUp: readonly string[];
  /** Checks whose failure probably follows from it. */
  readonly follows: readonly string[];
};

/** Adds results up. */
export function countResults(results: readonly CheckResult[]): Counts {
  const count = (fits: (result: CheckResult) => boolean): number => results.filter(fits).length;
  return {
    passed: count(({ verdict }) => verdict === "passed"),
    failed: count(({ verdict, isWarning }) => verdict === "failed" && !isWarning),
    warnings: count(({ verdict, isWarning }) => verdict === "failed" && isWarning),
    notProved: count(({ verdict }) => verdict === "not-proved"),
    broken: count(({ verdict }) => verdict === "broken"),
  };
}

/** The exit status. A check of ours that broke outweighs all: its verdict is nobody's fault but ours. */
export function exitCodeOf(counts: Counts, isStrict: boolean): ExitCode {
  const { passed, failed, warnings, notProved, broken } = counts;
  if (broken > 0) return 2;
  if (failed > 0) return 1;
  if (isStrict && notProved > 0) return 3;
  return passed + warnings + notProved === 0 ? 2 : 0;
}
