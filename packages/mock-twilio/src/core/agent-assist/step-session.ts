// (state, event) to [state, effects] of a payments session, one function a state. What a request may ask is
// decided before, in admit.ts; here it happens. Submitting is <Pay>'s own machine, from its first delivery.
import type { CallSettings } from "../call/call.ts";
import { firstDelivery } from "../pay/deliver.ts";
import { blockedInTestMode, finish, hungUp } from "../pay/finish.ts";
import type { PayEffect, PayEvent, PayStep, Progress } from "../pay/pay-session.ts";
import { step } from "../pay/step.ts";
import { readPaySettings } from "../twiml/pay-settings.ts";
import { dropCapture, endEntry, type OpenSession, openCapture, takeKey } from "./capture.ts";
import { confirmationSounds } from "./confirmation.ts";
import { cancelSession, endSession, interruptSession } from "./end-session.ts";
import { createdFields } from "./payment-callbacks.ts";
import type {
  PaymentEvent,
  SessionEffect,
  SessionPlan,
  SessionState,
  SessionStep,
} from "./payments-session.ts";
import { requiredCaptures } from "./required-captures.ts";

type Created = Extract<PaymentEvent, { type: "paymentCreated" }>;
type Updated = Extract<PaymentEvent, { type: "paymentUpdated" }>;

/** What a session hears: its agent, and of the line what is meant for it. */
export type SessionEvent =
  | Updated
  | Extract<
      PayEvent,
      {
        type:
          | "digitPressed"
          | "inputTimedOut"
          | "callerHungUp"
          | "connectorAnswered"
          | "connectorUnreachable"
          | "deliverySlotEnded";
      }
    >;

/** Begins a session. @see G-01 @see G-28 */
export function createSession(event: Created, settings: CallSettings): SessionStep {
  const { atMs, paymentSid, request } = event;
  const { attributes, parameters, matchedFields, isConfirmed, callback } = request;
  const read = readPaySettings({ verb: "Pay", attributes, prompts: [], parameters }, settings);
  if (!read.ok) throw new Error("Bug: a session begins that should have been refused.");
  const { accountSid, callSid } = settings.facts;
  const plan: SessionPlan = {
    ...{ sid: paymentSid, callSid, accountSid, createdAtMs: atMs },
    ...{ settings: read.settings, matchedFields, isConfirmed },
  };
  // The id comes with the request to complete: each of them is a transaction of its own.
  const progress: Progress = { transactionId: "", captured: {}, cardType: null };
  const alerts = read.alerts.map((alert) => ({ type: "raiseAlert", alert }) as const);
  const fields = createdFields(plan);
  return [
    { at: "open", plan, callback, progress, matched: [], capture: null },
    [...alerts, { type: "postPayment", callback: "create", ...callback, fields }],
  ];
}

/** One step of a session. */
export function stepSession(state: SessionState, event: SessionEvent): SessionStep {
  switch (state.at) {
    case "open":
      return whileOpen(state, event);
    case "confirming":
      return whileConfirming(state, event);
    case "submitting":
      return whileSubmitting(state, event);
    case "finished":
      return [state, []];
  }
}

/** The call is over, and its session with it. @see G-30 @see G-43 */
export function leaveSession(state: SessionState, atMs: number): SessionStep {
  return stepSession(state, { type: "callerHungUp", atMs });
}

type At<Name extends SessionState["at"]> = Extract<SessionState, { at: Name }>;

function whileOpen(state: OpenSession, event: SessionEvent): SessionStep {
  const { atMs } = event;
  switch (event.type) {
    case "paymentUpdated":
      return updateOpen(state, event);
    case "digitPressed":
      return takeKey(state, event.key.reveal(), atMs);
    case "inputTimedOut":
      return endEntry(state, atMs);
    case "callerHungUp":
      return endSession(state, { outcome: hungUp(state.progress), atMs }, dropCapture(state));
    case "connectorAnswered":
    case "connectorUnreachable":
    case "deliverySlotEnded":
      return [state, []];
  }
}

function updateOpen(state: OpenSession, event: Updated): SessionStep {
  const { update, callback, atMs, transactionId = "" } = event;
  const { plan } = state;
  switch (update.kind) {
    case "capture":
      return openCapture(state, { name: update.capture, callback, atMs });
    case "cancel":
      return cancelSession(
        { ...state, callback },
        { callback: "cancel", atMs },
        dropCapture(state),
      );
    case "complete": {
      // Refused before it comes here. @see G-18
      if (requiredCaptures(plan, state).length > 0) return [state, []];
      const progress = { ...state.progress, transactionId };
      if (!plan.isConfirmed) return submit({ plan, callback, progress }, atMs);
      const sounds = confirmationSounds(progress);
      return [
        { at: "confirming", plan, callback, progress },
        [{ type: "askConfirmation", sounds }],
      ];
    }
  }
}

function whileConfirming(state: At<"confirming">, event: SessionEvent): SessionStep {
  const { atMs } = event;
  const close: SessionEffect = { type: "closeCapture" };
  if (event.type === "callerHungUp") {
    return endSession(state, { outcome: hungUp(state.progress), atMs }, [close]);
  }
  if (event.type === "paymentUpdated") {
    const { update, callback } = event;
    return update.kind === "cancel"
      ? cancelSession({ ...state, callback }, { callback: "cancel", atMs }, [close])
      : [state, []];
  }
  if (event.type !== "digitPressed") return [state, []];
  const key = event.key.reveal();
  if (key === "*") return interruptSession(state, atMs, [close]);
  if (key === "2") return cancelSession(state, { callback: "complete", atMs }, [close]);
  if (key !== "1") return [state, []];
  const [next, effects] = submit(state, atMs);
  return [next, [close, ...effects]];
}

type Ready = Pick<At<"confirming">, "plan" | "callback" | "progress">;

// What <Pay> does after its last field, without the words. @see G-19 @see E-08
function submit(ready: Ready, atMs: number): SessionStep {
  const { plan, callback, progress } = ready;
  const blocked = blockedInTestMode(progress, plan.settings);
  const paid = blocked === null ? firstDelivery(progress, plan.settings) : finish(blocked, []);
  return submitted(
    { at: "submitting", plan, callback, pay: { at: "announcing", progress } },
    paid,
    atMs,
  );
}

function whileSubmitting(state: At<"submitting">, event: SessionEvent): SessionStep {
  switch (event.type) {
    // Keys are the document's meanwhile, and no update is admitted. @see G-39 @see G-42
    case "paymentUpdated":
    case "digitPressed":
    case "inputTimedOut":
      return [state, []];
    case "callerHungUp":
    case "connectorAnswered":
    case "connectorUnreachable":
    case "deliverySlotEnded":
      return submitted(state, step(state.pay, event, state.plan.settings), event.atMs);
  }
}

function submitted(state: At<"submitting">, [pay, paid]: PayStep, atMs: number): SessionStep {
  const effects = paid.flatMap(besidesTheEnd);
  if (pay.at !== "finished") return [{ ...state, pay }, effects];
  const { outcome } = pay;
  const { plan, callback } = state;
  const ended = endSession(state, { outcome, callback: "complete", atMs }, effects);
  const isFailed = outcome.result === "payment-connector-error";
  if (!isFailed || plan.settings.assumptions.failedComplete === "ended") return ended;
  const { captured, cardType } = outcome;
  const progress = { transactionId: "", captured, cardType };
  const told = ended[1].filter(({ type }) => type !== "endPayment");
  return [
    { at: "open", plan, callback, progress, matched: plan.matchedFields, capture: null },
    told,
  ];
}

// Of submitting, these alone; that it ended is told in a session's own words.
function besidesTheEnd(effect: PayEffect): readonly SessionEffect[] {
  switch (effect.type) {
    case "startTimer":
    case "stopTimer":
    case "callConnector":
    case "abandonDelivery":
    case "raiseAlert":
      return [effect];
    case "endSession":
    case "playPrompt":
    case "stopPrompt":
    case "postStatus":
      return [];
  }
}
