// The parameters that say where a call's progress is told: when a call is made, with the events that are told;
// when it is changed, the address alone.
import {
  type ProgressCallback,
  type ProgressEvent,
  progressEvents,
} from "../core/call/progress-callback.ts";
import type { FormFields } from "../core/form-fields.ts";
import { type RestResult, refuse } from "../core/rest-problem.ts";
import type { StatusCallback } from "../core/twiml/status-callback.ts";
import { resolveAddress } from "../core/web-address.ts";
import { fieldOf, readMethod } from "./read-form.ts";

/** Where to tell what of a new call; null: nowhere. @see H-21 @see H-27 */
export function readProgressCallback(form: FormFields): RestResult<ProgressCallback | null> {
  const moved = readMovedCallback(form);
  if (!moved.ok || moved.value === null) return moved as RestResult<null>;
  const named = form.filter(([name, value]) => name === "StatusCallbackEvent" && value !== "");
  // Twilio's pages give one parameter to each event; TwiML has them in one text, and so have some clients.
  const words = named.flatMap(([, value]) =>
    value
      .trim()
      .toLowerCase()
      .split(/[\s,]+/),
  );
  if (words.length === 0) return { ok: true, value: { ...moved.value, events: ["completed"] } };
  const known = words.filter(isEvent);
  if (known.length < words.length) {
    return refuse(400, 21626, `StatusCallbackEvent must be one of ${progressEvents.join(", ")}`);
  }
  return { ok: true, value: { ...moved.value, events: known } };
}

/** Another address for a call that goes on; null: it stays. @see H-26 @see H-27 */
export function readMovedCallback(form: FormFields): RestResult<StatusCallback | null> {
  const given = fieldOf(form, "StatusCallback");
  if (given === undefined) return { ok: true, value: null };
  const url = resolveAddress(given, null);
  if (url === null) return refuse(400, 21609, "StatusCallback is not a valid URL");
  const method = readMethod(form, "StatusCallbackMethod");
  return method.ok ? { ok: true, value: { url, method: method.value } } : method;
}

function isEvent(word: string): word is ProgressEvent {
  return (progressEvents as readonly string[]).includes(word);
}
