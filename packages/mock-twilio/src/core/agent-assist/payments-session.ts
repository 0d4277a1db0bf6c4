// State, Event and Effect of a payments session: an agent asks for one field after the other through the
// REST API, the caller keys them, the agent completes or cancels.
//
//   open --Capture--> open, a capture under way --#, full, silence--> open      any field, any order
//     |  --Status=complete--> [confirming] --> submitting --> (over)            as <Pay> submits
//     |  --Status=cancel, `*`, a hang-up, the call's end--> (over)
//
// Nothing is played, except to confirm. Settings, fields, checks and deliveries are those of <Pay>.
import type { Secret } from "@pay-connector/types";
import type { FormFields } from "../form-fields.ts";
import type { Field } from "../pay/fields.ts";
import type { PayEffect, PayOutcome, PayState, Progress } from "../pay/pay-session.ts";
import type { RestProblem } from "../rest-problem.ts";
import type { PaySettings } from "../twiml/pay-settings.ts";
import type { StatusCallback } from "../twiml/status-callback.ts";
import type { Sound } from "../twiml/verbs.ts";

/** The steps a card's caller may have to key twice. @see G-31 */
export type MatchedField =
  | "payment-card-number"
  | "expiration-date"
  | "security-code"
  | "postal-code";

/** What one update may capture: a field, or a field again to be compared. */
export type CaptureName = Field | `${MatchedField}-matcher`;

/** A create request after the checks: the attributes of a <Pay>, and what only the API knows. */
export type PaymentRequest = {
  readonly attributes: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly matchedFields: readonly MatchedField[];
  readonly isConfirmed: boolean;
  readonly callback: StatusCallback;
};

/** What an update request asks for. */
export type PaymentUpdate =
  | { readonly kind: "capture"; readonly capture: CaptureName }
  | { readonly kind: "complete" }
  | { readonly kind: "cancel" };

/** What stays the same for a whole session. */
export type SessionPlan = {
  readonly sid: string;
  readonly callSid: string;
  readonly accountSid: string;
  readonly createdAtMs: number;
  readonly settings: PaySettings;
  readonly matchedFields: readonly MatchedField[];
  readonly isConfirmed: boolean;
};

/** What is being keyed. */
export type Capture = { readonly name: CaptureName; readonly digits: Secret };

type Given = {
  readonly plan: SessionPlan;
  /** Where the latest request wants to be told. @see G-26 */
  readonly callback: StatusCallback;
};

/** Where a session is. */
export type SessionState =
  // The agent decides what is next; a capture may be under way.
  | (Given & {
      readonly at: "open";
      readonly progress: Progress;
      /** The fields that were keyed twice alike. */
      readonly matched: readonly MatchedField[];
      readonly capture: Capture | null;
    })
  // The caller hears the last digits and presses 1 or 2. @see G-33
  | (Given & { readonly at: "confirming"; readonly progress: Progress })
  // A request to the processor is out, or waits for its next slot.
  | (Given & { readonly at: "submitting"; readonly pay: PayState })
  // Nothing changes any more.
  | (Given & { readonly at: "finished" });

/** What a request to the REST API does to a session; every event brings its own time. */
export type PaymentEvent =
  | {
      readonly type: "paymentCreated";
      readonly atMs: number;
      readonly paymentSid: string;
      readonly request: PaymentRequest;
    }
  | {
      readonly type: "paymentUpdated";
      readonly atMs: number;
      readonly paymentSid: string;
      readonly update: PaymentUpdate;
      readonly callback: StatusCallback;
      /** With `complete` alone. */
      readonly transactionId?: string;
    }
  // It changes nothing; the account's error log tells it.
  | { readonly type: "requestRefused"; readonly atMs: number; readonly problem: RestProblem };

/** Which of the API's four callbacks one is. */
export type PaymentCallback = "create" | "capture" | "complete" | "cancel";

/** What a session asks the world to do, besides what a <Pay> asks. */
export type SessionEffect =
  | Extract<
      PayEffect,
      { type: "startTimer" | "stopTimer" | "callConnector" | "abandonDelivery" | "raiseAlert" }
    >
  // The caller's keys are awaited; nothing is heard.
  | { readonly type: "openCapture"; readonly field: Field; readonly capture: CaptureName }
  | { readonly type: "closeCapture" }
  | { readonly type: "askConfirmation"; readonly sounds: readonly Sound[] }
  | {
      readonly type: "postPayment";
      readonly callback: PaymentCallback;
      readonly method: "GET" | "POST";
      readonly url: string;
      readonly fields: FormFields;
    }
  | {
      readonly type: "endPayment";
      readonly paymentSid: string;
      readonly result: SessionResult;
    };

/** What a session ended with. @see G-24 */
export type SessionResult = PayOutcome["result"] | "transaction-cancelled";

/** A state and what to do on the way into it. */
export type SessionStep = readonly [SessionState, readonly SessionEffect[]];
