// What a state of the model is: one row, whoever is at work on it, the charges that are on their way, and
// what the gateway did. It is small on purpose; whatever order and crashes can do to it is tried. It
// decides nothing: the model's moves do, and in them the product's own functions.
import type { Effect, Event } from "../../../src/core/lifecycle-words.ts";
import type { PositionName } from "../../../src/core/transaction.ts";

/** The row, as far as decisions depend on it. */
export type Row = {
  position: PositionName;
  fence: number;
  /** A call that moves money may have left. */
  isSent: boolean;
  /** A capture was confirmed. */
  isCaptured: boolean;
};

/** What a task asked a gateway and waits for. */
export type Question = "charge" | "look-up" | "reversal";

/** Somebody at work on the row. */
export type Task = {
  /** A drive that deliveries wait for, a look of the sweeper, or the hand that answers the last delivery. */
  kind: "drive" | "sweep" | "last";
  /** Taken for dead, and still at it: it hears and writes, and sends nothing any more. */
  isStale: boolean;
  fence: number;
  /** Where it last saw the row. */
  seen: PositionName;
  /** What it works off: the effects that are left of this event. */
  event: Event;
  effects: readonly Effect[];
  waitsFor: Question | null;
  /** A call before its own may have moved money. */
  mayHaveMoved: boolean;
  isAbsenceProof: boolean;
};

/** One state. */
export type ModelState = {
  row: Row | null;
  tasks: Task[];
  /** Charges that left and have not arrived, by the fence of who asked; that one may be gone. */
  onTheWay: number[];
  captures: number;
  reversals: number;
  /** What the gateway did first. */
  first: "approved" | "declined" | "failed" | null;
  deliveriesLeft: number;
  crashesLeft: number;
  /** 0: deliveries may come; 1: nobody asks any more; 2: a day later. */
  phase: 0 | 1 | 2;
};

/** How much may happen at most. */
export type Bounds = { readonly deliveries: number; readonly crashes: number };

/** One thing that can happen, and the state after it. */
export type Move = { readonly name: string; readonly to: ModelState };

/** Makes moves from a state; each works on a copy of its own. */
export type Mover = (name: string, change: (next: ModelState) => void) => void;

/** Before the first delivery. */
export function firstState({ deliveries, crashes }: Bounds): ModelState {
  return {
    row: null,
    tasks: [],
    onTheWay: [],
    captures: 0,
    reversals: 0,
    first: null,
    deliveriesLeft: deliveries,
    crashesLeft: crashes,
    phase: 0,
  };
}

/** A copy that can be changed. */
export function copyState(state: ModelState): ModelState {
  return {
    ...state,
    row: state.row === null ? null : { ...state.row },
    tasks: state.tasks.map((task) => ({ ...task })),
    onTheWay: [...state.onTheWay],
  };
}

/**
 * Equal texts are equal states: states that differ only in what nothing can depend on any more have one
 * text. Fences count from the row's own; an event counts as long as a record of it is to be made.
 */
export function keyOfState(state: ModelState): string {
  const { row, first } = state;
  const fence = row?.fence ?? 0;
  const held =
    row === null ? "" : `${short(row.position)}${flag(row.isSent)}${flag(row.isCaptured)}`;
  const tasks = state.tasks.map((task) => keyOfTask(task, fence));
  if (tasks.length > 1) tasks.sort();
  const calls = state.onTheWay.map((asker) => fence - asker).join("");
  const money = `${state.captures}${state.reversals}${first?.[0] ?? ""}`;
  const left = `${state.deliveriesLeft}${state.crashesLeft}${state.phase}`;
  return `${held},${tasks.join()},${calls},${money},${left}`;
}

function keyOfTask(task: Task, fence: number): string {
  const { kind, effects, waitsFor, isStale, mayHaveMoved, isAbsenceProof } = task;
  const flags = flag(isStale) + flag(mayHaveMoved) + flag(isAbsenceProof);
  const doing = waitsFor ?? `${nameOf(task.event)}${effects.length}`;
  return `${kind[0]}${fence - task.fence}${flags}${short(task.seen)}${doing}`;
}

// Flags of an event decide as well as its name.
function nameOf(event: Event): string {
  let name: string = event.type;
  if ("mayHaveMoved" in event) name += flag(event.mayHaveMoved);
  if ("isPastDeadline" in event) name += flag(event.isPastDeadline);
  if ("isOverdue" in event) name += flag(event.isOverdue);
  return name;
}

// The first and the last sign, and how many: no two positions have the same.
function short(position: PositionName): string {
  return `${position[0]}${position.length}${position.at(-1)}`;
}

function flag(isSet: boolean): string {
  return isSet ? "+" : "-";
}
