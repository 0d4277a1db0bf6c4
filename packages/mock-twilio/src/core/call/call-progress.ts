// From a step of a call to what is told of it: which events it reached, whether anybody wants to hear them, and
// the fields of each.
import { dateText } from "../date-text.ts";
import type { FormFields } from "../form-fields.ts";
import type { CallSettings, CallState } from "./call.ts";
import { type CallStatus, callStatus } from "./call-status.ts";
import type {
  CallProgress,
  ProgressCallback,
  ProgressEvent,
  ProgressPost,
} from "./progress-callback.ts";
import { standardParameters } from "./voice-parameters.ts";

/** What a step of the call adds to its progress. @see H-22 @see H-25 */
export function tellProgress(
  progress: CallProgress,
  step: { readonly before: CallState; readonly after: CallState; readonly atMs: number },
  settings: CallSettings,
): readonly [CallProgress, readonly ProgressPost[]] {
  let next = progress;
  const posts: ProgressPost[] = [];
  for (const event of reached(step.before, step.after)) {
    if (event === "answered") next = { ...next, answeredAtMs: step.atMs };
    const callback = callbackOf(next, settings);
    if (callback === null || !callback.events.includes(event)) continue;
    const { method, url } = callback;
    const fields = progressFields(next, { ...step, event }, settings);
    posts.push({ type: "postProgress", method, url, event, fields });
    next = { ...next, told: next.told + 1 };
  }
  return [next, posts];
}

// An update has no events of its own: those of the call stay, and without any the end is told. @see H-26
function callbackOf({ moved }: CallProgress, settings: CallSettings): ProgressCallback | null {
  const own = settings.statusCallback ?? null;
  return moved === null ? own : { ...moved, events: own?.events ?? ["completed"] };
}

// A document that ends at once takes a call from its ringing to its end in one step.
function reached(before: CallState, after: CallState): readonly ProgressEvent[] {
  const was = stageOf(before);
  const is = stageOf(after);
  if (is === null || is === was) return [];
  const isSkipped = is === "completed" && was !== "answered" && callStatus(after) === "completed";
  return isSkipped ? ["answered", "completed"] : [is];
}

const onTheWay = { queued: null, dialing: "initiated", ringing: "ringing" } as const;

function stageOf(state: CallState): ProgressEvent | null {
  switch (state.at) {
    case "ready":
      return null;
    case "calling":
      return onTheWay[state.stage];
    case "fetching":
      return state.isHungUp ? "completed" : "answered";
    case "hearing":
    case "paying":
    case "gathering":
    case "dialing":
      return "answered";
    case "ended":
      return "completed";
  }
}

const statusNames = {
  initiated: "initiated",
  ringing: "ringing",
  answered: "in-progress",
} as const;

// @see H-23 @see H-24
function progressFields(
  { told, answeredAtMs }: CallProgress,
  step: { readonly event: ProgressEvent; readonly after: CallState; readonly atMs: number },
  { facts }: CallSettings,
): FormFields {
  const { event, after, atMs } = step;
  const status = event === "completed" ? callStatus(after) : statusNames[event];
  const fields: [string, string][] = [
    ["CallbackSource", "call-progress-events"],
    ["SequenceNumber", String(told)],
    ["Timestamp", dateText(atMs)],
  ];
  if (event === "completed") {
    const seconds = Math.round((atMs - (answeredAtMs ?? atMs)) / 1000);
    // Twilio bills by the minute that was begun.
    fields.push(["CallDuration", String(seconds)], ["Duration", String(Math.ceil(seconds / 60))]);
    const code = facts.direction === "outbound-api" ? sipCodes[callStatus(after)] : undefined;
    if (code !== undefined) fields.push(["SipResponseCode", code]);
  }
  return [...standardParameters(facts, status), ...fields];
}

// Recorded for calls that went out: 200, 486 and 487; the page has 404 for a number that nobody has. A call
// that is cancelled ends in SIP as one does that rings too long.
const sipCodes: Readonly<Partial<Record<CallStatus, string>>> = {
  completed: "200",
  busy: "486",
  "no-answer": "487",
  canceled: "487",
  failed: "404",
};
