// The one place that knows the columns of an operation: from the core's words to a row and back.
import type { OperationKind } from "../core/operation.ts";
import type { HeldOperation, OperationClaim } from "../core/operation-store-port.ts";

/** A row as the database gives it. */
export type OperationRow = {
  scope: string;
  idempotency_key: string;
  kind: string;
  fingerprint: string;
  actor: string;
  subject_scope: string | null;
  transaction_id: string | null;
  token_id: string | null;
  amount_minor: number | null;
  currency_code: string | null;
  claim_nonce: string;
  fence: number;
  outcome: string | null;
  answer_body: string | null;
  created_at: string;
  decided_at: string | null;
  /** The start of a process that set to work on it last. */
  boot_id: string;
};

/** The row of a claim, but for who makes it. */
export function rowOfOperation(claim: OperationClaim): Omit<OperationRow, "boot_id"> {
  return {
    scope: claim.scope,
    idempotency_key: claim.idempotencyKey,
    kind: claim.kind,
    fingerprint: claim.fingerprint,
    actor: claim.actor,
    subject_scope: claim.subject?.scope ?? null,
    transaction_id: claim.subject?.transactionId ?? null,
    token_id: claim.tokenId,
    amount_minor: claim.money?.amountMinor ?? null,
    currency_code: claim.money?.currencyCode ?? null,
    claim_nonce: claim.claimNonce,
    fence: 1,
    outcome: null,
    answer_body: null,
    created_at: claim.at.toISOString(),
    decided_at: null,
  };
}

/** A row in the core's words. */
export function heldOfOperationRow(row: OperationRow): HeldOperation {
  const { subject_scope: subjectScope, transaction_id: transactionId } = row;
  const { amount_minor: amountMinor, currency_code: currencyCode } = row;
  return {
    scope: row.scope,
    idempotencyKey: row.idempotency_key,
    kind: row.kind as OperationKind,
    fingerprint: row.fingerprint,
    actor: row.actor,
    subject:
      subjectScope === null || transactionId === null
        ? null
        : { scope: subjectScope, transactionId },
    tokenId: row.token_id,
    money: amountMinor === null || currencyCode === null ? null : { amountMinor, currencyCode },
    claimNonce: row.claim_nonce,
    fence: row.fence,
    outcome: row.outcome,
    answerBody: row.answer_body,
    createdAt: row.created_at,
    decidedAt: row.decided_at,
  };
}
