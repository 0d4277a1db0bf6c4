// How somebody at work on the row goes on: what an event makes them do, their one compare-and-set at a
// time, and what they hear. What only they can see is done at once; between everything else, anything of
// anybody else may happen.
import { step } from "../../../src/core/lifecycle.ts";
import type { Effect, Event } from "../../../src/core/lifecycle-words.ts";
import type { State } from "../../../src/core/transaction.ts";
import type { ModelState, Row, Task } from "./model-state.ts";

/** What can come back from a gateway. */
export type Answer =
  | "approved"
  | "declined"
  | "failed"
  | "not-sent"
  | "absent"
  | "reversed"
  | "too-late"
  | "unknown";

/** What a task begins with. */
export type Begin = {
  readonly kind: Task["kind"];
  readonly event: Event;
  readonly mayHaveMoved: boolean;
  readonly isAbsenceProof?: boolean;
};

/** Begins to work on the row. */
export function begin(next: ModelState, row: Row, given: Begin): void {
  const from: State = given.event.type === "requestAccepted" ? "absent" : row.position;
  const task: Task = {
    kind: given.kind,
    isStale: false,
    fence: row.fence,
    seen: row.position,
    event: given.event,
    effects: workOf(from, given.event),
    waitsFor: null,
    mayHaveMoved: given.mayHaveMoved,
    isAbsenceProof: given.isAbsenceProof ?? false,
  };
  next.tasks.push(task);
  goOn(next, task);
}

/** What an event makes somebody do who can be told apart from doing nothing. */
export function workOf(state: State, event: Event): readonly Effect[] {
  return step(state, event)[1].filter(({ type }) => isWork(type));
}

// The claim and the take-over were the row's first statement. To answer, to close and to raise an alarm
// changes nothing that the model knows of: whoever waits reads the row, and a verdict never changes.
function isWork(type: Effect["type"]): boolean {
  const isQuestion = type === "callGateway" || type === "lookUp" || type === "reverse";
  return isQuestion || type.startsWith("record");
}

// Asks what is to be asked, or ends. That a call never leaves is the same as that it is lost.
function goOn(next: ModelState, task: Task): void {
  const [effect, ...left] = task.effects;
  switch (effect?.type) {
    case "callGateway":
    case "lookUp":
    case "reverse":
      task.effects = left;
      if (task.isStale) break;
      ask(next, task, effect.type);
      return;
    case "recordVerdict":
    case "recordUnknown":
    case "recordMoney":
      return;
    case "claim":
    case "takeOver":
    case "raiseAlarm":
    case "answer":
    case "closeWithoutAnswer":
    case undefined:
      break;
  }
  next.tasks.splice(next.tasks.indexOf(task), 1);
}

function ask(next: ModelState, task: Task, type: "callGateway" | "lookUp" | "reverse"): void {
  switch (type) {
    case "callGateway":
      task.waitsFor = "charge";
      next.onTheWay.push(task.fence);
      return;
    case "lookUp":
      task.waitsFor = "look-up";
      return;
    case "reverse":
      task.waitsFor = "reversal";
      return;
  }
}

/** Makes the record that a task stands before: one compare-and-set. */
export function record(next: ModelState, index: number): void {
  const { row } = next;
  const task = next.tasks[index];
  const [effect, ...left] = task?.effects ?? [];
  if (row === null || task === undefined) throw new Error("Bug: a task without a row.");
  if (row.fence !== task.fence) {
    // It was taken over; it is theirs.
    next.tasks.splice(index, 1);
    return;
  }
  if (row.position !== task.seen) {
    // Another hand was quicker: what happened is taken to where the transaction is now.
    task.seen = row.position;
    task.effects = workOf(row.position, task.event);
  } else {
    task.effects = left;
    write(row, task, effect);
  }
  goOn(next, task);
}

function write(row: Row, task: Task, effect: Effect | undefined): void {
  switch (effect?.type) {
    case "recordVerdict":
      row.position = effect.to;
      break;
    case "recordUnknown":
      row.position = "unknown";
      if (effect.isNothingSent) row.isSent = false;
      break;
    case "recordMoney":
      row.position = effect.to;
      if (effect.approval !== null) {
        row.isCaptured = true;
        task.isAbsenceProof = false;
      }
      break;
    case "claim":
    case "takeOver":
    case "callGateway":
    case "lookUp":
    case "reverse":
    case "raiseAlarm":
    case "answer":
    case "closeWithoutAnswer":
    case undefined:
      throw new Error("Bug: a task stands before no record.");
  }
  task.seen = row.position;
}

/** Hears what came of its question. */
export function hear(next: ModelState, task: Task, answer: Answer): void {
  task.event = eventOf(task, answer, next.phase);
  task.effects = workOf(task.seen, task.event);
  task.waitsFor = null;
  goOn(next, task);
}

function eventOf(task: Task, answer: Answer, phase: ModelState["phase"]): Event {
  const { waitsFor, mayHaveMoved, isAbsenceProof } = task;
  const isPastDeadline = phase > 0;
  switch (answer) {
    case "approved":
      return { type: "gatewayApproved", approval: { gatewayReference: null, parameters: {} } };
    case "declined":
      return { type: "gatewayDeclined", code: "card_declined" };
    case "failed":
      return { type: "gatewayFailed", code: "processing_error" };
    case "not-sent":
      return { type: "gatewayNotReached", mayHaveMoved };
    case "absent":
      if (!isAbsenceProof) return nothingHeard(waitsFor, phase);
      return waitsFor === "reversal"
        ? { type: "reversalFoundNothing" }
        : { type: "foundAbsent", isPastDeadline };
    case "reversed":
      return { type: "reversalMade" };
    case "too-late":
      return { type: "reversalTooLate" };
    case "unknown":
      return nothingHeard(waitsFor, phase);
  }
}

function nothingHeard(question: Task["waitsFor"], phase: ModelState["phase"]): Event {
  const isOverdue = phase === 2;
  switch (question) {
    case "reversal":
      return { type: "reversalUnclear", isOverdue };
    case "look-up":
      return { type: "foundNothingOut", isPastDeadline: phase > 0, isOverdue };
    case "charge":
    case null:
      return { type: "gatewayFellSilent" };
  }
}
