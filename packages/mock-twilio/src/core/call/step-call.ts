// (state, event, settings) to [state, effects] of a whole call, one function a state. What happens
// inside <Pay> is handed to its own machine; what a document says is read in read-document.ts.
import { step } from "../pay/step.ts";
import type { CallEffect, CallEvent, CallSettings, CallState, CallStep } from "./call.ts";
import { checkContentType } from "./content-type.ts";
import { afterFailure, endCall, fetchAlert, prepend } from "./fetch-document.ts";
import { afterPay, openDocument, readOn } from "./read-document.ts";
import { redirectCall } from "./redirect-call.ts";
import { afterStatus, tellOutcome, withSids } from "./status-posts.ts";
import { beginCall, placeCall, whileCalling } from "./while-calling.ts";
import { whileDialing } from "./while-dialing.ts";
import { whileGathering } from "./while-gathering.ts";

/** One step of a call. */
export function stepCall(state: CallState, event: CallEvent, settings: CallSettings): CallStep {
  if (event.type === "statusAnswered" || event.type === "statusFailed") {
    return [state, afterStatus(event, state)];
  }
  if (event.type === "callUpdated" && isAnswered(state)) return update(state, event, settings);
  switch (state.at) {
    case "ready":
      return whileReady(state, event, settings);
    case "calling":
      return whileCalling(state, event, settings);
    case "fetching":
      return whileFetching(state, event, settings);
    case "hearing":
      return whileHearing(state, event, settings);
    case "paying":
      return whilePaying(state, event, settings);
    case "gathering":
      return whileGathering(state, event, settings);
    case "dialing":
      return whileDialing(state, event, settings);
    case "ended":
      return [state, []];
  }
}

type At<Name extends CallState["at"]> = Extract<CallState, { at: Name }>;

function whileReady(state: At<"ready">, event: CallEvent, settings: CallSettings): CallStep {
  if (event.type === "callerHungUp") return endCall("caller-hung-up");
  if (event.type === "callPlaced") return placeCall(event);
  return event.type === "callStarted" ? beginCall(event.source, settings) : [state, []];
}

// Only a call that somebody hears can be led elsewhere.
function isAnswered(state: CallState): boolean {
  const isWaiting = state.at === "ready" || state.at === "calling" || state.at === "ended";
  return !isWaiting && !(state.at === "fetching" && state.isHungUp);
}

// Twilio hangs up in the place of the caller: whoever would be told of a hang-up is told the same.
function update(
  state: CallState,
  { atMs, change }: Extract<CallEvent, { type: "callUpdated" }>,
  settings: CallSettings,
): CallStep {
  if (change.kind === "redirect") {
    return redirectCall(state, { source: change.source, atMs }, settings);
  }
  const [next, effects] = stepCall(state, { type: "callerHungUp", atMs }, settings);
  if (next.at !== "ended") return [next, effects];
  const before = effects.filter(({ type }) => type !== "endCall");
  return prepend(before, endCall("completed"));
}

const stopFetch: CallEffect = { type: "stopTimer", timer: "fetch" };

function whileFetching(state: At<"fetching">, event: CallEvent, settings: CallSettings): CallStep {
  if (event.type === "documentArrived") {
    return prepend([stopFetch], arrived(state, event, settings));
  }
  if (event.type === "documentFailed") {
    const alert = fetchAlert(event.code, event.reason);
    return prepend([stopFetch], afterFailure({ ...state, alert }, settings));
  }
  if (event.type === "fetchTimedOut") {
    const alert = fetchAlert(11205, `${state.url} gave no answer within 15 seconds`);
    return prepend([{ type: "abandonFetch" }], afterFailure({ ...state, alert }, settings));
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
  if (status < 200 || status > 299) {
    const alert = fetchAlert(11200, `${url} answered ${status}`);
    return afterFailure({ ...state, alert }, settings);
  }
  // The caller has gone: whatever the document says cannot be heard.
  if (state.isHungUp) {
    return prepend([{ type: "openDocument", url, text: body }], endCall("caller-hung-up"));
  }
  const type = checkContentType(event);
  if (!type.ok) return afterFailure({ ...state, alert: type.alert }, settings);
  const { count, purpose } = state;
  return openDocument({ url, text: body, count, purpose, notes: type.notes }, settings);
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
    case "callPlaced":
    case "ringTimedOut":
    case "callUpdated":
    case "soundFinished":
    case "documentArrived":
    case "documentFailed":
    case "fetchTimedOut":
    case "gatherTimedOut":
    case "legDialed":
    case "legTimedOut":
    case "statusAnswered":
    case "statusFailed":
      return [state, []];
    case "started":
    case "promptFinished":
    case "digitPressed":
    case "inputTimedOut":
    case "callerHungUp":
    case "connectorAnswered":
    case "connectorUnreachable":
    case "deliverySlotEnded": {
      const [pay, paid] = step(state.pay, event, state.settings);
      const effects = withSids(paid, settings.facts);
      if (pay.at !== "finished") return [{ ...state, pay }, effects];
      const { document, target, settings: facts } = state;
      const isHungUp = event.type === "callerHungUp";
      const ended = { outcome: pay.outcome, facts, target, document, isHungUp };
      const told = withSids(tellOutcome(pay.outcome, facts), settings.facts);
      return prepend([...effects, ...told], afterPay(ended, settings));
    }
  }
}
