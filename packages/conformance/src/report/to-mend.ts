// What there is to mend, in the order in which to mend it. When an ordinary payment is not approved, dozens
// of checks that begin with one fail by that alone: it comes first, and they stand behind it as names.
import type { CheckProfile } from "../check.ts";
import { ordinaryPayments } from "../ordinary-payments.ts";
import { NO_ANSWER } from "../reading/reply.ts";
import { isSilence } from "../silence-watch.ts";
import type { CheckResult, Verdicts } from "../verdicts.ts";
import { isFailure } from "./words.ts";

/** One thing to mend, and the checks that got the very same where they needed an approval. */
export type ToMend = {
  readonly result: CheckResult;
  readonly heldUp: readonly CheckResult[];
};

/** The ordinary payments, and the checks that each holds up: absent, whatever they ask. */
const ordinary: readonly Ordinary[] = [
  ...ordinaryPayments,
  // Where nothing is declined, nothing can be asked of a declined charge.
  { name: "declines-declined", input: "declines" },
  // Ids that are shared anyhow say nothing of letters, connections or texts.
  { name: "ids-differ" },
  { name: "ids-differ-together" },
  // A ledger that shows nothing is the wrong one, or nobody captures.
  { name: "captured-once" },
];

type Ordinary = {
  readonly name: string;
  readonly profile?: CheckProfile;
  /** Only what was sent with this input. */
  readonly input?: string;
};

/** More names tell nothing more. */
const MOST_NAMES = 6;

/** Failures in the order of mending: the silence that ended a run, ordinary payments, musts, warnings. */
export function toMend({
  results,
  fellSilent,
}: Pick<Verdicts, "results" | "fellSilent">): readonly ToMend[] {
  let left = results.filter(isFailure);
  const first: ToMend[] = [];
  const fold = (result: CheckResult, isHeldUp: (each: CheckResult) => boolean): void => {
    first.push({ result, heldUp: left.filter((each) => each !== result && isHeldUp(each)) });
    left = left.filter((each) => each !== result && !isHeldUp(each));
  };
  const silent = fellSilent === null ? undefined : firstOf(left.filter(gotNoAnswer));
  if (silent !== undefined) fold(silent, gotNoAnswer);
  for (const { name, profile, input } of ordinary) {
    const result = left.find((each) => each.name === name);
    if (result === undefined) continue;
    fold(
      result,
      (each) =>
        each.instead !== null &&
        each.instead === result.instead &&
        (profile === undefined || each.profile === profile) &&
        (input === undefined || each.exchanges[0]?.sent.input?.startsWith(`${input}: `) === true),
    );
  }
  return [...first, ...mustsFirst(left).map((result) => ({ result, heldUp: [] }))];
}

function gotNoAnswer({ instead, exchanges }: CheckResult): boolean {
  return instead === NO_ANSWER || exchanges.some(isSilence);
}

// An ordinary payment tells a reader most, then a must.
function firstOf(results: readonly CheckResult[]): CheckResult | undefined {
  const told = ordinary.flatMap((one) => results.find(({ name }) => name === one.name) ?? []);
  return told[0] ?? mustsFirst(results)[0];
}

function mustsFirst(results: readonly CheckResult[]): readonly CheckResult[] {
  return results.toSorted((one, other) => Number(one.isWarning) - Number(other.isWarning));
}

/** One line on what a failure holds up; null when it holds up nothing. */
export function heldUpLine(heldUp: readonly CheckResult[]): string | null {
  if (heldUp.length === 0) return null;
  const names = heldUp.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = heldUp.length > names.length ? `, and ${heldUp.length - names.length} more` : "";
  const checks = heldUp.length === 1 ? "1 further check" : `${heldUp.length} further checks`;
  return `${checks} got the same and could not go on (${names.join(", ")}${more}). Mend this one and run again.`;
}
