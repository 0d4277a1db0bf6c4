// State, Event and Effect of one phone call around <Pay>, as closed unions.
//
//   ready --callPlaced--> calling --ringTimedOut--> (as callStarted)       a call of the REST API
//   ready --callStarted--> fetching --documentArrived--> hearing <-> paying
//                             ^                             |          |
//                             +------ <Redirect>, action ---+----------+
//   hearing stands for <Say>, <Play> and <Pause>; <Gather> (gathering) and <Dial> (dialing) are beside it
//   every state --callerHungUp--> ended      (a Pay session reports to its action first)
//   every state --callUpdated--> fetching    (a REST request brings another document, or ends the call)
//
// The document is data; a verb is done when its successor begins.
import type { Secret } from "@pay-connector/types";
import type { Assumptions, WireProfile } from "../assumptions.ts";
import type { FormFields } from "../form-fields.ts";
import type { PayEffect, PayEvent, PayState, PayTimer } from "../pay/pay-session.ts";
import type { FetchErrorCode } from "../ports.ts";
import type { ConnectorFacts } from "../twiml/connector-facts.ts";
import type { PaySettings } from "../twiml/pay-settings.ts";
import type { DialVerb, GatherVerb, Sound, Verb } from "../twiml/verbs.ts";
import type { ProgressCallback } from "./progress-callback.ts";
import type { CallFacts } from "./voice-parameters.ts";

/** What stays the same for a whole call. */
export type CallSettings = {
  readonly facts: CallFacts;
  readonly connectors: readonly ConnectorFacts[];
  readonly isPciModeOn: boolean;
  readonly wire: WireProfile;
  readonly assumptions: Assumptions;
  /** Where the action goes when the document names none; null leaves it to the document's own URL. */
  readonly defaultActionUrl: string | null;
  /** Asked when a document fails; null ends the call instead. @see V-05 */
  readonly fallback?: { readonly method: "GET" | "POST"; readonly url: string } | null;
  /** Where the call's own progress is told; null: nowhere. @see H-21 */
  readonly statusCallback?: ProgressCallback | null;
  /** How legs behave, by what <Dial> dials; any other answers. @see V-03 */
  readonly legs?: Readonly<Record<string, LegConduct>>;
  /** True while an agent takes a payment on this call: a <Pay> is refused meanwhile. @see G-17 */
  readonly isSessionOpen?: boolean;
};

/** The document being read: where it came from and what of it is left. */
export type OpenDocument = {
  readonly url: string | null;
  readonly rest: readonly Verb[];
  /** How many documents this call has had; a guard against handlers that redirect for ever. */
  readonly count: number;
};

/** Why a document is asked for. */
export type FetchPurpose = "start" | "redirect" | "action" | "gather" | "dial" | "fallback";

/** Where a finished <Pay> reports to. */
export type ActionTarget =
  | { readonly kind: "post"; readonly url: string }
  | { readonly kind: "record" };

/** Why a call is over. */
export type CallEnd =
  | "completed"
  | "caller-hung-up"
  | "application-error"
  | "rejected"
  // What becomes of a call of the REST API that nobody answers.
  | "busy"
  | "no-answer"
  | "failed"
  | "canceled";

/** Where a call is. */
export type CallState =
  // Nothing has happened yet.
  | { readonly at: "ready" }
  // A call of the REST API waits in Twilio's queue, is dialled, then rings at whoever is called.
  | {
      readonly at: "calling";
      readonly source: CallSource;
      readonly timeoutMs: number;
      readonly stage: "queued" | "dialing" | "ringing";
    }
  // A document has been asked for. After a hang-up its answer no longer matters.
  | {
      readonly at: "fetching";
      readonly purpose: FetchPurpose;
      readonly url: string;
      readonly count: number;
      readonly isHungUp: boolean;
    }
  // A <Say>, <Play> or <Pause> is being heard.
  | { readonly at: "hearing"; readonly document: OpenDocument }
  // A Pay session runs; its own state is inside.
  | {
      readonly at: "paying";
      readonly document: OpenDocument;
      readonly settings: PaySettings;
      readonly target: ActionTarget;
      readonly pay: PayState;
    }
  // A <Gather> plays its sounds or waits for keys.
  | {
      readonly at: "gathering";
      readonly document: OpenDocument;
      readonly gather: GatherVerb;
      readonly digits: Secret;
      readonly isListening: boolean;
    }
  // A <Dial> rings another leg or is joined to it; null until the leg has its identifier.
  | {
      readonly at: "dialing";
      readonly document: OpenDocument;
      readonly dial: DialVerb;
      readonly leg: Leg | null;
    }
  | { readonly at: "ended"; readonly reason: CallEnd };

/** The other leg of a <Dial>. */
export type Leg = {
  readonly legSid: string;
  readonly conduct: LegConduct;
  /** When it was answered; null while it rings. */
  readonly answeredAtMs: number | null;
};

/** How a simulated leg behaves. @see V-03 */
export type LegConduct =
  | { readonly kind: "answers"; readonly ringMs: number; readonly talkMs: number }
  | { readonly kind: "busy" }
  | { readonly kind: "no-answer" }
  | { readonly kind: "failed" };

/** Where the first document comes from. */
export type CallSource =
  | { readonly kind: "twiml"; readonly text: string }
  | { readonly kind: "url"; readonly url: string; readonly method?: "GET" | "POST" };

/** What the REST API can change about a call that is not over. */
export type CallChange =
  | { readonly kind: "redirect"; readonly source: CallSource }
  | { readonly kind: "end" };

/** What can happen to a call; every event brings its own time. */
export type CallEvent =
  | PayEvent
  | { readonly type: "callStarted"; readonly atMs: number; readonly source: CallSource }
  // A request to the REST API calls somebody, who may let it ring.
  | {
      readonly type: "callPlaced";
      readonly atMs: number;
      readonly source: CallSource;
      readonly timeoutMs: number;
    }
  // It has waited or rung for as long as it does.
  | { readonly type: "ringTimedOut"; readonly atMs: number }
  // A request to the REST API brings another document, or hangs up.
  | { readonly type: "callUpdated"; readonly atMs: number; readonly change: CallChange }
  | { readonly type: "soundFinished"; readonly atMs: number }
  | {
      readonly type: "documentArrived";
      readonly atMs: number;
      readonly url: string;
      readonly status: number;
      /** Null when the answer names none. */
      readonly contentType: string | null;
      readonly body: string;
    }
  | {
      readonly type: "documentFailed";
      readonly atMs: number;
      readonly code: FetchErrorCode;
      readonly reason: string;
    }
  | { readonly type: "fetchTimedOut"; readonly atMs: number }
  | { readonly type: "gatherTimedOut"; readonly atMs: number }
  | { readonly type: "legDialed"; readonly atMs: number; readonly legSid: string }
  // It has rung or talked for as long as it does.
  | { readonly type: "legTimedOut"; readonly atMs: number }
  | StatusEvent;

/** What became of a post to the statusCallback; the dialogue does not wait for it. @see W-08 */
export type StatusEvent =
  | {
      readonly type: "statusAnswered";
      readonly atMs: number;
      readonly url: string;
      readonly status: number;
    }
  | {
      readonly type: "statusFailed";
      readonly atMs: number;
      readonly code: FetchErrorCode;
      readonly reason: string;
    };

/** What a call asks the world to do. */
export type CallEffect =
  | Exclude<PayEffect, { type: "startTimer" | "stopTimer" }>
  | { readonly type: "startTimer"; readonly timer: CallTimer; readonly ms: number }
  | { readonly type: "stopTimer"; readonly timer: CallTimer }
  | { readonly type: "openDocument"; readonly url: string | null; readonly text: string }
  | { readonly type: "playSound"; readonly sound: Sound }
  | { readonly type: "stopSound" }
  // The sounds of a <Gather>: a key may interrupt them.
  | { readonly type: "askDigits"; readonly sounds: readonly Sound[] }
  // Answered by the event `legDialed` with a fresh SID.
  | { readonly type: "dialLeg"; readonly to: string }
  | { readonly type: "reportLeg"; readonly status: LegStatus }
  // Answered by the event `started` with a fresh transaction id.
  | { readonly type: "beginPay" }
  | {
      readonly type: "fetchDocument";
      readonly purpose: FetchPurpose;
      readonly method: "GET" | "POST";
      readonly url: string;
      readonly fields: FormFields;
    }
  | { readonly type: "abandonFetch" }
  // The fields have nowhere to go: the document came without an address and names none.
  | { readonly type: "recordAction"; readonly fields: FormFields }
  | { readonly type: "endCall"; readonly reason: CallEnd };

/** Names of all timers. */
export type CallTimer = PayTimer | "fetch" | "gather" | "leg" | "ring";

/** What becomes of a leg; all but `answered` are values of DialCallStatus. */
export type LegStatus = "answered" | "completed" | "busy" | "no-answer" | "failed" | "canceled";

/** A state and what to do on the way into it. */
export type CallStep = readonly [CallState, readonly CallEffect[]];
