// (state, event, settings) to [state, effects] of a whole call, one function a state. What happens
// inside <Pay> is handed to its own machine; what a document says is read in read-document.ts.
import { step } from "../pay/step.ts";
import type { CallEffect, CallEvent, CallSettings, CallState, CallStep } from "./call.ts";
import {
  afterPay,
  endCall,
  fetchDocument,
  openDocument,
  prepend,
  readOn,
  unreachable,
} from "./read-document.ts";

/** One step of a call. */
export function stepCall(state: CallState, event: CallEvent, settings: CallSettings): CallStep {
  switch (state.at) {
    case "ready":
      return whileReady(state, event, settings);
    case "fetching":
      return whileFetching(state, event, settings);
    case "hearing":
      return whileHearing(state, event, settings);
    case "paying":
      return whilePaying(state, event, settings);
    case "ended":
      return [state, []];
  }
}

type At<Name extends CallState["at"]> = Extract<CallState, { at: Name }>;

function whileReady(state: At<"ready">, event: CallEvent, settings: CallSettings): CallStep {
  if (event.type === "callerHungUp") return endCall("caller-hung-up");
  if (event.type !== "callStarted") return [state, []];
  const { source } = event;
  if (source.kind === "twiml")
    return openDocument({ url: null, text: source.text, count: 1 }, settings);
  const start = { purpose: "start", method: "POST", url: source.url, left: { count: 0 } } as const;
  return fetchDocument(start, settings);
}

const stopFetch: CallEffect = { type: "stopTimer", timer: "fetch" };

function whileFetching(state: At<"fetching">, event: CallEvent, settings: CallSettings): CallStep {
  if (event.type === "documentArrived")
    return prepend([stopFetch], arrived(state, event, settings));
  if (event.type === "documentFailed") {
    return prepend([stopFetch], unreachable(event.reason, event.code));
  }
  if (event.type === "fetchTimedOut") {
    return prepend([{ type: "abandonFetch" }], unreachable("no answer within 15 seconds"));
  }
  if (event.type === "callerHungUp") {
    // A webhook that is already out is waited for, so that its sender is heard to the end.
    return [{ ...state, isHungUp: true }, []];
  }
  return [state, []];
}

function arrived(
  state: At<"fetching">,
  event: Extract<CallEvent, { type: "documentArrived" }>,
  settings: CallSettings,
): CallStep {
  const { url, status, body } = event;
  if (status < 200 || status > 299) return unreachable(`${url} answered ${status}`);
  // The caller has gone: whatever the document says cannot be heard.
  if (state.isHungUp) {
    return prepend([{ type: "openDocument", url, text: body }], endCall("caller-hung-up"));
  }
  return openDocument({ url, text: body, count: state.count }, settings);
}

function whileHearing(state: At<"hearing">, event: CallEvent, settings: CallSettings): CallStep {
  if (event.type === "soundFinished") return readOn(state.document, settings);
  if (event.type === "callerHungUp") {
    return prepend([{ type: "stopSound" }], endCall("caller-hung-up"));
  }
  return [state, []];
}

function whilePaying(state: At<"paying">, event: CallEvent, settings: CallSettings): CallStep {
  switch (event.type) {
    case "callStarted":
    case "soundFinished":
    case "documentArrived":
    case "documentFailed":
    case "fetchTimedOut":
      return [state, []];
    case "started":
    case "promptFinished":
    case "digitPressed":
    case "inputTimedOut":
    case "callerHungUp":
    case "connectorAnswered":
    case "connectorUnreachable":
    case "deliverySlotEnded": {
      const [pay, effects] = step(state.pay, event, state.settings);
      if (pay.at !== "finished") return [{ ...state, pay }, effects];
      const { document, target, settings: facts } = state;
      const isHungUp = event.type === "callerHungUp";
      const ended = { outcome: pay.outcome, facts, target, document, isHungUp };
      return prepend(effects, afterPay(ended, settings));
    }
  }
}
