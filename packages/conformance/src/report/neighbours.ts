// What a check alone cannot know: its neighbours' verdicts. Where they tell causes apart, the words on how to
// mend a failure are made narrower before any report is written.
import { SEVERAL_CAPTURES } from "../reading/money.ts";
import { NO_ANSWER } from "../reading/reply.ts";
import type { CheckResult } from "../verdicts.ts";

/** Checks that pass where deliveries find one that still runs. */
const joining = ["retry-in-flight", "together-20"];

/** The results, with cures that know what else was seen. */
export function withNeighbours(results: readonly CheckResult[]): readonly CheckResult[] {
  const byName = new Map(results.map((each) => [each.name, each]));
  return results.map((result) => {
    const cure = cureOf(result, byName);
    const before = rootsBefore(result, byName);
    if (cure === null && before === "") return result;
    return { ...result, cure: `${before}${cure ?? result.cure}` };
  });
}

/** What is mended before a failure, where it fails too: the kit knows, a reader would have to look. */
const before: Readonly<Record<string, readonly string[]>> = {
  "very-slow-told": ["slow-success-told", "captured-once-slow"],
  "told-failure-very-slow": ["slow-success-told", "captured-once-slow"],
  "reply-parameters-of-tokenize": ["reply-parameters"],
  "tokenize-answer-form": ["answer-form"],
};

function rootsBefore(
  { name, verdict }: CheckResult,
  byName: ReadonlyMap<string, CheckResult>,
): string {
  if (verdict !== "failed") return "";
  const failing = (before[name] ?? []).filter((each) => byName.get(each)?.verdict === "failed");
  return failing.length === 0 ? "" : `Mend ${failing.join(" and ")} first. `;
}

function cureOf(result: CheckResult, byName: ReadonlyMap<string, CheckResult>): string | null {
  if (result.verdict !== "failed") return null;
  const slow = byName.get("captured-once-slow");
  const isSlowRepeated = slow?.instead === SEVERAL_CAPTURES;
  const isSilent = result.name === "slow-success-told" && result.instead === NO_ANSWER;
  if ((isSilent && isSlowRepeated) || (result === slow && isSlowRepeated)) {
    const joined = joining.filter((name) => byName.get(name)?.verdict === "passed");
    return joined.length === 0 ? null : lostClaim(joined);
  }
  return isSilent && slow?.verdict === "passed" ? UNTOLD : null;
}

function lostClaim(joined: readonly string[]): string {
  return `Deliveries that come soon after each other are joined (${joined.join(" and ")} passed), and every retry after ten seconds charges anew: the claim of the transaction_id is lost while the work runs. Look for a time-out or timer of your own that is shorter than the gateway needs, a lock or claim that expires, and clean-up when the connection closes. Keep the claim until the outcome is stored, and let each retry wait for it and answer with it.`;
}

const UNTOLD =
  "It is captured once (captured-once-slow passed): the work is done, and no retry is told of it. Let a retry that finds the work running wait for its outcome, and one that comes later answer at once with what is stored.";
