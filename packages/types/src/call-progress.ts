// The form that Twilio posts to the StatusCallback of a call or of a number, read once into our words: the call
// is dialled, rings, has been answered, or is over. It does not check the signature; signature.ts does.
import type { Problem } from "./problem.ts";
import { type ActionForm, type Fields, readForm, readNumber } from "./webhook-form.ts";

/** How a call can end. @see https://www.twilio.com/docs/voice/api/call-resource */
export const callOutcomes = ["completed", "busy", "no-answer", "failed", "canceled"] as const;

/** One of the ways in which a call can end; `completed` says that somebody had answered. */
export type CallOutcome = (typeof callOutcomes)[number];

/** What every callback tells. @see H-23 */
export type CallProgressDetails = {
  readonly callSid: string;
  readonly accountSid: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Who started the call: a person, the REST API, or a `<Dial>`. */
  readonly direction: string | null;
  /** Orders what may have arrived in another order; null where a callback has none. @see H-24 */
  readonly sequenceNumber: number | null;
  /** When it happened, in milliseconds since 1970; null if it does not say. */
  readonly atMs: number | null;
};

/** The call goes on. @see H-22 */
export type CallGoesOn = CallProgressDetails & {
  readonly event: "initiated" | "ringing" | "answered";
};

/** The call is over. @see H-22 @see H-29 */
export type CallCompleted = CallProgressDetails & {
  readonly event: "completed";
  readonly outcome: CallOutcome;
  readonly durationSeconds: number | null;
  /** Null of a call that came in. */
  readonly sipResponseCode: number | null;
};

/** The form is not one that tells a call's progress. */
export type CallProgressUnreadable = {
  readonly event: "unreadable";
  readonly problems: readonly Problem[];
};

/** What is told of a call; `event` tells the cases apart. */
export type CallProgress = CallGoesOn | CallCompleted | CallProgressUnreadable;

const events = {
  initiated: "initiated",
  ringing: "ringing",
  "in-progress": "answered",
} as const;

/**
 * Reads the form of a call's status callback.
 * @see H-22
 * @see https://www.twilio.com/docs/voice/api/call-resource
 */
export function readCallProgress(form: ActionForm): CallProgress {
  const { fields } = readForm(form);
  const callSid = fields("CallSid");
  if (callSid === null) return unreadable("CallSid", "required", "The form names no call.");
  const details = readDetails(callSid, fields);
  const status = fields("CallStatus") ?? "";
  if (isGoingOn(status)) return { ...details, event: events[status] };
  const outcome = callOutcomes.find((each) => each === status);
  if (outcome === undefined) {
    return unreadable("CallStatus", "enum", "No call is told to be like that.");
  }
  const durationSeconds = readNumber(fields("CallDuration"));
  const sipResponseCode = readNumber(fields("SipResponseCode"));
  return { ...details, event: "completed", outcome, durationSeconds, sipResponseCode };
}

function readDetails(callSid: string, fields: Fields): CallProgressDetails {
  const atMs = Date.parse(fields("Timestamp") ?? "");
  return {
    callSid,
    accountSid: fields("AccountSid"),
    from: fields("From"),
    to: fields("To"),
    direction: fields("Direction"),
    sequenceNumber: readNumber(fields("SequenceNumber")),
    atMs: Number.isNaN(atMs) ? null : atMs,
  };
}

function isGoingOn(status: string): status is keyof typeof events {
  return Object.hasOwn(events, status);
}

function unreadable(field: string, rule: string, message: string): CallProgressUnreadable {
  return { event: "unreadable", problems: [{ field, rule, message }] };
}
