// The line: one phone call as TwiML plays it, and beside it the payments session that an agent may hold
// on it. Both hear the same caller; step-line.ts says who hears what, and tells the call's progress.
import type {
  PaymentEvent,
  SessionEffect,
  SessionState,
} from "../agent-assist/payments-session.ts";
import type { CallEffect, CallEvent, CallState } from "../call/call.ts";
import {
  type CallbackMoved,
  type CallProgress,
  noProgress,
  type ProgressPost,
} from "../call/progress-callback.ts";

/** Where a line is. */
export type LineState = {
  readonly call: CallState;
  /** Null: no session is open. */
  readonly session: SessionState | null;
  readonly progress: CallProgress;
};

/** What can happen to a line. */
export type LineEvent = CallEvent | PaymentEvent | CallbackMoved;

/** What a line asks the world to do. */
export type LineEffect = CallEffect | SessionEffect | ProgressPost;

/** A state and what to do on the way into it. */
export type LineStep = readonly [LineState, readonly LineEffect[]];

/** A line before anything happened. */
export const readyLine: LineState = {
  call: { at: "ready" },
  session: null,
  progress: noProgress,
};
