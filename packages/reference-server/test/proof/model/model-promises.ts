// What must hold in every state of the model and over every move, and which states are ends.
import { allowedTransitions, positions } from "../../../src/core/transaction.ts";
import type { ModelState } from "./model-state.ts";

/** The promise that is broken in a state, or null. */
export function brokenIn({ row, captures, reversals }: ModelState): string | null {
  if (captures > 1) return "captured twice";
  if (reversals > captures) return "reversed more than was captured";
  if (row === null) return captures > 0 ? "captured without a row" : null;
  switch (row.position) {
    case "approved":
      if (captures !== 1) return "approved and not captured";
      return reversals > 0 ? "an approval was reversed" : null;
    case "declined":
    case "failed":
    case "timedOutSettled":
      return captures > 0 ? `${row.position} and captured` : null;
    case "timedOutReversed":
      return captures === 1 && reversals === 1 ? null : "reversed, and the books disagree";
    case "authorizing":
    case "unknown":
      return reversals > 0 ? "reversed without a verdict" : null;
    case "timedOutUnknown":
    case "timedOutReversing":
    case "timedOutManual":
      return null;
  }
}

/** How the row went in a move: null where it stayed. A verdict never changes once it is there. */
export function wayOf(
  one: ModelState,
  other: ModelState,
): { readonly name: string; readonly isAllowed: boolean } | null {
  const from = one.row?.position ?? "absent";
  const to = other.row?.position ?? "absent";
  if (from === to) return null;
  const name = `${from} -> ${to}`;
  if (to === "absent") return { name, isAllowed: false };
  const told = from === "absent" ? null : positions[from].verdict;
  const isKept = told === null || told === positions[to].verdict;
  return { name, isAllowed: isKept && allowedTransitions[from].includes(to) };
}

/** Whether nothing is left to be done: settled, reversed, or in a person's hands; or never begun. */
export function isEnd({ row, tasks, onTheWay }: ModelState): boolean {
  if (tasks.length > 0 || onTheWay.length > 0) return false;
  if (row === null) return true;
  return ["settled", "reversed", "manual"].includes(positions[row.position].state);
}
