// (state, event, settings) to [state, effects] of a line: who hears what. Keys go to the entry that an agent
// opened, else to the document; the processor's answers to whoever asked it; a hang-up to both. A session
// and a <Pay> exclude each other, so nothing is ever meant for both. What a step did to the call is told where
// its progress is told.
import { refusalAlert } from "../agent-assist/end-session.ts";
import type { PaymentEvent, SessionState } from "../agent-assist/payments-session.ts";
import {
  createSession,
  leaveSession,
  type SessionEvent,
  stepSession,
} from "../agent-assist/step-session.ts";
import type { CallEvent, CallSettings } from "../call/call.ts";
import { tellProgress } from "../call/call-progress.ts";
import { stepCall } from "../call/step-call.ts";
import type { LineEvent, LineState, LineStep } from "./line.ts";

/** One step of a line. @see G-39 @see G-44 @see H-22 @see H-26 */
export function stepLine(state: LineState, event: LineEvent, settings: CallSettings): LineStep {
  if (event.type === "callbackMoved") {
    return [{ ...state, progress: { ...state.progress, moved: event.callback } }, []];
  }
  const [next, effects] = isRequest(event)
    ? stepRequest(state, event, settings)
    : stepTelephone(state, event, settings);
  if (next.call === state.call) return [next, effects];
  const step = { before: state.call, after: next.call, atMs: event.atMs };
  const [progress, told] = tellProgress(state.progress, step, settings);
  return [{ ...next, progress }, [...effects, ...told]];
}

function isRequest(event: CallEvent | PaymentEvent): event is PaymentEvent {
  const { type } = event;
  return type === "paymentCreated" || type === "paymentUpdated" || type === "requestRefused";
}

function stepRequest(state: LineState, event: PaymentEvent, settings: CallSettings): LineStep {
  switch (event.type) {
    case "requestRefused":
      return [state, refusalAlert(event.problem.code, event.problem.message)];
    case "paymentCreated": {
      if (state.session !== null || state.call.at === "ended") return [state, []];
      const [session, effects] = createSession(event, settings);
      return [{ ...state, session }, effects];
    }
    case "paymentUpdated": {
      if (state.session?.plan.sid !== event.paymentSid) return [state, []];
      return withSession(state, state.session, event);
    }
  }
}

function stepTelephone(state: LineState, event: CallEvent, settings: CallSettings): LineStep {
  const { session } = state;
  if (session === null) {
    const [call, effects] = stepCall(state.call, event, settings);
    return [call === state.call ? state : { ...state, call }, effects];
  }
  const heard = heardBySession(session, event);
  if (heard !== null) return withSession(state, session, heard);
  const [call, effects] = stepCall(state.call, event, { ...settings, isSessionOpen: true });
  const isOver = call.at === "ended" || (call.at === "fetching" && call.isHungUp);
  if (!isOver) return [call === state.call ? state : { ...state, call }, effects];
  const [, left] = leaveSession(session, event.atMs);
  return [{ ...state, call, session: null }, [...left, ...effects]];
}

function withSession(state: LineState, session: SessionState, event: SessionEvent): LineStep {
  const [next, effects] = stepSession(session, event);
  if (next === session) return [state, effects];
  return [{ ...state, session: next.at === "finished" ? null : next }, effects];
}

// What the session hears in the call's place; null: it is the call's.
function heardBySession(session: SessionState, event: CallEvent): SessionEvent | null {
  const isListening =
    session.at === "confirming" || (session.at === "open" && session.capture !== null);
  const { type } = event;
  if (type === "digitPressed" || type === "inputTimedOut") return isListening ? event : null;
  const isAnswer =
    type === "connectorAnswered" || type === "connectorUnreachable" || type === "deliverySlotEnded";
  return isAnswer && session.at === "submitting" ? event : null;
}
