// Failures that probably follow from another one: the same thing asked with less about it, or later, or more
// often. A table of what was seen on endpoints that were wrong in one way each; "probably", as two faults may
// meet. The first that fails is told in full, the others behind it in a line each.
import { KEPT_AFTER_FAILURE, SEVERAL_CAPTURES } from "../reading/money.ts";
import { NO_ANSWER } from "../reading/reply.ts";
import type { CheckResult } from "../verdicts.ts";

/** A failure, and those that follow from it. */
type Root = {
  readonly name: string;
  readonly follows: readonly string[];
  /** Only those of them that came to this, or to the same as this one, where they may fail in other ways too. */
  readonly instead?: readonly string[];
  /** Besides, whatever came to the very same as this one. */
  readonly takesAlike?: boolean;
};

function copiesOf(name: string): readonly string[] {
  return ["2", "20", "50"].map((copies) => `${name}-${copies}`);
}

const capturedTogether = copiesOf("captured-once-together");
const changed = [
  ...["amount", "card", "account", "currency", "expiry", "method", "parameters"],
].map((what) => `changed-${what}`);
const replays = [
  ...(["replay-later", "replay-after-others", "replay-after-restart"] as const),
  ...(["replay-in-other-clothes", "replay-in-other-order", "replay-byte-for-byte"] as const),
  ...(["answer-lost-on-the-way", "captured-once-replayed", "captured-once-later"] as const),
  ...(["captured-once-after-others", "captured-once-lost-answer"] as const),
  ...(["captured-once-restarted", "tokenize-replay", "ach-replay"] as const),
  ...(["mismatch-captures-nothing", "mismatch-together", "mismatch-leaves-original"] as const),
  ...(["amount-compared-as-number", "ach-captured-once"] as const),
  ...changed,
  ...[...copiesOf("together"), ...capturedTogether],
];

/** The table, in the order of mending: credentials, form, transaction_id, money. What one takes the next does not. */
export const roots: readonly Root[] = [
  {
    name: "no-credentials",
    follows: [
      ...(["wrong-password", "wrong-user", "other-schemes", "tokenize-credentials"] as const),
      ...(["credentials-before-body", "unauthorized-captures-nothing"] as const),
    ],
  },
  { name: "wrong-password", follows: ["unauthorized-captures-nothing"] },
  {
    name: "bad-fields-refused",
    follows: [
      "malformed-captures-nothing",
      "not-everything-approved",
      "wrong-types",
      "unicode-digits",
    ],
  },
  { name: "answer-form", follows: ["tokenize-answer-form"] },
  { name: "unknown-method-refused", follows: ["unknown-method-both-ids"] },
  { name: "body-not-json", follows: ["body-empty", "body-no-object", "broken-body-status-400"] },
  { name: "other-verbs", follows: ["other-verbs-capture-nothing", "other-verbs-405"] },
  { name: "reply-parameters", follows: ["reply-parameters-of-tokenize"] },
  { name: "captured-once", follows: [], takesAlike: true },
  { name: "replay-at-once", follows: replays, takesAlike: true },
  { name: "captured-once-replayed", follows: changed, takesAlike: true },
  { name: "changed-amount", follows: changed },
  { name: "replay-later", follows: ["replay-after-others", "captured-once-later"] },
  { name: "replay-after-restart", follows: ["captured-once-restarted"] },
  {
    name: "together-2",
    follows: ["together-20", "together-50", "mismatch-together", ...capturedTogether],
  },
  { name: "together-20", follows: ["together-50", ...capturedTogether] },
  { name: "together-50", follows: capturedTogether },
  {
    name: "captured-once-together-2",
    follows: [...capturedTogether, "mismatch-together", "captured-once-lost-answer"],
  },
  { name: "captured-once-together-20", follows: ["captured-once-together-50"] },
  {
    name: "slow-success-told",
    follows: [
      ...(["captured-once-slow", "very-slow-told", "told-failure-very-slow"] as const),
      ...(["gateway-answer-lost", "captured-once-gateway-lost", "retry-in-flight"] as const),
    ],
    instead: [NO_ANSWER, SEVERAL_CAPTURES, KEPT_AFTER_FAILURE],
  },
  {
    name: "captured-once-slow",
    follows: ["told-failure-very-slow", "very-slow-told", "captured-once-gateway-lost"],
    // A claim that is lost leaves the sixth delivery with a charge that has only just begun.
    instead: [SEVERAL_CAPTURES, NO_ANSWER],
  },
  {
    name: "gateway-answer-lost",
    follows: ["captured-once-gateway-lost"],
    instead: [SEVERAL_CAPTURES],
  },
];

/** Each root among these failures that others follow from, with them. */
export function rootsAmong(
  failures: readonly CheckResult[],
): readonly { readonly result: CheckResult; readonly follows: readonly CheckResult[] }[] {
  let left = failures;
  return roots.flatMap(({ name, follows, instead, takesAlike = false }) => {
    const result = left.find((each) => each.name === name);
    if (result === undefined) return [];
    const isNamed = (each: CheckResult): boolean =>
      follows.includes(each.name) &&
      (instead === undefined ||
        (each.instead !== null && [...instead, result.instead].includes(each.instead)));
    const isAlike = (each: CheckResult): boolean =>
      takesAlike && each.instead !== null && each.instead === result.instead;
    const isFollowing = (each: CheckResult): boolean =>
      each !== result &&
      (isNamed(each) || isAlike(each)) &&
      // A must does not hide behind a warning.
      (each.isWarning || !result.isWarning);
    const following = left.filter(isFollowing);
    left = left.filter((each) => !following.includes(each));
    return following.length === 0 ? [] : [{ result, follows: following }];
  });
}
