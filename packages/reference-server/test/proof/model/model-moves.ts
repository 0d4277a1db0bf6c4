// Everything that can happen next in a state of the model. Who may do what, and what follows, is decided by
// the product's own admit, step, mayAskAgain and abilityOf; here it is only done, in every order there is.
import { admit } from "../../../src/core/admission.ts";
import type { Event } from "../../../src/core/lifecycle-words.ts";
import type { GatewayCapabilities } from "../../../src/core/ports.ts";
import { abilityOf, mayAskAgain } from "../../../src/core/repair.ts";
import { positions, unfinishedPositions } from "../../../src/core/transaction.ts";
import { gatewayMoves } from "./model-gateway.ts";
import { copyState, type ModelState, type Move, type Mover } from "./model-state.ts";
import { begin, record, workOf } from "./model-tasks.ts";

const gateway = "simulated";
const epoch = new Date(0);

/** Every move from a state. */
export function movesFrom(state: ModelState, capabilities: GatewayCapabilities): readonly Move[] {
  const moves: Move[] = [];
  const move: Mover = (name, change) => {
    const to = copyState(state);
    change(to);
    moves.push({ name, to });
  };
  deliver(state, capabilities, move);
  for (const [index, { kind, waitsFor, effects }] of state.tasks.entries()) {
    if (waitsFor !== null) continue;
    move(`the ${kind} writes: ${effects[0]?.type}`, (next) => record(next, index));
  }
  gatewayMoves(state, capabilities, move);
  answerLast(state, move);
  sweep(state, capabilities, move);
  crash(state, move);
  passTime(state, move);
  return moves;
}

function isDriven(state: ModelState): boolean {
  return state.tasks.some(({ kind, isStale }) => kind === "drive" && !isStale);
}

function deliver(state: ModelState, capabilities: GatewayCapabilities, move: Mover): void {
  if (state.deliveriesLeft === 0) return;
  const admission = admit(
    state.row && {
      position: state.row.position,
      hasSameFingerprint: true,
      isBeingDriven: isDriven(state),
    },
  );
  move(`a delivery arrives: ${admission}`, (next) => {
    next.deliveriesLeft -= 1;
    switch (admission) {
      case "claim":
        claim(next);
        return;
      case "take-over":
        takeOver(next, capabilities);
        return;
      case "refuse":
      case "replay":
      case "join":
        // They wait, or read what is there.
        return;
    }
  });
}

function claim(next: ModelState): void {
  const row = { position: "authorizing", fence: 1, isSent: true, isCaptured: false } as const;
  next.row = { ...row };
  begin(next, next.row, { kind: "drive", event: { type: "requestAccepted" }, mayHaveMoved: false });
}

function takeOver(next: ModelState, capabilities: GatewayCapabilities): void {
  const { row } = next;
  if (row === null) throw new Error("Bug: nothing to take over.");
  const lastSentAt = row.isSent ? epoch.toISOString() : null;
  const before = { gateway, lastSentAt, firstSeenAt: epoch.toISOString() };
  const mayAsk = mayAskAgain(before, { name: gateway, capabilities }, epoch);
  const event: Event = { type: "takenOver", mayAskAgain: mayAsk };
  // Without a call there is nothing to own and nothing to wait for.
  if (workOf(row.position, event).length === 0) return;
  const mayHaveMoved = row.isSent;
  Object.assign(row, { position: "unknown", fence: row.fence + 1, isSent: true });
  begin(next, row, { kind: "drive", event, mayHaveMoved });
}

// The last delivery's time is up while nothing is told yet: another hand writes what it is told.
function answerLast(state: ModelState, move: Mover): void {
  const { row } = state;
  const isAnswered = state.tasks.some(({ kind, isStale }) => kind === "last" && !isStale);
  const isLast = row !== null && state.deliveriesLeft === 0 && state.phase === 0;
  if (!isLast || isAnswered || positions[row.position].verdict !== null) return;
  move("the last delivery's time is up", (next) => {
    const mayHaveMoved = row.isSent;
    const event: Event = { type: "lastDeliveryRanOut", mayHaveMoved };
    begin(next, next.row ?? row, { kind: "last", event, mayHaveMoved });
  });
}

function sweep(state: ModelState, capabilities: GatewayCapabilities, move: Mover): void {
  const { row } = state;
  if (row === null || !unfinishedPositions.includes(row.position)) return;
  const isAtWork = state.tasks.some(({ kind, isStale }) => kind === "sweep" && !isStale);
  if (isAtWork || isDriven(state)) return;
  const event: Event = {
    type: "sweepCame",
    ability: abilityOf(gateway, { name: gateway, capabilities }),
    mayHaveMoved: row.isSent,
    isPastDeadline: state.phase > 0,
  };
  if (workOf(row.position, event).length === 0) return;
  // By then the quarantine has said so: whatever was on its way has arrived or never will.
  const isAbsenceProof = state.onTheWay.length === 0 && !row.isCaptured;
  move("the sweeper looks", (next) => {
    begin(next, next.row ?? row, {
      kind: "sweep",
      event,
      mayHaveMoved: row.isSent,
      isAbsenceProof,
    });
  });
}

function crash(state: ModelState, move: Mover): void {
  if (state.crashesLeft === 0 || state.tasks.every(({ isStale }) => isStale)) return;
  move("the owner dies", (next) => {
    next.crashesLeft -= 1;
    next.tasks = [];
  });
  move("the owner is taken for dead", (next) => {
    next.crashesLeft -= 1;
    // Two owners at most: one that was taken for dead before is dead by now.
    next.tasks = next.tasks.filter(({ isStale }) => !isStale);
    for (const task of next.tasks) task.isStale = true;
  });
}

function passTime(state: ModelState, move: Mover): void {
  if (state.phase === 2 || state.tasks.length > 0) return;
  move("time passes", (next) => {
    next.phase = state.phase === 0 ? 1 : 2;
    // Nothing is on its way for so long.
    next.onTheWay = [];
  });
}
