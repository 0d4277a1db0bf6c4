// The gateway's moves in the model: a charge arrives and acts, answers are told or lost, and the tiers
// differ in what a second arrival does and what can be asked.
import type { GatewayCapabilities } from "../../../src/core/ports.ts";
import type { ModelState, Mover, Question } from "./model-state.ts";
import { type Answer, hear } from "./model-tasks.ts";

/** What the gateway, and the way to it, can do next. */
export function gatewayMoves(
  state: ModelState,
  capabilities: GatewayCapabilities,
  move: Mover,
): void {
  arrivals(state, capabilities, move);
  for (const [index, { waitsFor }] of state.tasks.entries()) {
    if (waitsFor === null) continue;
    const tell: Tell = (answer, change = () => {}) =>
      move(`the ${waitsFor} is answered: ${answer}`, (next) => {
        change(next);
        const task = next.tasks[index];
        if (task !== undefined) hear(next, task, answer);
      });
    tell("unknown");
    answersTo(waitsFor, state, { tell, move });
  }
}

type Tell = (answer: Answer, change?: (next: ModelState) => void) => void;

function answersTo(
  question: Question,
  state: ModelState,
  how: { readonly tell: Tell; readonly move: Mover },
): void {
  switch (question) {
    case "charge":
      // It is answered when it arrives.
      return;
    case "look-up":
      lookUp(state, how.tell);
      return;
    case "reversal":
      reverse(state, how.tell, how.move);
      return;
  }
}

// In the order in which they left. Whether one arrives, is lost, or surely never left, who asked may hear.
function arrivals(state: ModelState, { hasNativeKey }: GatewayCapabilities, move: Mover): void {
  const [asker] = state.onTheWay;
  if (asker === undefined) return;
  const { first } = state;
  const repeated = hasNativeKey ? first : null;
  const outcomes = repeated === null ? (["approved", "declined", "failed"] as const) : [repeated];
  for (const outcome of outcomes) {
    const act = (next: ModelState) => {
      next.onTheWay.shift();
      if (outcome === "approved" && repeated === null) next.captures += 1;
      next.first = first === "approved" ? first : outcome;
    };
    move(`a charge arrives: ${outcome}`, (next) => {
      act(next);
      answerAsker(next, asker, outcome);
    });
    move(`a charge arrives: ${outcome}, and its answer is lost`, act);
  }
  move("a charge is lost", (next) => void next.onTheWay.shift());
  move("a charge surely was not sent", (next) => {
    next.onTheWay.shift();
    answerAsker(next, asker, "not-sent");
  });
}

// Who was told before that nobody knows is told no second time.
function answerAsker(next: ModelState, fence: number, answer: Answer): void {
  const asker = next.tasks.find((task) => task.fence === fence && task.waitsFor === "charge");
  if (asker !== undefined) hear(next, asker, answer);
}

function lookUp({ captures, first, onTheWay }: ModelState, tell: Tell): void {
  if (captures > 0) tell("approved");
  else if (first === "declined") tell("declined");
  else tell("absent");
  // Its own books may lag while a call may still be on its way.
  if (captures > 0 && onTheWay.length > 0) tell("absent");
}

function reverse({ captures, reversals }: ModelState, tell: Tell, move: Mover): void {
  if (captures === 0) {
    tell("absent");
    return;
  }
  tell("reversed", (next) => {
    next.reversals = 1;
  });
  if (reversals > 0) return;
  tell("too-late");
  move("a reversal is made, and its answer is lost", (next) => {
    next.reversals = 1;
  });
}
