// Asking for a document, and what follows when it does not come: the fallback URL once, then the end of
// the call. Every alert here says what to do about it.
import { type Alert, errorAlert } from "../alerts.ts";
import type { FormFields } from "../form-fields.ts";
import type { FetchErrorCode } from "../ports.ts";
import type { CallEffect, CallEnd, CallSettings, CallStep, FetchPurpose } from "./call.ts";
import { voiceParameters } from "./voice-parameters.ts";

// A handler that answers every action with <Pay> loops for ever, and so may <Redirect>. Twilio sets no
// such limit that we know of; ours is far above what a real call needs. @see V-09
const MAX_DOCUMENTS = 50;

/** The documented time for a document or a webhook to arrive, connecting included. @see V-06 */
export const FETCH_TIMEOUT_MS = 15_000;

/** A document that is wanted. */
export type Wanted = {
  readonly purpose: FetchPurpose;
  readonly method: "GET" | "POST";
  readonly url: string;
  /** How many documents the call has had. */
  readonly count: number;
  readonly fields?: FormFields;
  readonly isHungUp?: boolean;
};

/** Asks for a document, with the standard parameters and those of the verb. @see W-01 @see W-06 */
export function fetchDocument(wanted: Wanted, settings: CallSettings): CallStep {
  const { purpose, method, url, count, fields = [], isHungUp = false } = wanted;
  if (count >= MAX_DOCUMENTS) return endless(url);
  const all = [...voiceParameters(settings.facts, isHungUp), ...fields];
  return [
    { at: "fetching", purpose, url, count: count + 1, isHungUp },
    [
      { type: "fetchDocument", purpose, method, url, fields: all },
      { type: "startTimer", timer: "fetch", ms: FETCH_TIMEOUT_MS },
    ],
  ];
}

/** What could not be fetched or read, and where in the call that was. */
export type Failure = {
  readonly alert: Alert;
  /** The address that failed; null for a document that came without one. */
  readonly url: string | null;
  readonly count: number;
  readonly purpose: FetchPurpose | null;
  readonly isHungUp: boolean;
};

/** Tells the failure and asks the fallback URL, if there is one and it has not failed itself. @see V-05 */
export function afterFailure(failure: Failure, settings: CallSettings): CallStep {
  const { alert, url, count, purpose, isHungUp } = failure;
  const told = [raise(alert)];
  const { fallback = null } = settings;
  if (fallback === null || purpose === "fallback" || isHungUp) {
    return prepend(told, endCall("application-error"));
  }
  const fields: [string, string][] = [
    ["ErrorCode", String(alert.code ?? "")],
    ["ErrorUrl", url ?? ""],
  ];
  const wanted = { ...fallback, purpose: "fallback", count, fields } as const;
  return prepend(told, fetchDocument(wanted, settings));
}

const titles: Readonly<Record<FetchErrorCode, string>> = {
  11200: "HTTP retrieval failure",
  11205: "HTTP connection failure",
  11215: "Too many redirects",
};

const cures: Readonly<Record<FetchErrorCode, string>> = {
  11200: "answer 2xx with TwiML",
  11205: "see that the server is up and answers within 15 seconds",
  11215: "give the final URL",
};

/** The alert for something that could not be fetched. @see E-16 @see V-06 */
export function fetchAlert(code: FetchErrorCode, reason: string): Alert {
  return errorAlert(code, `${titles[code]}: ${reason}; ${cures[code]}.`);
}

// Twilio has no number for this, since it would go on; nobody wants to pay for such a call.
function endless(url: string): CallStep {
  const why = `this call has read ${MAX_DOCUMENTS} documents and is led to ${url} again`;
  const cure = "when the form has a Result, answer with what follows the payment, not with <Pay>";
  const message = `The documents lead to each other without end: ${why}; ${cure}.`;
  const alert: Alert = { level: "error", code: null, message };
  return prepend([raise(alert)], endCall("application-error"));
}

/** Ends the call. */
export function endCall(reason: CallEnd): CallStep {
  return [{ at: "ended", reason }, [{ type: "endCall", reason }]];
}

/** The same step with effects before its own. */
export function prepend(effects: readonly CallEffect[], [state, after]: CallStep): CallStep {
  return [state, [...effects, ...after]];
}

/** The effect that tells an alert. */
export function raise(alert: Alert): CallEffect {
  return { type: "raiseAlert", alert };
}
