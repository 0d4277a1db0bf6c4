// State, Event and Effect of one run of <Pay>, as closed unions.
//
//   ready --started--> prompting <--key, silence--> collecting     one pair for each field and attempt
//                          |  (last field taken)         |
//                          +-------> announcing <--------+         "please wait" is heard
//                                        |
//                                    delivering <--slot ends-- between-deliveries
//                                        |         --unreachable-->
//                                    finished                       also reached by `*`, a hang-up,
//                                                                   too many tries, a blocked number
//
// It holds no time but what events bring, and no digit outside a Secret.
import type { Secret } from "@pay-connector/types";
import type { Alert } from "../alerts.ts";
import type { FormFields } from "../form-fields.ts";
import type { Sound } from "../twiml/verbs.ts";
import type { InputError } from "./check-input.ts";
import type { Captured, Field } from "./fields.ts";

/** What <Pay> ended with. @see https://www.twilio.com/docs/voice/twiml/pay */
export type PayResult =
  | "success"
  | "too-many-failed-attempts"
  | "payment-connector-error"
  | "caller-interrupted-with-star"
  | "caller-hung-up"
  | "validation-error"
  | "internal-error";

/** What is known so far. The card type is set once the card number is taken. */
export type Progress = {
  readonly transactionId: string;
  readonly captured: Captured;
  readonly cardType: string | null;
};

/** The field being asked for: which try it is, what was wrong with the last one, which entry it is. */
export type Ask = {
  readonly field: Field;
  readonly attempt: number;
  readonly error: InputError | null;
  /** The first of two entries that must be the same; null while it is the first. @see D-14 */
  readonly firstEntry: Secret | null;
};

/** Everything the action webhook tells. */
export type PayOutcome = {
  readonly result: PayResult;
  readonly captured: Captured;
  readonly cardType: string | null;
  /** `charge_id` or `token_id`; null unless the result is success. */
  readonly id: string | null;
  /** What a branded connector reports besides a token; empty for the generic one. @see C-11 */
  readonly profileId: string;
  readonly payErrorCode: number | null;
  readonly paymentError: string | null;
  readonly connectorError: string | null;
  readonly replyParameters: Readonly<Record<string, string>>;
};

/** Where a Pay session is. */
export type PayState =
  // The document has been read; nothing has been heard yet.
  | { readonly at: "ready" }
  // A prompt is being heard. A key interrupts it; its end starts the wait for the first key.
  | { readonly at: "prompting"; readonly progress: Progress; readonly ask: Ask }
  // Keys are awaited or coming in. `#`, a full entry or silence ends it.
  | {
      readonly at: "collecting";
      readonly progress: Progress;
      readonly ask: Ask;
      readonly digits: Secret;
    }
  // Everything is captured; the caller hears that the payment is being processed.
  | { readonly at: "announcing"; readonly progress: Progress }
  // A request is out and its slot of ten seconds runs.
  | { readonly at: "delivering"; readonly progress: Progress; readonly delivery: number }
  // A delivery failed early; the next one follows when the slot ends.
  | { readonly at: "between-deliveries"; readonly progress: Progress; readonly delivery: number }
  // Nothing changes any more.
  | { readonly at: "finished"; readonly outcome: PayOutcome };

/** What can happen to a Pay session; every event brings its own time. */
export type PayEvent =
  | { readonly type: "started"; readonly atMs: number; readonly transactionId: string }
  | { readonly type: "promptFinished"; readonly atMs: number }
  // The key travels inside a Secret: it may be a digit of a security code.
  | { readonly type: "digitPressed"; readonly atMs: number; readonly key: Secret }
  | { readonly type: "inputTimedOut"; readonly atMs: number }
  | { readonly type: "callerHungUp"; readonly atMs: number }
  | {
      readonly type: "connectorAnswered";
      readonly atMs: number;
      readonly status: number;
      readonly body: string;
      /** How long the answer took; against a real address this is measured, not virtual. */
      readonly tookMs: number;
    }
  | { readonly type: "connectorUnreachable"; readonly atMs: number; readonly reason: string }
  | { readonly type: "deliverySlotEnded"; readonly atMs: number };

/** Names of the two timers a session uses. */
export type PayTimer = "input" | "delivery-slot";

/** What a Pay session asks the world to do. */
export type PayEffect =
  | {
      readonly type: "playPrompt";
      readonly step: Field | "payment-processing";
      readonly attempt: number;
      readonly errorType: InputError | null;
      readonly cardType: string | null;
      readonly isSecondEntry: boolean;
      readonly sounds: readonly Sound[];
    }
  // The progress that the statusCallback is told; the call adds its own identifiers.
  | {
      readonly type: "postStatus";
      readonly method: "GET" | "POST";
      readonly url: string;
      readonly fields: FormFields;
    }
  | { readonly type: "stopPrompt" }
  | { readonly type: "startTimer"; readonly timer: PayTimer; readonly ms: number }
  | { readonly type: "stopTimer"; readonly timer: PayTimer }
  | {
      readonly type: "callConnector";
      readonly connector: string;
      /** The simulated gateway that is asked; absent: a processor. */
      readonly gateway?: string;
      readonly transactionId: string;
      readonly delivery: number;
      /** The JSON text, the same for every delivery. */
      readonly body: Secret;
      readonly hasContentType: boolean;
    }
  | { readonly type: "abandonDelivery" }
  | { readonly type: "raiseAlert"; readonly alert: Alert }
  | { readonly type: "endSession"; readonly outcome: PayOutcome };

/** A state and what to do on the way into it. */
export type PayStep = readonly [PayState, readonly PayEffect[]];

/** A session before anything happened. */
export const readyToPay: PayState = { at: "ready" };
