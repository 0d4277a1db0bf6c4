// The two closed columns of a transaction and the one table of how they may change.
//
//   verdict  what the caller is told; null until it is known, then written once and never changed
//   state    what became of the money
//
// A position is one allowed pair of the two. The store refuses a step that this table does not allow and
// the database's own CHECK repeats the pairs (a test compares them). Nothing here knows how a step is stored.

/** What the caller is told. `failed` means: known not to have moved money. */
export type Verdict = "approved" | "declined" | "failed" | "timed_out";

/** What became of the money. */
export type MoneyState =
  | "authorizing"
  | "unknown"
  | "settled"
  | "reversing"
  | "reversed"
  | "manual";

/**
 * Every allowed pair of verdict and state, by name.
 *
 * `authorizing`: claimed; the gateway may have been asked at any moment since. Left when it answers.
 * `unknown`: asked, and nobody can say what became of it. Left when a later call under the same key tells.
 * `approved`, `declined`, `failed`: told and settled; final.
 * `timedOut…`: told as a failure although the outcome was not known; the money is made to agree with
 * that afterwards. `timedOutManual` waits for a person; a look-up or a reversal may still clear it.
 */
export const positions = {
  authorizing: { verdict: null, state: "authorizing" },
  unknown: { verdict: null, state: "unknown" },
  approved: { verdict: "approved", state: "settled" },
  declined: { verdict: "declined", state: "settled" },
  failed: { verdict: "failed", state: "settled" },
  timedOutUnknown: { verdict: "timed_out", state: "unknown" },
  timedOutSettled: { verdict: "timed_out", state: "settled" },
  timedOutReversing: { verdict: "timed_out", state: "reversing" },
  timedOutReversed: { verdict: "timed_out", state: "reversed" },
  timedOutManual: { verdict: "timed_out", state: "manual" },
} as const satisfies Record<string, { verdict: Verdict | null; state: MoneyState }>;

/** The name of one allowed pair of verdict and state. */
export type PositionName = keyof typeof positions;

/** Where a transaction is; `absent` is one that nobody has claimed. */
export type State = PositionName | "absent";

/**
 * The only table of transitions. It has no circle, and nothing leaves a settled position: a declined
 * id never captures later.
 * @see R-10
 */
export const allowedTransitions: Readonly<Record<State, readonly PositionName[]>> = {
  absent: ["authorizing", "declined", "failed"],
  authorizing: ["unknown", "approved", "declined", "failed", "timedOutUnknown"],
  unknown: ["approved", "declined", "failed", "timedOutUnknown"],
  approved: [],
  declined: [],
  failed: [],
  timedOutUnknown: ["timedOutSettled", "timedOutReversing", "timedOutManual"],
  timedOutReversing: ["timedOutSettled", "timedOutReversed", "timedOutManual"],
  timedOutManual: ["timedOutSettled", "timedOutReversed"],
  timedOutSettled: [],
  timedOutReversed: [],
};

/** Every position's name, in the order of the table above. */
export const positionNames = Object.keys(positions) as readonly PositionName[];

/** Whether a transaction may be written from one position to another; staying is always allowed. */
export function mayMove(from: PositionName, to: PositionName): boolean {
  return from === to || allowedTransitions[from].includes(to);
}

/** The positions in which nobody knows yet what became of the money, or it is still to be moved. */
export const unfinishedPositions = positionNames.filter(
  (name) => positions[name].state !== "settled" && positions[name].state !== "reversed",
);

/** The name of a stored pair, or undefined for a pair that may not exist. */
export function positionOf(verdict: string | null, state: string): PositionName | undefined {
  return positionNames.find(
    (name) => positions[name].verdict === verdict && positions[name].state === state,
  );
}
