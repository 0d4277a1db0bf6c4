// State, Event and Effect of one phone call around <Pay>, as closed unions.
//
//   ready --callStarted--> fetching --documentArrived--> hearing <-> paying
//                             ^                             |          |
//                             +------ <Redirect>, action ---+----------+
//   every state --callerHungUp--> ended      (a Pay session reports to its action first)
//
// The document is data; a verb is done when its successor begins.
import type { Assumptions, WireProfile } from "../assumptions.ts";
import type { FormFields } from "../pay/action-parameters.ts";
import type { PayEffect, PayEvent, PayState, PayTimer } from "../pay/pay-session.ts";
import type { ConnectorFacts } from "../twiml/connector-facts.ts";
import type { PaySettings } from "../twiml/pay-settings.ts";
import type { Sound, Verb } from "../twiml/verbs.ts";
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
};

/** The document being read: where it came from and what of it is left. */
export type OpenDocument = {
  readonly url: string | null;
  readonly rest: readonly Verb[];
  /** How many documents this call has had; a guard against handlers that redirect for ever. */
  readonly count: number;
};

/** Why a document is asked for. */
export type FetchPurpose = "start" | "redirect" | "action";

/** Where a finished <Pay> reports to. */
export type ActionTarget =
  | { readonly kind: "post"; readonly url: string }
  | { readonly kind: "record" };

/** Why a call is over. */
export type CallEnd = "completed" | "caller-hung-up" | "application-error";

/** Where a call is. */
export type CallState =
  // Nothing has happened yet.
  | { readonly at: "ready" }
  // A document has been asked for. After a hang-up its answer no longer matters.
  | {
      readonly at: "fetching";
      readonly purpose: FetchPurpose;
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
  | { readonly at: "ended"; readonly reason: CallEnd };

/** Where the first document comes from. */
export type CallSource =
  | { readonly kind: "twiml"; readonly text: string }
  | { readonly kind: "url"; readonly url: string };

/** What can happen to a call; every event brings its own time. */
export type CallEvent =
  | PayEvent
  | { readonly type: "callStarted"; readonly atMs: number; readonly source: CallSource }
  | { readonly type: "soundFinished"; readonly atMs: number }
  | {
      readonly type: "documentArrived";
      readonly atMs: number;
      readonly url: string;
      readonly status: number;
      readonly body: string;
    }
  | {
      readonly type: "documentFailed";
      readonly atMs: number;
      readonly code: 11200 | 11215;
      readonly reason: string;
    }
  | { readonly type: "fetchTimedOut"; readonly atMs: number };

/** What a call asks the world to do. */
export type CallEffect =
  | Exclude<PayEffect, { type: "startTimer" | "stopTimer" }>
  | { readonly type: "startTimer"; readonly timer: CallTimer; readonly ms: number }
  | { readonly type: "stopTimer"; readonly timer: CallTimer }
  | { readonly type: "openDocument"; readonly url: string | null; readonly text: string }
  | { readonly type: "playSound"; readonly sound: Sound }
  | { readonly type: "stopSound" }
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
export type CallTimer = PayTimer | "fetch";

/** A state and what to do on the way into it. */
export type CallStep = readonly [CallState, readonly CallEffect[]];
