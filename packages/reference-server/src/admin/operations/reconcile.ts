// Look-up and reconciliation by hand: what the regular reconciliation does by itself, asked for now. Both
// are operations like the others, so that a repeated request does not ask twice and gets the same answer.
import { operationFingerprintOf } from "../../core/operation-fingerprint.ts";
import type { OperationDecision, OperationKey } from "../../core/operation-store-port.ts";
import type { TransactionKey } from "../../core/ports.ts";
import { type PositionName, positions } from "../../core/transaction.ts";
import { type Moved, type ResumeParts, resumeAllReturns } from "./resume-returns.ts";
import type { OperationWork } from "./run-operation.ts";

/** Asks the gateway about transactions, and moves those that are unfinished by what it says. */
export type Reconciler = {
  /** Looks at what is due. */
  runOnce(): Promise<Moved>;
  /** Asks about one transaction, due or not; null when it is being driven at this moment. */
  lookUp(key: TransactionKey): Promise<LookedUp | null>;
};

/** What a gateway said of a transaction. */
export type LookedUp = {
  readonly said: "approved" | "declined" | "pending" | "absent" | "unknown";
  readonly before: PositionName;
  readonly after: PositionName;
};

/** What looking up and reconciling takes. */
export type ReconcileParts = ResumeParts & { readonly reconciler: Reconciler };

/** Who asks. */
export type ReconcileRequest = OperationKey & { readonly actor: string };

/** Asks the gateway about one transaction. */
export function lookUp(
  request: ReconcileRequest & { readonly subject: TransactionKey },
  parts: ReconcileParts,
): OperationWork {
  const { subject } = request;
  const content = [subject.scope, subject.transactionId];
  return {
    request: requestOf(request, { kind: "look-up", content, subject }, parts),
    findRefusal: async () => (parts.gateway.capabilities.canLookUp ? null : "not-supported"),
    perform: async ({ idempotencyKey }) => {
      const found = await parts.reconciler.lookUp(subject);
      if (found === null) return null;
      return decisionOf({
        ...{ operation: "look-up", idempotency_key: idempotencyKey, outcome: found.said },
        ...{ scope: subject.scope, transaction_id: subject.transactionId },
        before: positions[found.before],
        after: positions[found.after],
      });
    },
  };
}

/** Runs the reconciliation once: of transactions, and of refunds and voids without an outcome. */
export function reconcile(request: ReconcileRequest, parts: ReconcileParts): OperationWork {
  return {
    request: requestOf(request, { kind: "reconcile", content: [], subject: null }, parts),
    findRefusal: async () => null,
    perform: async ({ idempotencyKey }) => {
      const transactions = await parts.reconciler.runOnce();
      const operations = await resumeAllReturns(parts);
      const outcome = { operation: "reconcile", idempotency_key: idempotencyKey, outcome: "done" };
      return decisionOf({ ...outcome, transactions, operations });
    },
  };
}

function requestOf(
  { scope, idempotencyKey, actor }: ReconcileRequest,
  what: {
    readonly kind: "look-up" | "reconcile";
    readonly content: readonly string[];
    readonly subject: TransactionKey | null;
  },
  parts: ReconcileParts,
): OperationWork["request"] {
  const { kind, content, subject } = what;
  const key = { scope, idempotencyKey };
  const { fingerprintKey } = parts.keys;
  return {
    ...{ ...key, kind, actor, subject, tokenId: null, money: null },
    fingerprint: operationFingerprintOf(key, { kind, parts: content }, fingerprintKey),
    hold: { type: "none" },
  };
}

function decisionOf<Answer extends { readonly outcome: string }>(
  answer: Answer,
): OperationDecision {
  return { outcome: answer.outcome, answerBody: JSON.stringify(answer), keepsHold: true };
}
