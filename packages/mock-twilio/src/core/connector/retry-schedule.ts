// When a delivery has ended without an answer that counts: send again at the end of its slot, at once,
// or give up. Pure arithmetic over (delivery number, what happened); it sends nothing and waits for
// nothing.
import type { Assumptions } from "../assumptions.ts";

/** How long Twilio waits for an answer. @see R-01 @see https://www.twilio.com/docs/voice/twiml/pay/generic-pay-connector */
export const DELIVERY_SLOT_MS = 10_000;

/** "Up to 5 times" is said of the retry, so the first delivery and five more. @see R-02 */
export const MAX_DELIVERIES = 6;

/** Why a delivery counts as unanswered. */
export type Silence = "timed-out" | "unreachable" | "refused-status";

/** What follows. */
export type NextDelivery =
  | { readonly kind: "wait-for-slot-end" }
  | { readonly kind: "send-now" }
  | { readonly kind: "give-up" };

/** Decides what follows an unanswered delivery. @see R-01 @see R-08 @see R-09 */
export function afterSilence(given: {
  readonly delivery: number;
  readonly silence: Silence;
  readonly isSlotOver: boolean;
  readonly assumptions: Assumptions;
}): NextDelivery {
  const { delivery, silence, isSlotOver, assumptions } = given;
  if (silence === "unreachable" && assumptions.connectionFailure === "fail") {
    return { kind: "give-up" };
  }
  const isLast = delivery >= MAX_DELIVERIES;
  // After the last one there is nothing to wait for, even when its slot still has time left.
  if (isLast) return { kind: "give-up" };
  if (isSlotOver || assumptions.retrySpacing === "at-once") return { kind: "send-now" };
  return { kind: "wait-for-slot-end" };
}
