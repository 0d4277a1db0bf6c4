// Carries out what the lifecycle says: takes an event, performs its effects in order, turns what the gateway
// says back into an event, and goes on until nothing is left to be done. Whoever works on a transaction
// does it through this: a delivery, the last delivery when its time is up, the sweeper.
// No database statement spans a gateway call.
import { decisionOf } from "../core/decision.ts";
import { step } from "../core/lifecycle.ts";
import type { Effect, Event, Outcome } from "../core/lifecycle-words.ts";
import { ageMsOf } from "../core/repair.ts";
import type { Advance, GatewayCall } from "../core/store-port.ts";
import { nextSweepInMs } from "../core/sweep-schedule.ts";
import { type PositionName, unfinishedPositions } from "../core/transaction.ts";
import { askAboutCharge, askForCharge, askForReversal, type News } from "./ask-gateway.ts";
import { keepTrying } from "./keep-trying.ts";
import type { ProcessorParts } from "./processor-parts.ts";
import type { Task } from "./task.ts";

/** Takes an event and does all that follows from it. */
export async function follow(task: Task, news: News, parts: ProcessorParts): Promise<void> {
  const [, effects] = step(task.position, news.event);
  await performEffects(task, { ...news, effects }, parts);
}

/** What is to be done, because of what, and its evidence as long as it is not kept yet. */
export type Work = News & { readonly effects: readonly Effect[] };

/** Performs effects in order; what a gateway answers leads to further ones. */
export async function performEffects(task: Task, work: Work, parts: ProcessorParts): Promise<void> {
  let now = task;
  if (work.call !== null && !work.effects.some(isRecord)) await keepCall(task, work.call, parts);
  for (const effect of work.effects) {
    switch (effect.type) {
      case "claim":
      case "takeOver":
        throw new Error(`Bug: ${effect.type} belongs to admission.`);
      case "callGateway": {
        const { news, late } = await askForCharge(now, parts);
        // What comes too late for everybody is still true of the money.
        late?.then((lateNews) => follow(now, lateNews, parts)).catch(parts.reportFault);
        return await follow(now, news, parts);
      }
      case "lookUp":
        return await follow(now, await askAboutCharge(now, parts), parts);
      case "reverse":
        return await follow(now, await askForReversal(now, parts), parts);
      case "recordVerdict":
      case "recordUnknown":
      case "recordMoney": {
        const isDone = await keepTrying(
          () => record(now, { effect, call: work.call }, parts),
          task.patienceMs,
          parts,
        );
        if (!isDone) return await catchUp(now, work.event, parts);
        now = afterRecord(now, effect);
        break;
      }
      case "raiseAlarm":
        parts.raiseAlarm(task.key);
        break;
      case "answer":
      case "closeWithoutAnswer":
        // Whoever waits reads the row when this work has ended.
        break;
    }
  }
}

type RecordEffect = Extract<Effect, { type: `record${string}` }>;

function isRecord(effect: Effect): effect is RecordEffect {
  switch (effect.type) {
    case "recordVerdict":
    case "recordUnknown":
    case "recordMoney":
      return true;
    case "claim":
    case "takeOver":
    case "callGateway":
    case "lookUp":
    case "reverse":
    case "raiseAlarm":
    case "answer":
    case "closeWithoutAnswer":
      return false;
  }
}

type Recording = { readonly effect: RecordEffect; readonly call: GatewayCall | null };

async function record(task: Task, recording: Recording, parts: ProcessorParts): Promise<boolean> {
  const { effect, call } = recording;
  const { key, fence, position: from } = task;
  const to = targetOf(effect);
  const at = parts.clock.now();
  const advance: Advance = { key, fence, from, at, call, dueAt: dueAtOf(task, to, parts) };
  switch (effect.type) {
    case "recordVerdict":
      return await parts.store.recordVerdict({
        ...advance,
        ...verdictOf(task, effect.outcome, parts),
      });
    case "recordUnknown": {
      const { isNothingSent } = effect;
      return await parts.store.recordMoney({ ...advance, to, isNothingSent, captured: null });
    }
    case "recordMoney":
      return await parts.store.recordMoney({
        ...advance,
        to,
        isNothingSent: false,
        captured: effect.approval,
      });
  }
}

function targetOf(effect: RecordEffect): PositionName {
  return effect.type === "recordUnknown" ? "unknown" : effect.to;
}

function afterRecord(task: Task, effect: RecordEffect): Task {
  const position = targetOf(effect);
  const isCaptured = effect.type === "recordMoney" && effect.approval !== null;
  return { ...task, position, isAbsenceProof: task.isAbsenceProof && !isCaptured };
}

// A token's card is sealed into the same commit as its verdict.
function verdictOf(
  { key, method, resultId, order }: Task,
  outcome: Outcome,
  parts: ProcessorParts,
) {
  const decision = decisionOf(outcome, { method, resultId });
  const keepsCard = outcome.verdict === "approved" && method === "tokenize";
  if (!keepsCard) return { decision, vaultRecord: null };
  if (order === null) throw new Error("Bug: a token was approved without its card.");
  const owner = { scope: key.scope, tokenId: resultId };
  return { decision, vaultRecord: parts.vault.seal(order.instrument, owner) };
}

/** When the sweeper is to look at a transaction that has just come to a position. */
export function dueAtOf(
  task: Pick<Task, "firstSeenAt">,
  to: PositionName,
  { clock, random, timeScale, timing }: ProcessorParts,
): Date | null {
  if (!unfinishedPositions.includes(to)) return null;
  const now = clock.now();
  const ageMs = ageMsOf(task, now);
  const place = {
    sweeps: 0,
    isManual: to === "timedOutManual",
    ageMs,
    quarantineLeftMs: 0,
    deadlineLeftMs: timing.nobodyAsksAfterMs - ageMs,
    scale: timeScale,
  };
  const inMs = nextSweepInMs(place, random());
  return inMs === null ? null : new Date(now.getTime() + inMs);
}

async function keepCall(task: Task, call: GatewayCall, parts: ProcessorParts): Promise<void> {
  await keepTrying(() => parts.store.recordCall(task.key, call), task.patienceMs, parts);
}

// Another hand was quicker, or our own commit was confirmed too late. What happened is still true, so it
// is taken to where the transaction is now; if somebody took it over, it is theirs.
async function catchUp(task: Task, event: Event, parts: ProcessorParts): Promise<void> {
  const held = await keepTrying(() => parts.store.find(task.key), task.patienceMs, parts);
  if (held === null) throw new Error("Bug: a transaction that was claimed is gone.");
  if (held.fence !== task.fence) return;
  if (held.position === task.position) {
    throw new Error(`Bug: a step from ${task.position} was refused and nothing had changed.`);
  }
  await follow({ ...task, position: held.position }, { event, call: null }, parts);
}
