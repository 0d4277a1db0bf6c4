// The ways a payments session ends: what is cleaned up, and the one callback that tells its result.
import { errorAlert } from "../alerts.ts";
import { hungUp, interrupted } from "../pay/finish.ts";
import type { PayOutcome, Progress } from "../pay/pay-session.ts";
import { endedFields } from "./payment-callbacks.ts";
import type {
  PaymentCallback,
  SessionEffect,
  SessionResult,
  SessionState,
  SessionStep,
} from "./payments-session.ts";

/** How a session ends. */
export type SessionEnd = {
  readonly outcome: PayOutcome;
  /** Absent: the outcome's own. */
  readonly result?: SessionResult;
  /** Absent: `complete`. */
  readonly callback?: PaymentCallback;
  readonly atMs: number;
};

/** Ends a session and tells so. @see G-20 @see G-26 */
export function endSession(
  { plan, callback: to }: SessionState,
  ended: SessionEnd,
  cleanUp: readonly SessionEffect[],
): SessionStep {
  const { outcome, result = outcome.result, callback = "complete", atMs } = ended;
  const fields = endedFields(plan, { outcome, result, atMs });
  return [
    { at: "finished", plan, callback: to },
    [
      ...cleanUp,
      { type: "endPayment", paymentSid: plan.sid, result },
      { type: "postPayment", callback, ...to, fields },
    ],
  ];
}

/** The agent cancels, or the caller does not confirm: what was keyed is forgotten. @see G-24 @see G-33 */
export function cancelSession(
  state: SessionState,
  { callback, atMs }: { readonly callback: "cancel" | "complete"; readonly atMs: number },
  cleanUp: readonly SessionEffect[],
): SessionStep {
  const result = state.plan.settings.assumptions.cancelResult;
  return endSession(state, { outcome: hungUp(null), result, callback, atMs }, cleanUp);
}

/** The caller pressed `*`. @see G-15 */
export function interruptSession(
  state: Extract<SessionState, { readonly progress: Progress }>,
  atMs: number,
  cleanUp: readonly SessionEffect[],
): SessionStep {
  return endSession(state, { outcome: interrupted(state.progress), atMs }, cleanUp);
}

/** What a refused request leaves behind. */
export function refusalAlert(code: number, message: string): readonly SessionEffect[] {
  const known = refusalCodes.find((each) => each === code);
  return known === undefined ? [] : [{ type: "raiseAlert", alert: errorAlert(known, message) }];
}

// Numbers of the error log that a request to the Payments API can raise.
const refusalCodes = [
  ...([64001, 64003, 64004, 64005, 64006, 64007, 64009, 64011, 64013, 64014, 64015] as const),
  ...([64017, 64018, 64019, 64020, 64021] as const),
];
