// The one place that knows the columns of a transaction: from the core's words to a row and back.
import type { ConnectorMethod } from "../core/connector-method.ts";
import type { TransactionKey } from "../core/ports.ts";
import type { Claim, Decision, GatewayCall, HeldTransaction } from "../core/store-port.ts";
import { positionOf, positions } from "../core/transaction.ts";

/** A row as the database gives it. */
export type TransactionRow = {
  scope: string;
  transaction_id: string;
  method: string;
  verdict: string | null;
  state: string;
  fingerprint_version: number;
  fingerprint: string;
  field_digests: string;
  amount_minor: number | null;
  currency_code: string | null;
  instrument_kind: string;
  card_type: string | null;
  bin: string | null;
  last_digits: string;
  gateway: string;
  gateway_reference: string | null;
  boot_id: string;
  fence: number;
  claim_nonce: string;
  deliveries: number;
  mismatches: number;
  error_code: string | null;
  result_id: string | null;
  answer_body: string | null;
  first_seen_at: string;
  decided_at: string | null;
  answered_at: string | null;
  last_sent_at: string | null;
  captured_at: string | null;
  avs_check: string | null;
  security_code_check: string | null;
  due_at: string | null;
  sweeps: number;
};

/** A row with the answer to whether its owner is another process, and alive. */
export type SeenRow = TransactionRow & { readonly is_elsewhere?: boolean | number };

/** One line of evidence, as it is written. */
export type GatewayCallRow = {
  scope: string;
  transaction_id: string;
  kind: string;
  fence: number;
  sent_at: string;
  classified_as: string;
  gateway_reference: string | null;
  at: string;
};

/** The row of a first delivery. */
export function rowOfClaim(claim: Claim): TransactionRow {
  const { fingerprint, instrument, decision } = claim;
  return {
    scope: claim.scope,
    transaction_id: claim.transactionId,
    method: claim.method,
    ...positions.authorizing,
    fingerprint_version: fingerprint.version,
    fingerprint: fingerprint.digest,
    field_digests: JSON.stringify(fingerprint.fieldDigests),
    amount_minor: claim.amountMinor,
    currency_code: claim.currencyCode,
    instrument_kind: instrument.kind,
    card_type: instrument.cardType,
    bin: instrument.bin,
    last_digits: instrument.lastDigits,
    gateway: claim.gateway,
    boot_id: claim.bootId,
    fence: 1,
    claim_nonce: claim.claimNonce,
    deliveries: 1,
    mismatches: 0,
    error_code: null,
    result_id: null,
    gateway_reference: null,
    answer_body: null,
    first_seen_at: claim.at.toISOString(),
    decided_at: null,
    answered_at: null,
    last_sent_at: claim.sentAt?.toISOString() ?? null,
    captured_at: null,
    avs_check: null,
    security_code_check: null,
    due_at: claim.dueAt?.toISOString() ?? null,
    sweeps: 0,
    ...(decision === null ? {} : columnsOfDecision(decision, claim.at)),
  };
}

/** The columns that a verdict sets. */
export function columnsOfDecision(decision: Decision, at: Date) {
  return {
    ...positions[decision.position],
    error_code: decision.errorCode,
    result_id: decision.resultId,
    gateway_reference: decision.gatewayReference,
    avs_check: decision.checks?.avs ?? null,
    security_code_check: decision.checks?.securityCode ?? null,
    answer_body: decision.answerBody,
    decided_at: at.toISOString(),
  };
}

/** The line of evidence that a gateway call leaves. */
export function rowOfCall(key: TransactionKey, call: GatewayCall): GatewayCallRow {
  return {
    scope: key.scope,
    transaction_id: key.transactionId,
    kind: call.kind,
    fence: call.fence,
    sent_at: call.sentAt.toISOString(),
    classified_as: call.classifiedAs,
    gateway_reference: call.gatewayReference,
    at: call.at.toISOString(),
  };
}

/** A row in the core's words. */
export function heldOfRow(row: SeenRow): HeldTransaction {
  const position = positionOf(row.verdict, row.state);
  if (position === undefined)
    throw new Error("Bug: a stored pair of verdict and state is not allowed.");
  return {
    scope: row.scope,
    transactionId: row.transaction_id,
    method: row.method as ConnectorMethod,
    position,
    fingerprint: {
      version: row.fingerprint_version,
      digest: row.fingerprint,
      // Looked at when details differ, which is rare.
      get fieldDigests() {
        return JSON.parse(row.field_digests);
      },
    },
    gateway: row.gateway,
    money:
      row.amount_minor === null || row.currency_code === null
        ? null
        : { amountMinor: row.amount_minor, currencyCode: row.currency_code },
    bootId: row.boot_id,
    isOwnedElsewhere: Boolean(row.is_elsewhere),
    claimNonce: row.claim_nonce,
    fence: row.fence,
    deliveries: row.deliveries,
    mismatches: row.mismatches,
    errorCode: row.error_code,
    resultId: row.result_id,
    answerBody: row.answer_body,
    firstSeenAt: row.first_seen_at,
    answeredAt: row.answered_at,
    lastSentAt: row.last_sent_at,
    capturedAt: row.captured_at,
    sweeps: row.sweeps,
  };
}
