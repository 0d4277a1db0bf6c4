// Decides what to do with a transaction_id we may have seen. Everything that affects that decision is
// in this file, and the order of the checks is the order of the lines. It does not know about HTTP,
// databases or gateways: the caller tells it what is held and who is at work on it.
import { type PositionName, positions } from "./transaction.ts";

/** What admission needs to know about the row that is held under an id. */
export type Held = {
  readonly position: PositionName;
  readonly hasSameFingerprint: boolean;
  /** This process is driving it at this moment, or another one that is alive. */
  readonly isBeingDriven: boolean;
};

/**
 * What to do about a delivery.
 * `claim`: nobody has it. `refuse`: same id, other details. `replay`: the stored answer, forever.
 * `join`: wait for the outcome. `take-over`: nobody is at work on it any more, so ask again.
 */
export type Admission = "claim" | "refuse" | "replay" | "join" | "take-over";

/**
 * The five cases, in order of precedence.
 * @see R-03 R-05 R-06 R-07 R-11
 */
export function admit(held: Held | null): Admission {
  if (held === null) return "claim";
  if (!held.hasSameFingerprint) return "refuse";
  if (positions[held.position].verdict !== null) return "replay";
  if (held.isBeingDriven) return "join";
  // So the row belongs to a process that is gone, or to a gateway call that ended without an answer.
  // Neither is still at work; what a process that was only taken for gone may yet write no longer fits.
  return "take-over";
}
