// A journal to the report of a call: what `--json` prints and tests look at. Everything in it is masked;
// times are ISO texts of the call's own clock. A call with several <Pay> reports the last one's result.
import type { SessionResult } from "../agent-assist/payments-session.ts";
import type { Alert } from "../alerts.ts";
import { showRequest } from "../connector/show-request.ts";
import type { FormFields } from "../form-fields.ts";
import type { JournalEntry } from "../line/journal.ts";
import type { LineEffect } from "../line/line.ts";
import { maskCardsIn } from "../masking.ts";
import type { PayResult } from "../pay/pay-session.ts";
import type { Sound } from "../twiml/verbs.ts";
import { readShown } from "./show-json.ts";

/** One thing the caller heard. */
export type Heard = {
  readonly at: string;
  readonly kind: "say" | "play" | "pause";
  /** The words, or the address of a recording; empty for a pause. */
  readonly text: string;
  /** The step of <Pay> it belongs to; null outside of <Pay>. */
  readonly for: string | null;
  readonly attempt: number | null;
  readonly errorType: string | null;
};

/** One delivery to the processor, masked. */
export type DeliveryReport = {
  readonly at: string;
  readonly connector: string;
  readonly transactionId: string;
  readonly delivery: number;
  readonly request: unknown;
  outcome: "answered" | "no-answer" | "unreachable" | "abandoned" | "under-way";
  tookMs: number | null;
  status: number | null;
  reply: unknown;
};

/** One document the call read. */
export type DocumentReport = {
  readonly at: string;
  readonly url: string | null;
  readonly text: string;
};

/** One payments session of an agent's. */
export type PaymentReport = {
  readonly sid: string;
  readonly at: string;
  /** Null while it is open. */
  result: SessionResult | null;
  /** The fields of every callback, in order. */
  readonly callbacks: { readonly at: string; readonly fields: Readonly<Record<string, string>> }[];
};

/** A whole call. */
export type CallReport = {
  readonly result: PayResult | null;
  /** The fields of the last action, posted or recorded; null when no <Pay> ended. */
  readonly action: Readonly<Record<string, string>> | null;
  readonly heard: readonly Heard[];
  readonly connector: readonly DeliveryReport[];
  readonly twiml: readonly DocumentReport[];
  readonly alerts: readonly Alert[];
  readonly payments: readonly PaymentReport[];
};

type Draft = {
  result: PayResult | null;
  action: Record<string, string> | null;
  heard: Heard[];
  connector: DeliveryReport[];
  twiml: DocumentReport[];
  alerts: Alert[];
  payments: PaymentReport[];
};

/** Reads a journal into a report. @see M-05 */
export function reportCall(entries: readonly JournalEntry[]): CallReport {
  const draft: Draft = {
    result: null,
    action: null,
    heard: [],
    connector: [],
    twiml: [],
    alerts: [],
    payments: [],
  };
  for (const entry of entries) {
    noteReply(draft, entry);
    // Most entries are single keys, which only move timers and have no place in a report.
    const told = entry.effects.filter((effect) => !isTimer(effect));
    if (told.length === 0) continue;
    const at = new Date(entry.event.atMs).toISOString();
    for (const effect of told) noteEffect(draft, effect, { at, event: entry.event.type });
  }
  return draft;
}

function isTimer({ type }: LineEffect): boolean {
  return type === "startTimer" || type === "stopTimer";
}

function noteReply(draft: Draft, { event }: JournalEntry): void {
  const last = draft.connector.at(-1);
  if (last?.outcome !== "under-way") return;
  if (event.type === "connectorAnswered") {
    last.outcome = "answered";
    last.tookMs = event.tookMs;
    last.status = event.status;
    last.reply = readShown(event.body);
  }
  if (event.type === "connectorUnreachable") {
    last.outcome = "unreachable";
    last.reply = event.reason;
  }
}

type When = { readonly at: string; readonly event: JournalEntry["event"]["type"] };

function noteEffect(draft: Draft, effect: LineEffect, { at, event }: When): void {
  switch (effect.type) {
    case "playSound":
      draft.heard.push(heard(effect.sound, at));
      return;
    case "askDigits":
      for (const sound of effect.sounds) draft.heard.push(heard(sound, at));
      return;
    case "playPrompt":
      for (const sound of effect.sounds) {
        const { step, attempt, errorType } = effect;
        draft.heard.push({ ...heard(sound, at), for: step, attempt, errorType });
      }
      return;
    case "callConnector":
      draft.connector.push(underWay(effect, at));
      return;
    case "abandonDelivery": {
      const last = draft.connector.at(-1);
      if (last !== undefined)
        last.outcome = event === "deliverySlotEnded" ? "no-answer" : "abandoned";
      return;
    }
    case "endSession":
      draft.result = effect.outcome.result;
      return;
    case "fetchDocument":
      if (effect.purpose === "action") draft.action = shownFields(effect.fields);
      return;
    case "recordAction":
      draft.action = shownFields(effect.fields);
      return;
    case "openDocument":
      draft.twiml.push({ at, url: effect.url, text: maskCardsIn(effect.text) });
      return;
    case "postPayment":
      notePayment(draft, effect, at);
      return;
    case "endPayment": {
      const ended = draft.payments.find(({ sid }) => sid === effect.paymentSid);
      if (ended !== undefined) ended.result = effect.result;
      return;
    }
    case "askConfirmation":
      for (const sound of effect.sounds) draft.heard.push(heard(sound, at));
      return;
    case "raiseAlert":
      draft.alerts.push({ ...effect.alert, message: maskCardsIn(effect.alert.message) });
      return;
    case "startTimer":
    case "stopTimer":
    case "stopPrompt":
    case "stopSound":
    case "beginPay":
    case "abandonFetch":
    case "postStatus":
    case "postProgress":
    case "dialLeg":
    case "reportLeg":
    case "endCall":
    case "openCapture":
    case "closeCapture":
      return;
  }
}

// A session begins with its first callback.
function notePayment(
  draft: Draft,
  { fields }: Extract<LineEffect, { type: "postPayment" }>,
  at: string,
): void {
  const shown = shownFields(fields);
  const sid = shown.Sid ?? "";
  let payment = draft.payments.find((each) => each.sid === sid);
  if (payment === undefined) {
    payment = { sid, at, result: null, callbacks: [] };
    draft.payments.push(payment);
  }
  payment.callbacks.push({ at, fields: shown });
}

function underWay(
  effect: Extract<LineEffect, { type: "callConnector" }>,
  at: string,
): DeliveryReport {
  const { connector, transactionId, delivery, body } = effect;
  return {
    ...{ at, connector, transactionId, delivery, request: showRequest(body) },
    ...{ outcome: "under-way", tookMs: null, status: null, reply: null },
  };
}

function heard(sound: Sound, at: string): Heard {
  const text = sound.kind === "say" ? sound.text : sound.kind === "play" ? sound.url : "";
  const outside = { for: null, attempt: null, errorType: null };
  return { at, kind: sound.kind, text: maskCardsIn(text), ...outside };
}

/** Form fields as people may see them. */
export function shownFields(fields: FormFields): Record<string, string> {
  return Object.fromEntries(fields.map(([name, value]) => [name, shownField(name, value)]));
}

// Keys of a <Gather> may be a card number or a part of one; Twilio redacts them in an account for
// payments, so nobody sees them here either. @see M-05
function shownField(name: string, value: string): string {
  return name === "Digits" ? "x".repeat(value.length) : maskCardsIn(value);
}
