// A call that the REST API placed, on its way: queued and dialled for a moment, then ringing at a simulated
// person who answers, is busy, or does neither, as the account's `legs` say. Answered, it begins like any other.
import type {
  CallEffect,
  CallEvent,
  CallSettings,
  CallSource,
  CallState,
  CallStep,
} from "./call.ts";
import { endCall, fetchDocument, prepend } from "./fetch-document.ts";
import { openDocument } from "./read-document.ts";

type Calling = Extract<CallState, { at: "calling" }>;

// Nothing is published; long enough for a client to see `queued`, short enough to be nobody's delay.
const QUEUE_MS = 500;
// From dialling to the first ring, likewise.
const DIAL_MS = 500;
// Somebody who is quick to answer, as <Dial> knows them.
const ANYBODY_RINGS_MS = 2000;

const stopTimer: CallEffect = { type: "stopTimer", timer: "ring" };

/** Puts a call into the queue. */
export function placeCall({
  source,
  timeoutMs,
}: Extract<CallEvent, { type: "callPlaced" }>): CallStep {
  return [{ at: "calling", source, timeoutMs, stage: "queued" }, [startTimer(QUEUE_MS)]];
}

/** One step of a call that is not answered yet. @see H-07 */
export function whileCalling(state: Calling, event: CallEvent, settings: CallSettings): CallStep {
  if (event.type === "callUpdated" && event.change.kind === "end") {
    return prepend([stopTimer], endCall("canceled"));
  }
  // Whoever is called declines: to the one who calls, nobody answers.
  if (event.type === "callerHungUp") return prepend([stopTimer], endCall("no-answer"));
  if (event.type !== "ringTimedOut") return [state, []];
  if (state.stage === "queued") return [{ ...state, stage: "dialing" }, [startTimer(DIAL_MS)]];
  const conduct = settings.legs?.[settings.facts.to];
  const kind = conduct?.kind ?? "answers";
  if (kind === "failed") return endCall("failed");
  if (kind === "busy") return endCall("busy");
  const ringsMs = conduct?.kind === "answers" ? conduct.ringMs : ANYBODY_RINGS_MS;
  const isAnswered = kind === "answers" && ringsMs <= state.timeoutMs;
  if (state.stage === "dialing") {
    const ms = isAnswered ? ringsMs : state.timeoutMs;
    return [{ ...state, stage: "ringing" }, [startTimer(ms)]];
  }
  return isAnswered ? beginCall(state.source, settings) : endCall("no-answer");
}

/** The first document of a call that has been answered. */
export function beginCall(source: CallSource, settings: CallSettings): CallStep {
  if (source.kind === "twiml") {
    return openDocument({ url: null, text: source.text, count: 1, purpose: "start" }, settings);
  }
  const { url, method = "POST" } = source;
  return fetchDocument({ purpose: "start", method, url, count: 0 }, settings);
}

function startTimer(ms: number): CallEffect {
  return { type: "startTimer", timer: "ring", ms };
}
