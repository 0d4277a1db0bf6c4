// Look-up and reconciliation by hand: what the regular reconciliation does by itself, asked for now. Both
// are operations like the others, so that a repeated request does not ask twice and gets the same answer.
import { operationFingerprintOf } from "../../core/operation-fingerprint.ts";
import type {
  HeldOperation,
  OperationDecision,
  OperationKey,
  OperationStore,
} from "../../core/operation-store-port.ts";
import type { TransactionKey } from "../../core/ports.ts";
import { type PositionName, positions } from "../../core/transaction.ts";
import { type ReturnParts, resumeReturn } from "./return-money.ts";
import type { Operations, OperationWork } from "./run-operation.ts";

/** How many were looked at, and how many of them got somewhere. */
export type Moved = { readonly seen: number; readonly moved: number };

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
export type ReconcileParts = ReturnParts & {
  readonly reconciler: Reconciler;
  readonly operations: Operations;
  readonly store: OperationStore;
};

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
    perform: async (held) => {
      const transactions = await parts.reconciler.runOnce();
      const operations = await resumeOperations(held, parts);
      const { idempotencyKey } = held;
      const outcome = { operation: "reconcile", idempotency_key: idempotencyKey, outcome: "done" };
      return decisionOf({ ...outcome, transactions, operations });
    },
  };
}

// One run asks for so many at most: the gateway has callers to serve besides.
const mostResumed = 50;

async function resumeOperations(own: HeldOperation, parts: ReconcileParts): Promise<Moved> {
  const kinds = ["refund", "void"] as const;
  const open = await parts.store.listOpen({ scope: own.scope, kinds, limit: mostResumed });
  const works = open.flatMap((held) => resumeReturn(held, parts) ?? []);
  let moved = 0;
  for (const work of works) {
    const end = await parts.operations.run(work);
    if (end.type === "answered") moved += 1;
  }
  return { seen: works.length, moved };
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
