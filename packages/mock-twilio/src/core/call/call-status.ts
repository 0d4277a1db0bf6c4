// The state of a call in the words of the REST API and of callbacks.
// @see https://www.twilio.com/docs/voice/api/call-resource
import type { CallEnd, CallState } from "./call.ts";
import type { CallDirection } from "./voice-parameters.ts";

/** What the Call resource calls the state of a call. */
export type CallStatus =
  | "queued"
  | "ringing"
  | "in-progress"
  | "completed"
  | "busy"
  | "failed"
  | "no-answer"
  | "canceled";

// What a rejected caller hears is told by `busy`; otherwise nobody has answered. A call that an
// application let down was in progress, and is over.
const endStatus: Readonly<Record<CallEnd, CallStatus>> = {
  completed: "completed",
  "caller-hung-up": "completed",
  "application-error": "completed",
  rejected: "no-answer",
  busy: "busy",
  "no-answer": "no-answer",
  failed: "failed",
  canceled: "canceled",
};

/** The status of a call. */
export function callStatus(state: CallState, direction: CallDirection = "inbound"): CallStatus {
  switch (state.at) {
    case "ready":
      return direction === "inbound" ? "ringing" : "queued";
    case "calling":
      return state.stage === "ringing" ? "ringing" : "queued";
    case "ended":
      return endStatus[state.reason];
    case "fetching":
      return state.isHungUp ? "completed" : "in-progress";
    case "hearing":
    case "paying":
    case "gathering":
    case "dialing":
      return "in-progress";
  }
}
