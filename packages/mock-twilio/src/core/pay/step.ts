// (state, event, settings) to [state, effects]: every decision of <Pay>, one function a state. It does
// not know who calls it, and it waits for nothing: a time-out is an event, starting a timer an effect.
// The deliveries to the processor have a file of their own, deliver.ts; endings are in finish.ts.
import { Secret } from "@pay-connector/types";
import { isAskedTwice } from "../twiml/choose-prompt.ts";
import type { PaySettings } from "../twiml/pay-settings.ts";
import { announce, askFor, tellStatus } from "./ask-caller.ts";
import { cardTypeOf, checkInput, checkSecondEntry } from "./check-input.ts";
import { firstDelivery, whileBetweenDeliveries, whileDelivering } from "./deliver.ts";
import { fieldsOf, isEntryFull } from "./fields.ts";
import { blockedInTestMode, failedAttempts, finish, hungUp, interrupted } from "./finish.ts";
import type { Ask, PayEffect, PayEvent, PayState, PayStep, Progress } from "./pay-session.ts";

/** One step of a Pay session. */
export function step(state: PayState, event: PayEvent, settings: PaySettings): PayStep {
  switch (state.at) {
    case "ready":
      return whileReady(state, event, settings);
    case "prompting":
      return whilePrompting(state, event, settings);
    case "collecting":
      return whileCollecting(state, event, settings);
    case "announcing":
      return whileAnnouncing(state, event, settings);
    case "delivering":
      return whileDelivering(state, event, settings);
    case "between-deliveries":
      return whileBetweenDeliveries(state, event, settings);
    case "finished":
      return [state, []];
  }
}

type At<Name extends PayState["at"]> = Extract<PayState, { at: Name }>;

function whileReady(state: At<"ready">, event: PayEvent, settings: PaySettings): PayStep {
  if (event.type === "callerHungUp") return finish(hungUp(null), []);
  if (event.type !== "started") return [state, []];
  const progress = { transactionId: event.transactionId, captured: {}, cardType: null };
  return askNext(progress, settings);
}

// A key interrupts the prompt. `#` before any digit is passed over: callers press it out of habit
// after an entry that had already ended by itself. @see D-11
function whilePrompting(state: At<"prompting">, event: PayEvent, settings: PaySettings): PayStep {
  const { progress, ask } = state;
  switch (event.type) {
    case "promptFinished": {
      const collecting: PayState = { at: "collecting", progress, ask, digits: new Secret("") };
      return [collecting, [startInputTimer(settings)]];
    }
    case "digitPressed": {
      const key = event.key.reveal();
      if (key === "#") return [state, []];
      if (key === "*") return finish(interrupted(progress), [{ type: "stopPrompt" }]);
      const next = takeDigit({ progress, ask, digits: "", key }, event.atMs, settings);
      return [next[0], [{ type: "stopPrompt" }, ...next[1]]];
    }
    case "callerHungUp":
      return finish(hungUp(progress), [{ type: "stopPrompt" }]);
    case "started":
    case "inputTimedOut":
    case "connectorAnswered":
    case "connectorUnreachable":
    case "deliverySlotEnded":
      return [state, []];
  }
}

function whileCollecting(state: At<"collecting">, event: PayEvent, settings: PaySettings): PayStep {
  const { progress, ask } = state;
  const stop: PayEffect = { type: "stopTimer", timer: "input" };
  switch (event.type) {
    case "digitPressed": {
      const digits = state.digits.reveal();
      const key = event.key.reveal();
      if (key === "*") return finish(interrupted(progress), [stop]);
      if (key === "#" && digits === "") return [state, []];
      if (key !== "#") return takeDigit({ progress, ask, digits, key }, event.atMs, settings);
      const next = endEntry({ progress, ask, digits }, event.atMs, settings);
      return [next[0], [stop, ...next[1]]];
    }
    case "inputTimedOut":
      return endEntry({ progress, ask, digits: state.digits.reveal() }, event.atMs, settings);
    case "callerHungUp":
      return finish(hungUp(progress), [stop]);
    case "started":
    case "promptFinished":
    case "connectorAnswered":
    case "connectorUnreachable":
    case "deliverySlotEnded":
      return [state, []];
  }
}

function whileAnnouncing(state: At<"announcing">, event: PayEvent, settings: PaySettings): PayStep {
  switch (event.type) {
    case "promptFinished":
      return firstDelivery(state.progress, settings);
    case "digitPressed":
      if (event.key.reveal() !== "*") return [state, []];
      return finish(interrupted(state.progress), [{ type: "stopPrompt" }]);
    case "callerHungUp":
      return finish(hungUp(state.progress), [{ type: "stopPrompt" }]);
    case "started":
    case "inputTimedOut":
    case "connectorAnswered":
    case "connectorUnreachable":
    case "deliverySlotEnded":
      return [state, []];
  }
}

type Entry = { readonly progress: Progress; readonly ask: Ask; readonly digits: string };

// One more digit: the entry ends if it is full, else the wait for the next digit begins anew.
function takeDigit(
  entry: Entry & { readonly key: string },
  atMs: number,
  settings: PaySettings,
): PayStep {
  const { progress, ask } = entry;
  const digits = entry.digits + entry.key;
  const stop: PayEffect = { type: "stopTimer", timer: "input" };
  const endsWhenFull = settings.assumptions.entryEnd === "full-length";
  if (endsWhenFull && isEntryFull(ask.field, digits, progress.cardType)) {
    const next = endEntry({ progress, ask, digits }, atMs, settings);
    return [next[0], [stop, ...next[1]]];
  }
  const collecting: PayState = { at: "collecting", progress, ask, digits: new Secret(digits) };
  return [collecting, [stop, startInputTimer(settings)]];
}

// The entry is over: taken, asked for again, or once too often wrong. @see D-04 @see D-05
function endEntry(entry: Entry, atMs: number, settings: PaySettings): PayStep {
  const { progress, ask, digits } = entry;
  const { field, attempt, firstEntry } = ask;
  const context = { settings, cardType: progress.cardType, atMs };
  const error =
    firstEntry === null
      ? checkInput(field, digits, context)
      : checkSecondEntry(digits, firstEntry.reveal());
  if (error === null && firstEntry === null && isAskedTwice(settings.prompts, field)) {
    return askFor(progress, { ...ask, error: null, firstEntry: new Secret(digits) }, settings);
  }
  if (error === null) return askNext(capture(entry, settings), settings);
  if (attempt >= settings.tries) {
    const told = tellStatus(progress, { field, attempt, error }, settings);
    return finish(failedAttempts(progress, error), told);
  }
  // Both entries belong to one try: after a wrong second one the field begins anew. @see D-15
  return askFor(progress, { field, attempt: attempt + 1, error, firstEntry: null }, settings);
}

function capture({ progress, ask, digits }: Entry, settings: PaySettings): Progress {
  const captured = { ...progress.captured, [ask.field]: new Secret(digits) };
  const isCard = ask.field === "payment-card-number";
  const cardType = isCard ? cardTypeOf(digits, settings) : progress.cardType;
  return { ...progress, captured, cardType };
}

// The next field that is still missing, or, when there is none, the announcement.
function askNext(progress: Progress, settings: PaySettings): PayStep {
  const field = fieldsOf(settings).find((name) => progress.captured[name] === undefined);
  if (field !== undefined) {
    return askFor(progress, { field, attempt: 1, error: null, firstEntry: null }, settings);
  }
  const blocked = blockedInTestMode(progress, settings);
  return blocked === null ? announce(progress, settings) : finish(blocked, []);
}

function startInputTimer(settings: PaySettings): PayEffect {
  return { type: "startTimer", timer: "input", ms: settings.timeoutMs };
}
