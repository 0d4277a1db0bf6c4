// One capture: opening it, its keys, its end. A refused entry is told and not asked for again: that is the
// agent's affair. Fields, lengths and checks are those of <Pay>.
import { Secret } from "@pay-connector/types";
import { cardTypeOf, checkInput, checkSecondEntry } from "../pay/check-input.ts";
import { type Field, isEntryFull } from "../pay/fields.ts";
import type { Progress } from "../pay/pay-session.ts";
import { callbackError } from "../pay/status-parameters.ts";
import type { StatusCallback } from "../twiml/status-callback.ts";
import { interruptSession } from "./end-session.ts";
import { type CaptureNews, captureFields } from "./payment-callbacks.ts";
import type {
  Capture,
  CaptureName,
  SessionEffect,
  SessionState,
  SessionStep,
} from "./payments-session.ts";
import { fieldOf, isAmong, isMatcher } from "./required-captures.ts";

/** A session whose agent decides what is next. */
export type OpenSession = Extract<SessionState, { at: "open" }>;

const stopTimer: SessionEffect = { type: "stopTimer", timer: "input" };
const close: SessionEffect = { type: "closeCapture" };

/** What ends a capture that is under way; nothing when there is none. @see G-40 */
export function dropCapture({ capture }: OpenSession): readonly SessionEffect[] {
  return capture === null ? [] : [stopTimer, close];
}

/** Asks for a field. @see G-05 @see G-06 @see G-07 */
export function openCapture(
  state: OpenSession,
  asked: { readonly name: CaptureName; readonly callback: StatusCallback; readonly atMs: number },
): SessionStep {
  const { name, callback, atMs } = asked;
  const dropped = dropCapture(state);
  const field = fieldOf(name);
  const before = { ...state, callback, capture: null };
  const errorType = sequenceError(before, name);
  if (errorType !== null) {
    return [before, [...dropped, tell(before, { name, keyed: null, errorType }, atMs)]];
  }
  const capture: Capture = { name, digits: new Secret("") };
  const cleared = isMatcher(name) ? state.progress : without(state.progress, field);
  const matched = state.matched.filter((each) => each !== field);
  const next = { ...before, progress: cleared, matched, capture };
  const isTold = state.plan.settings.assumptions.captureCallback === "partial";
  const told = tell(next, { name, keyed: capture.digits, errorType: null }, atMs);
  const opened: SessionEffect = { type: "openCapture", field, capture: name };
  return [next, [...dropped, ...(isTold ? [told] : []), opened]];
}

/** A key of the caller's. @see G-10 @see G-13 @see G-15 */
export function takeKey(state: OpenSession, key: string, atMs: number): SessionStep {
  const { capture, plan, progress } = state;
  if (capture === null) return [state, []];
  if (key === "*") return interruptSession(state, atMs, dropCapture(state));
  // Out of habit after an entry that had already ended by itself. @see D-11
  if (key === "#") return capture.digits.length === 0 ? [state, []] : endEntry(state, atMs);
  const digits = new Secret(capture.digits.reveal() + key);
  const next = { ...state, capture: { ...capture, digits } };
  const { assumptions, timeoutMs: ms } = plan.settings;
  const field = fieldOf(capture.name);
  const endsWhenFull = assumptions.entryEnd === "full-length";
  if (endsWhenFull && isEntryFull(field, digits.reveal(), progress.cardType)) {
    return endEntry(next, atMs);
  }
  const told = tell(next, { name: capture.name, keyed: digits, errorType: null }, atMs);
  return [next, [stopTimer, told, { type: "startTimer", timer: "input", ms }]];
}

/** The entry is over: taken, or refused. @see G-13 @see G-14 @see G-32 */
export function endEntry(state: OpenSession, atMs: number): SessionStep {
  const { capture } = state;
  if (capture === null) return [state, []];
  const { name, digits } = capture;
  const error = judge(state, capture, atMs);
  const over = { ...state, capture: null };
  const next = error === null ? taken(over, capture, atMs) : refused(over, name);
  const errorType = error === null ? null : callbackError(error);
  const told = tell(next, { name, keyed: null, errorType }, atMs);
  return [next, digits.length === 0 ? [close, told] : [stopTimer, close, told]];
}

function judge({ plan, progress }: OpenSession, { name, digits }: Capture, atMs: number) {
  const field = fieldOf(name);
  const first = progress.captured[field];
  if (isMatcher(name)) return checkSecondEntry(digits.reveal(), first?.reveal() ?? "");
  const context = { settings: plan.settings, cardType: progress.cardType, atMs };
  return checkInput(field, digits.reveal(), context);
}

function taken(state: OpenSession, { name, digits }: Capture, atMs: number): OpenSession {
  const { progress, plan } = state;
  const field = fieldOf(name);
  if (isMatcher(name)) {
    const matched = plan.matchedFields.filter(
      (each) => each === field || state.matched.includes(each),
    );
    return { ...state, matched };
  }
  const captured = { ...progress.captured, [field]: digits };
  if (field !== "payment-card-number") return { ...state, progress: { ...progress, captured } };
  const cardType = cardTypeOf(digits.reveal(), plan.settings);
  return fitCode({ ...state, progress: { ...progress, captured, cardType } }, atMs);
}

// Another card may need a longer or a shorter security code than the one that was keyed. @see G-06
function fitCode(state: OpenSession, atMs: number): OpenSession {
  const { plan, progress } = state;
  const code = progress.captured["security-code"];
  const context = { settings: plan.settings, cardType: progress.cardType, atMs };
  if (code === undefined || checkInput("security-code", code.reveal(), context) === null) {
    return state;
  }
  const matched = state.matched.filter((each) => each !== "security-code");
  return { ...state, progress: without(progress, "security-code"), matched };
}

// A pair that differs is missing as a whole: nobody knows which of the two was right.
function refused(state: OpenSession, name: CaptureName): OpenSession {
  return isMatcher(name) ? { ...state, progress: without(state.progress, fieldOf(name)) } : state;
}

// The length of a security code depends on the card; a second entry on the first.
function sequenceError({ progress, plan }: OpenSession, name: CaptureName): string | null {
  const field = fieldOf(name);
  const isCode =
    field === "security-code" && progress.captured["payment-card-number"] === undefined;
  if (isCode) return "invalid-card-number-security-code-capture-sequence";
  const isAlone = isMatcher(name) && progress.captured[field] === undefined;
  return isAlone && isAmong(field, plan.matchedFields) ? "input-matching-failed" : null;
}

function without(progress: Progress, field: Field): Progress {
  const { [field]: _gone, ...captured } = progress.captured;
  const cardType = field === "payment-card-number" ? null : progress.cardType;
  return { ...progress, captured, cardType };
}

function tell(state: OpenSession, news: CaptureNews, atMs: number): SessionEffect {
  const { plan, progress, matched, callback } = state;
  const fields = captureFields(plan, { progress, matched, atMs }, news);
  return { type: "postPayment", callback: "capture", ...callback, fields };
}
