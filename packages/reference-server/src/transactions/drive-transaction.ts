// Drives one claimed transaction to its verdict: performs the effects of the lifecycle in order, turns
// what the gateway says back into an event, and goes on. No database statement spans the gateway call.
// It does not know who waits for it; they read the row when it has ended.

import type { ConnectorMethod } from "../core/connector-method.ts";
import { decisionOf } from "../core/decision.ts";
import { type Effect, type Event, type Outcome, step } from "../core/lifecycle.ts";
import type { Gateway, GatewayOrder, GatewayOutcome, TransactionKey } from "../core/ports.ts";
import type { State } from "../core/transaction.ts";
import type { ProcessorParts } from "./processor-parts.ts";

/** A transaction that this process owns, and what its lifecycle says next. */
export type Drive = {
  readonly key: TransactionKey;
  readonly method: ConnectorMethod;
  readonly fence: number;
  readonly order: GatewayOrder;
  readonly state: State;
  readonly effects: readonly Effect[];
};

/** Whether those who wait may look at the row for their answer, or have to be closed in silence. */
export type DriveEnd = "answer" | "silence";

/** Performs effects until one of them ends the drive. */
export async function driveTransaction(drive: Drive, parts: ProcessorParts): Promise<DriveEnd> {
  for (const effect of drive.effects) {
    switch (effect.type) {
      case "claim":
      case "takeOver":
        throw new Error(`Bug: ${effect.type} belongs to admission.`);
      case "callGateway": {
        if (drive.method === "charge" && drive.order.money === null) {
          throw new Error("Bug: a charge reached the gateway without an amount.");
        }
        const event = eventOf(await callGateway(parts.gateway, drive.order));
        const [state, effects] = step(drive.state, event);
        return await driveTransaction({ ...drive, state, effects }, parts);
      }
      case "recordVerdict":
        // False means that another hand decided first. What it wrote is what those who wait will read.
        await recordVerdict(drive, effect.outcome, parts);
        break;
      case "recordUnknown":
        await parts.store.recordUnknown(drive.key, drive.fence);
        break;
      case "answer":
        return "answer";
      case "closeWithoutAnswer":
        return "silence";
    }
  }
  throw new Error("Bug: a drive ended without an answer and without silence.");
}

// A gateway adapter that throws has told us nothing, and nothing is known of the money.
async function callGateway(gateway: Gateway, order: GatewayOrder): Promise<GatewayOutcome> {
  try {
    return await gateway.perform(order);
  } catch {
    return { kind: "unknown" };
  }
}

function eventOf(outcome: GatewayOutcome): Event {
  switch (outcome.kind) {
    case "approved":
      return { type: "gatewayApproved", approval: outcome.approval };
    case "declined":
      return { type: "gatewayDeclined", code: outcome.code };
    case "failed":
      return { type: "gatewayFailed", code: outcome.code };
    case "not-sent":
      return { type: "gatewayNotReached" };
    case "unknown":
      return { type: "gatewayFellSilent" };
  }
}

async function recordVerdict(drive: Drive, outcome: Outcome, parts: ProcessorParts): Promise<void> {
  const { key, fence, order, method } = drive;
  const { scope } = key;
  const keepsCard = outcome.verdict === "approved" && method === "tokenize";
  await parts.store.recordVerdict({
    key,
    fence,
    at: parts.clock.now(),
    decision: decisionOf(outcome, { method, resultId: order.resultId }),
    vaultRecord: keepsCard
      ? parts.vault.seal(order.instrument, { scope, tokenId: order.resultId })
      : null,
  });
}
