// A small world around the pure core for random walks: one row, one process that may crash, one gateway
// with a native key. The same admit and step as in the product decide; this file performs and watches.
import { admit } from "../../src/core/admission.ts";
import { step } from "../../src/core/lifecycle.ts";
import type { Effect, Event } from "../../src/core/lifecycle-words.ts";
import {
  allowedTransitions,
  type PositionName,
  positions,
  type State,
} from "../../src/core/transaction.ts";
import { randomOf } from "./random.ts";

type Row = { position: PositionName; fence: number; fingerprint: string; deliveries: number };
type Task = { state: State; effects: Effect[]; fence: number; question: Question | null };
type Question = { answer: Event | null };
type World = {
  row: Row | null;
  task: Task | null;
  /** Questions that left the process and have not reached the gateway yet; they outlive a crash. */
  onTheWay: Question[];
  /** What the gateway first did under the key; it does nothing else under it ever after. */
  first: Event | null;
  captures: number;
  answers: Set<string>;
  sameDeliveries: number;
};

const approved: Event = {
  type: "gatewayApproved",
  approval: { gatewayReference: null, parameters: {} },
};

/** Walks once; returns where the transaction ended. Throws, with the seed, when a rule was broken. */
export function walk(seed: number): string {
  const random = randomOf(seed);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item;
  const world: World = {
    row: null,
    task: null,
    onTheWay: [],
    first: null,
    captures: 0,
    answers: new Set(),
    sameDeliveries: 0,
  };
  for (let steps = 0; steps < 40; steps += 1) {
    const before = world.row?.position ?? "absent";
    pick<() => void>([
      () => deliver(world, pick(["same", "same", "same", "other"]), random() < 0.1),
      () => perform(world),
      () => perform(world),
      () => reachGateway(world, pick(["approve", "decline", "fail", "nothing"])),
      () => hearGateway(world, pick(["heard", "heard", "lost"])),
      () => crash(world, random() < 0.3),
    ])();
    check(world, before, seed);
  }
  return world.row?.position ?? "absent";
}

function deliver(world: World, fingerprint: string, isRefused: boolean): void {
  const { row } = world;
  const held = row && {
    position: row.position,
    hasSameFingerprint: row.fingerprint === fingerprint,
    isBeingDriven: world.task !== null,
  };
  switch (admit(held)) {
    case "claim": {
      const event: Event = isRefused
        ? { type: "requestRefused", refusal: { verdict: "failed", code: "invalid_amount" } }
        : { type: "requestAccepted" };
      const [state, [, ...effects]] = step("absent", event);
      world.row = { position: state as PositionName, fence: 1, fingerprint, deliveries: 1 };
      world.task = { state, effects, fence: 1, question: null };
      world.sameDeliveries = 1;
      return;
    }
    case "replay":
      world.answers.add(String(row?.position));
      return;
    case "refuse":
      return;
    case "join":
      count(world);
      return;
    case "take-over": {
      if (row === null) return;
      count(world);
      const [state, [, ...effects]] = step(row.position, { type: "takenOver", mayAskAgain: true });
      row.fence += 1;
      row.position = state as PositionName;
      world.task = { state, effects, fence: row.fence, question: null };
      return;
    }
  }
}

function count(world: World): void {
  if (world.row === null) return;
  world.row.deliveries += 1;
  world.sameDeliveries += 1;
}

function perform(world: World): void {
  const { task, row } = world;
  if (task === null || row === null || task.question !== null) return;
  const effect = task.effects.shift();
  if (effect === undefined) throw new Error("Bug: a task without an end.");
  switch (effect.type) {
    case "claim":
    case "takeOver":
      throw new Error("Bug: admission's effect in a task.");
    case "callGateway":
      task.question = { answer: null };
      world.onTheWay.push(task.question);
      return;
    case "recordVerdict":
      advance(row, effect.to, task.fence);
      return;
    case "recordUnknown":
      advance(row, "unknown", task.fence);
      return;
    case "answer":
      if (positions[row.position].verdict === null) throw new Error("Answered without a verdict.");
      world.answers.add(row.position);
      world.task = null;
      return;
    case "closeWithoutAnswer":
      world.task = null;
      return;
    case "lookUp":
    case "reverse":
    case "recordMoney":
    case "raiseAlarm":
      throw new Error("Bug: nobody sweeps this world.");
  }
}

function advance(row: Row, to: PositionName, fence: number): void {
  if (row.fence === fence && allowedTransitions[row.position].includes(to)) row.position = to;
}

// A question arrives, perhaps long after whoever asked it is gone.
function reachGateway(world: World, mood: "approve" | "decline" | "fail" | "nothing"): void {
  const question = world.onTheWay.shift();
  if (question === undefined) return;
  if (mood === "nothing" && world.first === null) {
    question.answer = { type: "gatewayNotReached", mayHaveMoved: true };
    return;
  }
  world.first ??= act(world, mood);
  question.answer = world.first;
}

function act(world: World, mood: "approve" | "decline" | "fail" | "nothing"): Event {
  if (mood === "decline") return { type: "gatewayDeclined", code: "card_declined" };
  if (mood === "fail") return { type: "gatewayFailed", code: "processing_error" };
  world.captures += 1;
  return approved;
}

function hearGateway(world: World, how: "heard" | "lost"): void {
  const { task } = world;
  if (task === null || task.question === null) return;
  const answer = task.question.answer;
  if (answer === null && how === "heard") return;
  const event: Event = how === "lost" || answer === null ? { type: "gatewayFellSilent" } : answer;
  const [state, effects] = step(task.state, event);
  world.task = { ...task, state, effects: [...effects], question: null };
}

// The process is gone; what it asked may be gone with it, or may still arrive.
function crash(world: World, takesQuestionsAlong: boolean): void {
  world.task = null;
  if (takesQuestionsAlong) world.onTheWay = [];
}

function check(world: World, before: State, seed: number): void {
  const broken = (rule: string) => new Error(`SEED=${seed}: ${rule}`);
  const now = world.row?.position ?? "absent";
  if (world.captures > 1) throw broken("captured more than once");
  if (now !== before && now !== "absent" && !allowedTransitions[before].includes(now)) {
    throw broken(`went from ${before} to ${now}`);
  }
  if (world.answers.size > 1) throw broken("gave two different answers");
  if (world.answers.has("approved") && world.captures !== 1) throw broken("approved, not captured");
  const failed = world.answers.has("declined") || world.answers.has("failed");
  if (failed && world.captures !== 0) throw broken("told a failure and captured");
  if (world.row !== null && world.row.deliveries !== world.sameDeliveries) {
    throw broken("miscounted deliveries");
  }
}
