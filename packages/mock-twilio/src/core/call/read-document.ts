// Reads a document from verb to verb until one has to be waited for: a sound, keys, a <Pay>, another
// leg, another document. It decides nothing inside <Pay>: that is pay/step.ts.
import { Secret } from "@pay-connector/types";
import { type Alert, errorAlert, noteAlert } from "../alerts.ts";
import type { FormFields } from "../form-fields.ts";
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
  CallSettings,
  CallStep,
  FetchPurpose,
  OpenDocument,
} from "./call.ts";
import {
  afterFailure,
  endCall,
  fetchAlert,
  fetchDocument,
  prepend,
  raise,
} from "./fetch-document.ts";
import { tellSessionInProgress } from "./status-posts.ts";
import { judge } from "./strict.ts";
import { voiceParameters } from "./voice-parameters.ts";

/** A document that is there to be read. */
export type Arrived = {
  readonly url: string | null;
  readonly text: string;
  readonly count: number;
  readonly purpose: FetchPurpose;
  readonly notes?: readonly Alert[];
};

/** Opens a document that has arrived. @see E-02 @see W-03 @see V-10 */
export function openDocument(arrived: Arrived, settings: CallSettings): CallStep {
  const { url, text, count, purpose, notes = [] } = arrived;
  const opened: readonly CallEffect[] = [{ type: "openDocument", url, text }, ...notes.map(raise)];
  const failed = { url, count, purpose, isHungUp: false };
  const parsed = parseTwiml(text);
  if (!parsed.ok) {
    return prepend(opened, afterFailure({ ...failed, alert: parsed.alert }, settings));
  }
  const { alerts, refusal } = judge(parsed.alerts, settings.assumptions);
  const told = [...opened, ...alerts.map(raise)];
  if (refusal !== null) return prepend(told, afterFailure({ ...failed, alert: refusal }, settings));
  return prepend(told, readOn({ url, rest: parsed.verbs, count }, settings));
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
    case "Reject":
      return endCall(verb.reason);
    case "Redirect": {
      // An empty <Redirect> asks for the same document again.
      const asked = { purpose: "redirect", address: verb.url, method: verb.method } as const;
      return followVerb(asked, left, settings);
    }
    case "Gather": {
      const keys = { digits: new Secret(""), isListening: false };
      const gathering = { at: "gathering", document: left, gather: verb, ...keys } as const;
      return [gathering, [{ type: "askDigits", sounds: verb.sounds }]];
    }
    case "Dial": {
      const dialing = { at: "dialing", document: left, dial: verb, leg: null } as const;
      return [dialing, [{ type: "dialLeg", to: verb.to }]];
    }
    case "Pay":
      return beginPay(verb, left, settings);
  }
}

/** Asks for the document that a verb leads to, relative to the one it stands in. */
export function followVerb(
  asked: {
    readonly purpose: FetchPurpose;
    readonly address: string;
    readonly method: "GET" | "POST";
    readonly fields?: FormFields;
    /** The caller has gone: the address is told, and what it answers is not heard. */
    readonly isHungUp?: boolean;
  },
  document: OpenDocument,
  settings: CallSettings,
): CallStep {
  const { purpose, address, method, fields = [], isHungUp = false } = asked;
  const { count } = document;
  const url = resolveAddress(address, document.url);
  if (url !== null)
    return fetchDocument({ purpose, method, url, count, fields, isHungUp }, settings);
  const cure = "give an absolute URL, or let the document come from one";
  const alert = fetchAlert(11200, `"${address}" is no address of a document; ${cure}`);
  return afterFailure({ alert, url: document.url, count, purpose, isHungUp }, settings);
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
  if (settings.isSessionOpen === true) return besideSession(verb, { target, document }, settings);
  const notes =
    target.kind === "post" && target.isLoopback ? [raise(loopbackNote(target.url))] : [];
  const read = readPaySettings(verb, { ...settings, documentUrl: document.url });
  const judged = judge(read.alerts, settings.assumptions);
  const alerts = [...notes, ...judged.alerts.map(raise)];
  if (judged.refusal !== null) {
    const { url, count } = document;
    const failure = { alert: judged.refusal, url, count, purpose: null, isHungUp: false };
    return prepend(alerts, afterFailure(failure, settings));
  }
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

// An agent takes a payment on this call: <Pay> ends without a prompt, and the session goes on. @see G-17
function besideSession(
  verb: PayVerb,
  here: { readonly target: ActionTarget; readonly document: OpenDocument },
  settings: CallSettings,
): CallStep {
  const outcome = refusedAtStart(64021, "session-in-progress");
  const context = { ...settings, documentUrl: here.document.url };
  const read = readPaySettings(verb, context);
  const told = read.ok ? tellSessionInProgress(read.settings, settings.facts) : [];
  const paymentMethod = read.ok ? read.settings.paymentMethod : read.refusal.paymentMethod;
  const facts: ActionFacts = { paymentMethod, method: null };
  const alert = errorAlert(64021, "Invalid operation: an agent takes a payment on this call.");
  const ended = afterPay({ ...here, outcome, facts, isHungUp: false }, settings);
  return prepend([raise(alert), ...told, { type: "endSession", outcome }], ended);
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
    const { count } = document;
    const request = { purpose: "action", method: "POST", url: target.url } as const;
    return fetchDocument({ ...request, count, fields, isHungUp }, settings);
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
