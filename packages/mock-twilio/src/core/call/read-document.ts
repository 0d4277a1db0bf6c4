// Reads a document from verb to verb until one has to be waited for: a sound, a <Pay>, a <Redirect>.
// Also what follows when a <Pay> is over. It decides nothing inside <Pay>: that is pay/step.ts.
import { type Alert, errorAlert, noteAlert } from "../alerts.ts";
import { type ActionFacts, actionParameters } from "../pay/action-parameters.ts";
import { refusedAtStart } from "../pay/finish.ts";
import { type PayOutcome, readyToPay } from "../pay/pay-session.ts";
import { parseTwiml } from "../twiml/parse-twiml.ts";
import { readPaySettings } from "../twiml/pay-settings.ts";
import type { PayVerb } from "../twiml/verbs.ts";
import { checkAddress, resolveAddress } from "../web-address.ts";
import type {
  ActionTarget,
  CallEffect,
  CallEnd,
  CallSettings,
  CallStep,
  FetchPurpose,
  OpenDocument,
} from "./call.ts";
import { voiceParameters } from "./voice-parameters.ts";

// A handler that answers every action with <Pay> loops for ever, and so may <Redirect>. Twilio sets no
// such limit that we know of; ours is far above what a real call needs.
const MAX_DOCUMENTS = 50;
// The documented time for a document or a webhook to arrive, connecting included.
const FETCH_TIMEOUT_MS = 15_000;

/** Opens a document that has arrived. @see E-02 @see W-03 */
export function openDocument(
  arrived: { readonly url: string | null; readonly text: string; readonly count: number },
  settings: CallSettings,
): CallStep {
  const { url, text, count } = arrived;
  const opened: CallEffect = { type: "openDocument", url, text };
  const parsed = parseTwiml(text);
  if (!parsed.ok) return prepend([opened, raise(parsed.alert)], endCall("application-error"));
  const document: OpenDocument = { url, rest: parsed.verbs, count };
  return prepend([opened, ...parsed.alerts.map(raise)], readOn(document, settings));
}

/** Performs the next verb of a document. */
export function readOn(document: OpenDocument, settings: CallSettings): CallStep {
  const [verb, ...rest] = document.rest;
  const left = { ...document, rest };
  if (verb === undefined) return endCall("completed");
  switch (verb.verb) {
    case "Sound":
      return [{ at: "hearing", document: left }, [{ type: "playSound", sound: verb.sound }]];
    case "Hangup":
      return endCall("completed");
    case "Redirect": {
      // An empty <Redirect> asks for the same document again.
      const url = resolveAddress(verb.url, document.url);
      if (url === null) return unreachable(`<Redirect> names no address: "${verb.url}"`);
      return fetchDocument({ purpose: "redirect", method: verb.method, url, left }, settings);
    }
    case "Pay":
      return beginPay(verb, left, settings);
  }
}

function beginPay(verb: PayVerb, document: OpenDocument, settings: CallSettings): CallStep {
  const target = actionTarget(verb.attributes.action, document, settings);
  if (target.kind === "refused") {
    const paymentError = `Invalid action URL "${target.text}": it must be an absolute https address.`;
    // Nobody can be told at such an address, so the document goes on. @see E-07
    const outcome = refusedAtStart(64016, paymentError);
    const ending: CallEffect = { type: "endSession", outcome };
    return prepend([raise(errorAlert(64016, paymentError)), ending], readOn(document, settings));
  }
  const notes =
    target.kind === "post" && target.isLoopback ? [raise(loopbackNote(target.url))] : [];
  const read = readPaySettings(verb, settings);
  const alerts = [...notes, ...read.alerts.map(raise)];
  if (!read.ok) {
    const { paymentMethod, payErrorCode, paymentError } = read.refusal;
    const outcome = refusedAtStart(payErrorCode, paymentError);
    const facts: ActionFacts = { paymentMethod, method: null };
    const ended = afterPay({ outcome, facts, target, document, isHungUp: false }, settings);
    return prepend([...alerts, { type: "endSession", outcome }], ended);
  }
  return [
    { at: "paying", document, settings: read.settings, target, pay: readyToPay },
    [...alerts, { type: "beginPay" }],
  ];
}

/** What follows a finished <Pay>: its action, or the next verb. @see W-02 @see W-04 @see D-05 */
export function afterPay(
  ended: {
    readonly outcome: PayOutcome;
    readonly facts: ActionFacts;
    readonly target: ActionTarget;
    readonly document: OpenDocument;
    readonly isHungUp: boolean;
  },
  settings: CallSettings,
): CallStep {
  const { outcome, facts, target, document, isHungUp } = ended;
  const isExhausted = outcome.result === "too-many-failed-attempts";
  if (isExhausted && settings.assumptions.attemptsExhausted === "next-verb") {
    return readOn(document, settings);
  }
  const fields = actionParameters(outcome, facts);
  if (target.kind === "post") {
    const request = { purpose: "action", method: "POST", url: target.url } as const;
    return fetchDocument({ ...request, left: document, fields, isHungUp }, settings);
  }
  const all = [...voiceParameters(settings.facts, isHungUp), ...fields];
  const over = endCall(isHungUp ? "caller-hung-up" : "completed");
  return prepend([{ type: "recordAction", fields: all }], over);
}

type FoundTarget =
  | { readonly kind: "post"; readonly url: string; readonly isLoopback: boolean }
  | { readonly kind: "record" }
  | { readonly kind: "refused"; readonly text: string };

// The attribute, else the default of this run, else the document's own address. @see W-04
function actionTarget(
  attribute: string | undefined,
  document: OpenDocument,
  { defaultActionUrl }: CallSettings,
): FoundTarget {
  const text = attribute || defaultActionUrl || document.url;
  if (text === null) return { kind: "record" };
  const address = checkAddress(text, document.url ?? defaultActionUrl);
  if (address.kind === "refused") return address;
  return { kind: "post", url: address.url, isLoopback: address.kind === "loopback" };
}

function loopbackNote(url: string): Alert {
  return noteAlert(64016, `The action URL ${url} is plain http: Twilio itself would refuse it.`);
}

/** Asks for a document, with the standard parameters and those of <Pay>. @see W-01 @see W-06 */
export function fetchDocument(
  wanted: {
    readonly purpose: FetchPurpose;
    readonly method: "GET" | "POST";
    readonly url: string;
    readonly left: Pick<OpenDocument, "count">;
    readonly fields?: readonly (readonly [string, string])[];
    readonly isHungUp?: boolean;
  },
  settings: CallSettings,
): CallStep {
  const { purpose, method, url, left, fields = [], isHungUp = false } = wanted;
  if (left.count >= MAX_DOCUMENTS) {
    return unreachable(`this call has asked for ${MAX_DOCUMENTS} documents and still wants more`);
  }
  const all = [...voiceParameters(settings.facts, isHungUp), ...fields];
  return [
    { at: "fetching", purpose, count: left.count + 1, isHungUp },
    [
      { type: "fetchDocument", purpose, method, url, fields: all },
      { type: "startTimer", timer: "fetch", ms: FETCH_TIMEOUT_MS },
    ],
  ];
}

/** Ends the call because something could not be fetched. @see E-16 */
export function unreachable(reason: string, code: 11200 | 11215 = 11200): CallStep {
  const title = code === 11200 ? "HTTP retrieval failure" : "Too many redirects";
  return prepend([raise(errorAlert(code, `${title}: ${reason}.`))], endCall("application-error"));
}

/** Ends the call. */
export function endCall(reason: CallEnd): CallStep {
  return [{ at: "ended", reason }, [{ type: "endCall", reason }]];
}

/** The same step with effects before its own. */
export function prepend(effects: readonly CallEffect[], [state, after]: CallStep): CallStep {
  return [state, [...effects, ...after]];
}

function raise(alert: Alert): CallEffect {
  return { type: "raiseAlert", alert };
}
