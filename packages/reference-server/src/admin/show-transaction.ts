// Turns what is held into what an operator sees, in the names of the wire. The fields are written out one
// by one: nothing that is added to a row later is shown before somebody decided so.
import { formatAmount, minorUnits } from "@pay-connector/types";
import type { HeldOperation } from "../core/operation-store-port.ts";
import { type PositionName, positionNames, positions } from "../core/transaction.ts";
import type { PagePlace, ShownGatewayCall, ShownTransaction } from "../core/transaction-reader.ts";

/** One transaction as JSON. */
export function showTransaction(transaction: ShownTransaction) {
  const { method, position, instrument, resultId } = transaction;
  return {
    scope: transaction.scope,
    transaction_id: transaction.transactionId,
    method,
    ...positions[position],
    amount: showAmount(transaction.amountMinor, transaction.currencyCode),
    currency_code: transaction.currencyCode,
    instrument: {
      kind: instrument.kind,
      card_type: instrument.cardType,
      bin: instrument.bin,
      last_digits: instrument.lastDigits,
    },
    charge_id: method === "charge" ? resultId : null,
    token_id: method === "tokenize" ? resultId : null,
    error_code: transaction.errorCode,
    gateway: transaction.gateway,
    gateway_reference: transaction.gatewayReference,
    deliveries: transaction.deliveries,
    mismatches: transaction.mismatches,
    first_seen_at: transaction.firstSeenAt,
    decided_at: transaction.decidedAt,
    answered_at: transaction.answeredAt,
  };
}

/** One gateway call as JSON. */
export function showGatewayCall(call: ShownGatewayCall) {
  return {
    seq: call.seq,
    kind: call.kind,
    fence: call.fence,
    sent_at: call.sentAt,
    at: call.at,
    classified_as: call.classifiedAs,
    gateway_reference: call.gatewayReference,
  };
}

/** One operation as JSON, without its answer. */
export function showOperation(operation: HeldOperation) {
  const { money } = operation;
  return {
    idempotency_key: operation.idempotencyKey,
    kind: operation.kind,
    outcome: operation.outcome,
    amount: showAmount(money?.amountMinor ?? null, money?.currencyCode ?? null),
    currency_code: money?.currencyCode ?? null,
    actor: operation.actor,
    created_at: operation.createdAt,
    decided_at: operation.decidedAt,
  };
}

/** How many transactions stand at each position. */
export function showPositions(counts: Readonly<Record<PositionName, number>>) {
  return positionNames.map((name) => ({ ...positions[name], count: counts[name] }));
}

/** A place in the list as one word, to be handed back with the next question. */
export function writeCursor({ firstSeenAt, scope, transactionId }: PagePlace): string {
  return Buffer.from(JSON.stringify([firstSeenAt, scope, transactionId])).toString("base64url");
}

/** The place that a word stands for, or null for a word that we never wrote. */
export function readCursor(word: string): PagePlace | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(word, "base64url").toString("utf8"));
    if (!Array.isArray(parts) || parts.length !== 3) return null;
    const [firstSeenAt, scope, transactionId]: unknown[] = parts;
    const isPlace = [firstSeenAt, scope, transactionId].every((part) => typeof part === "string");
    if (!isPlace) return null;
    return {
      firstSeenAt: String(firstSeenAt),
      scope: String(scope),
      transactionId: String(transactionId),
    };
  } catch {
    return null;
  }
}

// A currency can leave the list after a transaction was made in it; its amounts are then not shown.
function showAmount(amountMinor: number | null, currencyCode: string | null): string | null {
  if (amountMinor === null || currencyCode === null) return null;
  if (minorUnits(currencyCode) === undefined) return null;
  return formatAmount(amountMinor, currencyCode);
}
