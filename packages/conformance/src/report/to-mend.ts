// What there is to mend, in the order in which to mend it. When an ordinary payment is not approved, dozens
// of checks that begin with one fail by that alone: it comes first, and they stand behind it as names. What
// probably follows from another failure stands behind that one.
import type { CheckProfile } from "../check.ts";
import { ordinaryPayments } from "../ordinary-payments.ts";
import { SAME_ID } from "../reading/different-ids.ts";
import { NO_CAPTURE } from "../reading/money.ts";
import { NO_ANSWER } from "../reading/reply.ts";
import { isSilence } from "../silence-watch.ts";
import type { CheckResult, Verdicts } from "../verdicts.ts";
import { rootsAmong } from "./follows.ts";
import { isFailure, namesOf } from "./words.ts";

/** One thing to mend. */
export type ToMend = {
  readonly result: CheckResult;
  /** Checks that got the very same where they needed an approval. */
  readonly heldUp: readonly CheckResult[];
  /** Checks whose failure probably follows from it. */
  readonly follows: readonly CheckResult[];
};

/** The ordinary payments, and the checks that each holds up: absent, whatever they ask. */
const ordinary: readonly Ordinary[] = [
  ...ordinaryPayments,
  // Where nothing is declined, nothing can be asked of a declined charge.
  { name: "declines-declined", input: "declines" },
  // Ids that are shared anyhow say nothing of letters, connections or texts.
  { name: "ids-differ", instead: SAME_ID },
  { name: "ids-differ-together", instead: SAME_ID },
  // A ledger that shows nothing is the wrong one, or nobody captures.
  { name: "captured-once", instead: NO_CAPTURE },
];

type Ordinary = {
  readonly name: string;
  readonly profile?: CheckProfile;
  /** Only what was sent with this input. */
  readonly input?: string;
  /** Only where it came to this itself. */
  readonly instead?: string;
};

/** Failures in the order of mending: the silence that ended a run, ordinary payments, musts, warnings. */
export function toMend({
  results,
  fellSilent,
}: Pick<Verdicts, "results" | "fellSilent">): readonly ToMend[] {
  let left = results.filter(isFailure);
  const first: ToMend[] = [];
  const fold = (result: CheckResult, isHeldUp: (each: CheckResult) => boolean): void => {
    const heldUp = left.filter((each) => each !== result && isHeldUp(each));
    first.push({ result, heldUp, follows: [] });
    left = left.filter((each) => each !== result && !isHeldUp(each));
  };
  const silent = fellSilent === null ? undefined : firstOf(left.filter(gotNoAnswer));
  if (silent !== undefined) fold(silent, gotNoAnswer);
  for (const { name, profile, input, instead } of ordinary) {
    const result = left.find(
      (each) => each.name === name && (instead === undefined || each.instead === instead),
    );
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
  return [...first, ...inOrder(left)];
}

// Whoever others follow from stands before whoever stands alone.
function inOrder(failures: readonly CheckResult[]): readonly ToMend[] {
  const roots = rootsAmong(failures);
  const told = roots.flatMap(({ result, follows }) => [result, ...follows]);
  const alone = failures.filter((each) => !told.includes(each));
  const all = [...roots, ...alone.map((result) => ({ result, follows: [] }))];
  const weight = ({ result }: { readonly result: CheckResult }): number => Number(result.isWarning);
  return all
    .toSorted((one, other) => weight(one) - weight(other))
    .map((each) => ({ ...each, heldUp: [] }));
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
  const checks = heldUp.length === 1 ? "1 further check" : `${heldUp.length} further checks`;
  return `${checks} got the same and could not go on (${namesOf(heldUp)}). Mend this one and run again.`;
}

/** What probably follows from a failure: a first line and one for each; empty when nothing does. */
export function followsLines(follows: readonly CheckResult[]): readonly string[] {
  if (follows.length === 0) return [];
  const checks = follows.length === 1 ? "1 further failure" : `${follows.length} further failures`;
  return [
    `${checks} probably ${follows.length === 1 ? "follows" : "follow"} from it: mend this one and run again.`,
    ...follows.map(({ name, said }) => `${name}: ${said ?? ""}`),
  ];
}
