// Payments sessions for tests, in every state: begun by a real create request, brought on by real events.
import { Secret } from "@pay-connector/types";
import { readCreateForm } from "../../src/core/agent-assist/payment-parameters.ts";
import type {
  CaptureName,
  PaymentUpdate,
  SessionState,
  SessionStep,
} from "../../src/core/agent-assist/payments-session.ts";
import {
  createSession,
  type SessionEvent,
  stepSession,
} from "../../src/core/agent-assist/step-session.ts";
import type { FormFields } from "../../src/core/form-fields.ts";
import { aCallSettings, morningMs as atMs } from "./builders.ts";

/** The SID of every session here. */
export const paymentSid = `PK${"4".repeat(32)}`;
/** Where every session here is told. */
export const callback = { method: "POST", url: "https://agent.example/payments" } as const;

/** A create request that can be read. */
export function aCreateForm(more: FormFields = []): FormFields {
  return [["IdempotencyKey", "k"], ["StatusCallback", callback.url], ...more];
}

/** A session that has just begun. */
export function aSession(more: FormFields = [["ChargeAmount", "10.00"]]): SessionState {
  const read = readCreateForm(aCreateForm(more), null);
  if (!read.ok) throw new Error(read.problem.message);
  const created = { type: "paymentCreated", atMs, paymentSid, request: read.value } as const;
  return createSession(created, aCallSettings())[0];
}

/** What an agent asks for, as an event. */
export function asked(update: PaymentUpdate): SessionEvent {
  const transactionId = "00000000-0000-4000-8000-000000000000";
  return { type: "paymentUpdated", atMs, paymentSid, update, callback, transactionId };
}

/** A key. */
export function key(text: string): SessionEvent {
  return { type: "digitPressed", atMs, key: new Secret(text) };
}

/** The same session after some events, and the effects of the last. */
export function after(state: SessionState, ...events: readonly SessionEvent[]): SessionStep {
  let step: SessionStep = [state, []];
  for (const event of events) step = stepSession(step[0], event);
  return step;
}

/** The events of a whole entry. */
export function entry(capture: CaptureName, keys: string): readonly SessionEvent[] {
  return [asked({ kind: "capture", capture }), ...[...keys].map(key)];
}

/** The events of a whole card. */
export const wholeCard: readonly SessionEvent[] = [
  ...entry("payment-card-number", "4111111111111111#"),
  ...entry("expiration-date", "1230"),
  ...entry("postal-code", "94105#"),
  ...entry("security-code", "123"),
];
