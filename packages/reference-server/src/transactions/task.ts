// One transaction in the hands of somebody who works on it: what they saw of it, and what they may do. A
// delivery that brought the card can ask the gateway for money; the sweeper, which has no card, cannot.
import type { ConnectorMethod } from "../core/connector-method.ts";
import type { GatewayOrder, Money, TransactionKey } from "../core/ports.ts";
import { ageMsOf } from "../core/repair.ts";
import type { HeldTransaction } from "../core/store-port.ts";
import { overdueAfterMs } from "../core/sweep-schedule.ts";
import type { PositionName } from "../core/transaction.ts";
import { deriveId } from "../ids.ts";
import type { ProcessorParts } from "./processor-parts.ts";

/** A transaction, and who works on it with what. */
export type Task = {
  readonly key: TransactionKey;
  readonly method: ConnectorMethod;
  readonly resultId: string;
  readonly gateway: string;
  readonly money: Money | null;
  readonly firstSeenAt: string;
  readonly fence: number;
  /** Where it was when it was last seen. */
  readonly position: PositionName;
  /** What the gateway is asked; null for whoever has no card. */
  readonly order: GatewayOrder | null;
  /** A call before this one may have moved money. */
  readonly mayHaveMoved: boolean;
  /** If the gateway knows nothing of it now, it never will. */
  readonly isAbsenceProof: boolean;
  /** How long a database that fails is tried again. */
  readonly patienceMs: number;
};

/** A task on what is held, for somebody without a card. */
export function taskOf(
  held: HeldTransaction,
  { idKey }: ProcessorParts["keys"],
  given: Pick<Task, "isAbsenceProof" | "patienceMs">,
): Task {
  const { scope, transactionId, method } = held;
  const key = { scope, transactionId };
  return {
    ...given,
    key,
    method,
    resultId: deriveId(idKey, method === "charge" ? "charge" : "token", key),
    gateway: held.gateway,
    money: held.money,
    firstSeenAt: held.firstSeenAt,
    fence: held.fence,
    position: held.position,
    order: null,
    mayHaveMoved: held.lastSentAt !== null,
  };
}

/** Whether nobody can be waiting for an answer any more. */
export function isPastDeadline(task: Task, { clock, timing }: ProcessorParts): boolean {
  return ageMsOf(task, clock.now()) >= timing.nobodyAsksAfterMs;
}

/** Whether it has been unresolved for so long that a person has to be told. */
export function isOverdue(task: Task, { clock, timeScale }: ProcessorParts): boolean {
  return ageMsOf(task, clock.now()) >= overdueAfterMs * timeScale;
}
