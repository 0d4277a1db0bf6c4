// Asks a gateway and turns what it says into an event and a line of evidence. Nothing it does or fails to do
// reaches further than that: an adapter that throws, or never comes back, has said nothing, and nothing is
// known of the money.
import type { KeyObject } from "node:crypto";
import type { Event } from "../core/lifecycle-words.ts";
import type {
  GatewayOrder,
  GatewayOutcome,
  LookUpOutcome,
  Money,
  ReversalOutcome,
} from "../core/ports.ts";
import type { GatewayCall } from "../core/store-port.ts";
import { deriveId } from "../ids.ts";
import type { ProcessorParts } from "./processor-parts.ts";
import { isOverdue, isPastDeadline, type Task } from "./task.ts";

/** What happened, and the evidence of it. */
export type News = { readonly event: Event; readonly call: GatewayCall | null };

/** What was asked for, with the answer that may still come after the time for it was up. */
export type Asked = { readonly news: News; readonly late: Promise<News> | null };

/** Asks for the charge. Its answer is waited for as long as anybody could use it, and heard even later. */
export async function askForCharge(task: Task, parts: ProcessorParts): Promise<Asked> {
  const { order } = task;
  if (order === null) throw new Error("Bug: a charge was asked for without a card.");
  if (task.method === "charge" && order.money === null) {
    throw new Error("Bug: a charge reached the gateway without an amount.");
  }
  const sentAt = parts.clock.now();
  const newsOf = (outcome: GatewayOutcome): News => ({
    event: eventOfCharge(outcome, task),
    call: callOf({ kind: "charge", task, sentAt, outcome }, parts),
  });
  const answer = orUnknown(() => performIfEntitled(order, parts));
  // After this the gateway itself says that no money moves any more, and no delivery waits.
  const forMs = Math.max(parts.gateway.capabilities.maxInFlightMs, parts.timing.nobodyAsksAfterMs);
  const outcome = await within(forMs, answer, parts);
  if (outcome !== null) return { news: newsOf(outcome), late: null };
  return { news: newsOf({ kind: "unknown" }), late: answer.then(newsOf) };
}

// Between the claim and this a process can stand still for any time, and another take the charge over.
async function performIfEntitled(
  order: GatewayOrder,
  { gateway, mayBegin }: ProcessorParts,
): Promise<GatewayOutcome> {
  return mayBegin() ? await gateway.perform(order) : { kind: "not-sent" };
}

/** Asks what became of the charge. */
export async function askAboutCharge(
  task: Task,
  parts: ProcessorParts,
): Promise<News & { readonly said: LookUpOutcome["kind"] }> {
  const sentAt = parts.clock.now();
  const key = deriveId(parts.keys.idKey, "gateway-key", task.key);
  const reference = { transactionId: task.key.transactionId, key };
  const answer = orUnknown(() => parts.gateway.lookUp(reference));
  const { deliveryTimeoutMs } = parts.timing;
  const outcome = (await within(deliveryTimeoutMs, answer, parts)) ?? { kind: "unknown" as const };
  return {
    said: outcome.kind,
    event: eventOfLookUp(outcome, task, parts),
    call: callOf({ kind: "look-up", task, sentAt, outcome }, parts),
  };
}

/** Asks for the charge to be taken back; the same question however often it is asked. */
export async function askForReversal(task: Task, parts: ProcessorParts): Promise<News> {
  const { gateway, timing, keys } = parts;
  if (task.money === null) throw new Error("Bug: there is no money to reverse.");
  // Another gateway than the one that was asked cannot take anything back. Perhaps the other one returns.
  if (task.gateway !== gateway.name) {
    return { event: { type: "reversalUnclear", isOverdue: isOverdue(task, parts) }, call: null };
  }
  if (!gateway.capabilities.canReverse) return { event: { type: "reversalTooLate" }, call: null };
  const sentAt = parts.clock.now();
  const reversal = reversalOf(task, task.money, keys.idKey);
  const answer = orUnknown(() => gateway.reverse(reversal));
  const outcome = (await within(timing.deliveryTimeoutMs, answer, parts)) ?? {
    kind: "unknown" as const,
  };
  return {
    event: eventOfReversal(outcome, task, parts),
    call: callOf({ kind: "reversal", task, sentAt, outcome }, parts),
  };
}

function reversalOf({ key }: Task, money: Money, idKey: KeyObject) {
  return {
    transactionId: key.transactionId,
    key: deriveId(idKey, "gateway-key", key),
    reversalKey: deriveId(idKey, "reversal-key", key),
    money,
  };
}

async function orUnknown<Outcome extends { readonly kind: string }>(
  ask: () => Promise<Outcome>,
): Promise<Outcome | { readonly kind: "unknown" }> {
  try {
    return await ask();
  } catch {
    return { kind: "unknown" };
  }
}

async function within<Answer>(
  ms: number,
  answer: Promise<Answer>,
  { clock }: ProcessorParts,
): Promise<Answer | null> {
  const stop = new AbortController();
  try {
    return await Promise.race([answer, clock.wait(ms, stop.signal).then(() => null)]);
  } finally {
    // With a reason of its own: without one an error is made, stack and all, that nobody sees.
    stop.abort("over");
  }
}

function eventOfCharge(outcome: GatewayOutcome, { mayHaveMoved }: Task): Event {
  switch (outcome.kind) {
    case "approved":
      return { type: "gatewayApproved", approval: outcome.approval };
    case "declined": {
      const { code, checks } = outcome;
      return { type: "gatewayDeclined", code, ...(checks === undefined ? {} : { checks }) };
    }
    case "failed":
      return { type: "gatewayFailed", code: outcome.code };
    case "not-sent":
      return { type: "gatewayNotReached", mayHaveMoved };
    case "unknown":
      return { type: "gatewayFellSilent" };
  }
}

function eventOfLookUp(outcome: LookUpOutcome, task: Task, parts: ProcessorParts): Event {
  switch (outcome.kind) {
    case "approved":
      return { type: "gatewayApproved", approval: outcome.approval };
    case "declined":
      return { type: "gatewayDeclined", code: outcome.code };
    case "absent":
      return task.isAbsenceProof
        ? { type: "foundAbsent", isPastDeadline: isPastDeadline(task, parts) }
        : nothingFoundOut(task, parts);
    case "pending":
    case "unknown":
      return nothingFoundOut(task, parts);
  }
}

function nothingFoundOut(task: Task, parts: ProcessorParts): Event {
  return {
    type: "foundNothingOut",
    isPastDeadline: isPastDeadline(task, parts),
    isOverdue: isOverdue(task, parts),
  };
}

function eventOfReversal(outcome: ReversalOutcome, task: Task, parts: ProcessorParts): Event {
  switch (outcome.kind) {
    case "reversed":
      return { type: "reversalMade" };
    case "too-late":
      return { type: "reversalTooLate" };
    case "absent":
      return task.isAbsenceProof
        ? { type: "reversalFoundNothing" }
        : { type: "reversalUnclear", isOverdue: isOverdue(task, parts) };
    case "unknown":
      return { type: "reversalUnclear", isOverdue: isOverdue(task, parts) };
  }
}

type Told = {
  readonly kind: GatewayCall["kind"];
  readonly task: Task;
  readonly sentAt: Date;
  readonly outcome: GatewayOutcome | LookUpOutcome | ReversalOutcome;
};

function callOf({ kind, task, sentAt, outcome }: Told, { clock }: ProcessorParts): GatewayCall {
  const gatewayReference = outcome.kind === "approved" ? outcome.approval.gatewayReference : null;
  const { fence } = task;
  return { kind, fence, sentAt, classifiedAs: outcome.kind, gatewayReference, at: clock.now() };
}
