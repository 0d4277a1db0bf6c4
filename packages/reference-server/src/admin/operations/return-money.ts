// Refund and void: an approved charge is given back, whole or in part. What is to be returned was taken
// hold of when the operation was claimed, so two operations never return the same money. The gateway is
// asked under a key that follows from the charge and the operation.
import type { KeyObject } from "node:crypto";
import { formatAmount } from "@pay-connector/types";
import { declineCodes } from "../../core/decline-codes.ts";
import { mayAskAgain } from "../../core/operation.ts";
import { operationFingerprintOf } from "../../core/operation-fingerprint.ts";
import type {
  HeldOperation,
  OperationDecision,
  OperationKey,
} from "../../core/operation-store-port.ts";
import type {
  Clock,
  Gateway,
  Money,
  RefundOutcome,
  ReversalOutcome,
  TransactionKey,
} from "../../core/ports.ts";
import type { TransactionStore } from "../../core/store-port.ts";
import { positions } from "../../core/transaction.ts";
import type { ShownTransaction } from "../../core/transaction-reader.ts";
import { deriveId } from "../../ids.ts";
import type { OperationRefusal, OperationWork } from "./run-operation.ts";

/** What returning money takes. */
export type ReturnParts = {
  readonly gateway: Gateway;
  /** Which gateway a charge was made with, and where the evidence of each question goes. */
  readonly transactions: Pick<TransactionStore, "find" | "recordCall">;
  readonly clock: Clock;
  readonly keys: { readonly idKey: KeyObject; readonly fingerprintKey: KeyObject };
};

/** Who asks for what of which charge. */
export type ReturnRequest = OperationKey & {
  readonly kind: "refund" | "void";
  readonly actor: string;
  readonly charge: ShownTransaction;
  readonly money: Money;
};

/** The work of a new request. */
export function returnMoney(request: ReturnRequest, parts: ReturnParts): OperationWork {
  const { scope, idempotencyKey, kind, actor, charge, money } = request;
  const subject = { scope: charge.scope, transactionId: charge.transactionId };
  const content = [subject.scope, subject.transactionId, `minor ${money.amountMinor}`];
  const { fingerprintKey } = parts.keys;
  return {
    request: {
      ...{ scope, idempotencyKey, kind, actor, subject, money },
      tokenId: null,
      fingerprint: operationFingerprintOf(request, { kind, parts: content }, fingerprintKey),
      hold: { type: "money", of: subject, capturedMinor: charge.amountMinor ?? 0 },
    },
    findRefusal: async () => findRefusal(request, parts.gateway),
    perform: (held, asked) => perform({ held, asked, kind, subject, money }, parts),
  };
}

/** The work of a request that was claimed before and has no answer; null for another kind of operation. */
export function resumeReturn(held: HeldOperation, parts: ReturnParts): OperationWork | null {
  const { kind, subject, money } = held;
  if ((kind !== "refund" && kind !== "void") || subject === null || money === null) return null;
  return {
    request: { ...held, hold: { type: "none" } },
    findRefusal: async () => null,
    perform: (taken, asked) => perform({ held: taken, asked, kind, subject, money }, parts),
  };
}

function findRefusal({ kind, charge }: ReturnRequest, gateway: Gateway): OperationRefusal | null {
  const isCharge = charge.method === "charge" && charge.amountMinor !== null;
  if (!isCharge || positions[charge.position].verdict !== "approved") return "not-refundable";
  const { canRefund, canReverse } = gateway.capabilities;
  const isSupported = kind === "refund" ? canRefund : canReverse;
  return isSupported && charge.gateway === gateway.name ? null : "not-supported";
}

type Return = {
  readonly held: HeldOperation;
  readonly asked: { readonly times: number; readonly sinceMs: number };
  readonly kind: "refund" | "void";
  readonly subject: TransactionKey;
  readonly money: Money;
};

async function perform(order: Return, parts: ReturnParts): Promise<OperationDecision | null> {
  const { held, asked, kind, subject, money } = order;
  const { idKey } = parts.keys;
  // The server may have been started over another gateway since. That one knows nothing of this charge.
  const charge = await parts.transactions.find(subject);
  if (charge?.gateway !== parts.gateway.name) return null;
  const isSafe = mayAskAgain(parts.gateway.capabilities, asked);
  const reference = {
    transactionId: subject.transactionId,
    key: deriveId(idKey, "gateway-key", subject),
  };
  const from = { ...subject, operation: held.idempotencyKey };
  switch (kind) {
    case "refund": {
      if (!isSafe) return null;
      const refundKey = deriveId(idKey, "refund-key", from);
      const ask = () => parts.gateway.refund({ ...reference, refundKey, money });
      return decideRefund(order, await askWithEvidence("refund", { order, ask }, parts));
    }
    case "void": {
      const reversalKey = deriveId(idKey, "reversal-key", from);
      const ask = () => parts.gateway.reverse({ ...reference, reversalKey, money });
      const outcome = await askWithEvidence("reversal", { order, ask }, parts);
      // A charge cannot be reversed twice, so asking again is always safe. But without a key that the
      // gateway knows, "absent" may speak of what the first question did: then nothing is known.
      return outcome.kind === "reversed" || isSafe ? decideVoid(order, outcome) : null;
    }
  }
}

type Told = { readonly kind: string; readonly gatewayReference?: string | null };

async function askWithEvidence<Outcome extends Told>(
  kind: "refund" | "reversal",
  { order, ask }: { readonly order: Return; readonly ask: () => Promise<Outcome> },
  { clock, transactions }: ReturnParts,
): Promise<Outcome | { readonly kind: "unknown" }> {
  const sentAt = clock.now();
  const outcome: Told = await orUnknown(ask);
  await transactions.recordCall(order.subject, {
    ...{ kind, sentAt, at: clock.now(), fence: order.held.fence },
    classifiedAs: outcome.kind,
    gatewayReference: outcome.gatewayReference ?? null,
  });
  return outcome as Outcome | { readonly kind: "unknown" };
}

// A gateway adapter that throws has told us nothing.
async function orUnknown<Outcome>(
  ask: () => Promise<Outcome>,
): Promise<Outcome | { readonly kind: "unknown" }> {
  try {
    return await ask();
  } catch {
    return { kind: "unknown" };
  }
}

function decideRefund(order: Return, outcome: RefundOutcome): OperationDecision | null {
  switch (outcome.kind) {
    case "refunded": {
      const { gatewayReference } = outcome;
      const rest = { gateway_reference: gatewayReference, error_code: null, error_message: null };
      return decisionOf(order, { outcome: "refunded", keepsHold: true, rest });
    }
    case "declined": {
      const { code } = outcome;
      const { message } = declineCodes[code];
      const rest = { gateway_reference: null, error_code: code, error_message: message };
      return decisionOf(order, { outcome: "declined", keepsHold: false, rest });
    }
    case "unknown":
      return null;
  }
}

function decideVoid(order: Return, outcome: ReversalOutcome): OperationDecision | null {
  switch (outcome.kind) {
    case "reversed":
      return decisionOf(order, { outcome: "voided", keepsHold: true, rest: {} });
    case "too-late":
    case "absent":
      return decisionOf(order, { outcome: outcome.kind, keepsHold: false, rest: {} });
    case "unknown":
      return null;
  }
}

function decisionOf(
  { held, kind, subject, money }: Return,
  told: { readonly outcome: string; readonly keepsHold: boolean; readonly rest: object },
): OperationDecision {
  const { outcome, keepsHold, rest } = told;
  const answerBody = JSON.stringify({
    operation: kind,
    idempotency_key: held.idempotencyKey,
    outcome,
    scope: subject.scope,
    transaction_id: subject.transactionId,
    amount: formatAmount(money.amountMinor, money.currencyCode),
    currency_code: money.currencyCode,
    ...rest,
  });
  return { outcome, answerBody, keepsHold };
}
