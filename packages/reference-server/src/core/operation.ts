// What an operator asks for beside the connector: charge a stored token, refund, void, look up, reconcile.
// Each carries a key of the operator's choice and happens once for it. This file decides what to do about
// a key that was seen before, and whether a gateway may be asked a second time. It knows no HTTP and no SQL.
import type { GatewayCapabilities } from "./ports.ts";

/** Everything that an operator can ask to be done. */
export const operationKinds = ["charge", "refund", "void", "look-up", "reconcile"] as const;

/** One thing that an operator can ask to be done. */
export type OperationKind = (typeof operationKinds)[number];

/** What admission needs to know about the operation that is held under a key. */
export type HeldUnderKey = {
  readonly hasSameFingerprint: boolean;
  readonly isAnswered: boolean;
  /** This process is at work on it at this moment. */
  readonly isRunning: boolean;
};

/**
 * What to do about a request with a key. `claim`: nobody has it. `refuse`: same key, other content.
 * `replay`: the stored answer, forever. `join`: wait for its end. `take-over`: its owner is gone.
 */
export type OperationAdmission = "claim" | "refuse" | "replay" | "join" | "take-over";

/** The five cases, in order of precedence; the same as for a delivery of the connector. */
export function admitOperation(held: HeldUnderKey | null): OperationAdmission {
  if (held === null) return "claim";
  if (!held.hasSameFingerprint) return "refuse";
  if (held.isAnswered) return "replay";
  return held.isRunning ? "join" : "take-over";
}

/** How often, and since when, a gateway was asked for one operation. */
export type Asked = { readonly times: number; readonly sinceMs: number };

/**
 * Whether a refund may be asked for once more. Only a gateway that knows its keys, and still remembers
 * this one, can be asked twice: with another one the second question could pay the money back twice.
 */
export function mayAskAgain(capabilities: GatewayCapabilities, asked: Asked): boolean {
  if (asked.times === 0) return true;
  const { hasNativeKey, keyRetentionMs } = capabilities;
  return hasNativeKey && (keyRetentionMs === null || asked.sinceMs < keyRetentionMs);
}
