// The parameters of a request to create or to change a call, read and checked: what the emulator plays,
// the names of what it leaves alone, or the first problem as Twilio tells it.
import type { CallSource } from "../core/call/call.ts";
import type { ProgressCallback } from "../core/call/progress-callback.ts";
import type { FormFields } from "../core/form-fields.ts";
import { type RestResult, refuse } from "../core/rest-problem.ts";
import type { StatusCallback } from "../core/twiml/status-callback.ts";
import { resolveAddress } from "../core/web-address.ts";
import { readMovedCallback, readProgressCallback } from "./callback-parameters.ts";
import { readPhoneNumber } from "./phone-number.ts";
import { fieldOf, readMethod } from "./read-form.ts";

type Fallback = { readonly method: "GET" | "POST"; readonly url: string };

/** A request for a call. */
export type CallRequest = {
  readonly to: string;
  readonly from: string;
  readonly source: CallSource;
  readonly fallback?: Fallback;
  /** How long it may ring; absent: Twilio's own. */
  readonly timeoutMs?: number;
  /** Where its progress is told. @see H-21 */
  readonly statusCallback?: ProgressCallback;
  /** Parameters that change nothing here. @see H-15 */
  readonly ignored: readonly string[];
};

/** A change of a call that is on the line. */
export type CallChangeRequest = {
  readonly source?: CallSource;
  readonly status?: "completed" | "canceled";
  /** Where its progress is told from now on. @see H-26 */
  readonly statusCallback?: StatusCallback;
  /** Parameters that change nothing here. @see H-15 */
  readonly ignored: readonly string[];
};

const playedAtCreation = [
  ...["To", "From", "Url", "Method", "Twiml", "FallbackUrl", "FallbackMethod", "Timeout"],
  ...["StatusCallback", "StatusCallbackEvent", "StatusCallbackMethod"],
];
const playedAtChange = [
  ...["Url", "Method", "Twiml", "Status", "StatusCallback", "StatusCallbackMethod"],
];

/** Reads a request for a call. @see H-05 @see H-06 */
export function readCallRequest(form: FormFields): RestResult<CallRequest> {
  const to = readParty(form, "To");
  if (!to.ok) return to;
  const from = readParty(form, "From");
  if (!from.ok) return from;
  const source = readSource(form);
  if (!source.ok) return source;
  if (source.value === null) return refuse(400, 21205, "Url parameter is required.");
  const fallback = readFallback(form);
  if (!fallback.ok) return fallback;
  const timeout = readTimeout(fieldOf(form, "Timeout"));
  if (!timeout.ok) return timeout;
  const callback = readProgressCallback(form);
  if (!callback.ok) return callback;
  const request = {
    to: to.value,
    from: from.value,
    source: source.value,
    ...(fallback.value === null ? {} : { fallback: fallback.value }),
    ...(timeout.value === null ? {} : { timeoutMs: timeout.value }),
    ...(callback.value === null ? {} : { statusCallback: callback.value }),
    ignored: namesBesides(form, playedAtCreation),
  };
  return { ok: true, value: request };
}

/** Reads a change of a call. @see H-08 */
export function readCallChange(form: FormFields): RestResult<CallChangeRequest> {
  if (fieldOf(form, "Url") !== undefined && fieldOf(form, "Twiml") !== undefined) {
    return refuse(400, 20001, "Url and Twiml exclude each other");
  }
  const source = readSource(form);
  if (!source.ok) return source;
  const status = fieldOf(form, "Status");
  if (status !== undefined && status !== "completed" && status !== "canceled") {
    return refuse(400, 20001, "Status must be completed or canceled");
  }
  const callback = readMovedCallback(form);
  if (!callback.ok) return callback;
  const change: CallChangeRequest = {
    ...(source.value === null ? {} : { source: source.value }),
    ...(status === undefined ? {} : { status }),
    ...(callback.value === null ? {} : { statusCallback: callback.value }),
    ignored: namesBesides(form, playedAtChange),
  };
  return { ok: true, value: change };
}

const parties = {
  To: {
    missing: 21201,
    invalid: 21211,
    sentence: (text: string) =>
      `The phone number you are attempting to call, ${text}, is not valid.`,
  },
  From: {
    missing: 21213,
    invalid: 21212,
    sentence: (text: string) => `The source phone number provided, ${text}, is not valid.`,
  },
} as const;

function readParty(form: FormFields, name: keyof typeof parties): RestResult<string> {
  const { missing, invalid, sentence } = parties[name];
  const text = fieldOf(form, name);
  if (text === undefined) return refuse(400, missing, `No '${name}' number is specified`);
  // A client of Twilio's or a SIP address is nobody's number, and rings all the same.
  if (/^(client|sips?):\S+$/i.test(text)) return { ok: true, value: text };
  const number = readPhoneNumber(text);
  return number === null
    ? refuse(400, invalid, sentence(shortened(text)))
    : { ok: true, value: number };
}

// Whatever was sent may be long, and an error is for people.
const LONGEST_ECHO = 40;

function shortened(text: string): string {
  return text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text;
}

// @see https://www.twilio.com/docs/voice/api/call-resource#create-a-call-resource
const LONGEST_TWIML = 4000;

// The document of a call; null when none is named. Of both the address counts, as the SDK tells.
function readSource(form: FormFields): RestResult<CallSource | null> {
  const given = fieldOf(form, "Url");
  if (given === undefined) return readTwiml(fieldOf(form, "Twiml"));
  const url = resolveAddress(given, null);
  if (url === null) return refuse(400, 21205, `Url is not a valid URL: ${shortened(given)}`);
  const method = readMethod(form, "Method");
  if (!method.ok) return method;
  return { ok: true, value: { kind: "url", url, method: method.value } };
}

function readTwiml(text: string | undefined): RestResult<CallSource | null> {
  if (text === undefined) return { ok: true, value: null };
  if (text.length > LONGEST_TWIML) return refuse(400, 20001, "Twiml is longer than 4000 letters");
  return { ok: true, value: { kind: "twiml", text } };
}

function readFallback(form: FormFields): RestResult<Fallback | null> {
  const given = fieldOf(form, "FallbackUrl");
  if (given === undefined) return { ok: true, value: null };
  const url = resolveAddress(given, null);
  if (url === null) return refuse(400, 20001, "FallbackUrl is not a valid URL");
  const method = readMethod(form, "FallbackMethod");
  return method.ok ? { ok: true, value: { url, method: method.value } } : method;
}

// Ten minutes are Twilio's longest. @see https://www.twilio.com/docs/voice/api/call-resource
const LONGEST_RING_S = 600;

function readTimeout(text: string | undefined): RestResult<number | null> {
  if (text === undefined) return { ok: true, value: null };
  const seconds = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (seconds < 1 || seconds > LONGEST_RING_S) {
    return refuse(400, 20001, "Timeout must be a number of seconds from 1 to 600");
  }
  return { ok: true, value: seconds * 1000 };
}

function namesBesides(form: FormFields, played: readonly string[]): readonly string[] {
  return [...new Set(form.map(([name]) => name))].filter((name) => !played.includes(name));
}
