// The steps of a batch as one statement each: evidence is added, the rows are locked in the order of their
// keys, and each that still is where its maker saw it is changed. It is one commit, so a step, its evidence
// and a token's record exist together or not at all. Evidence is kept of late steps too.
import type { TransactionKey } from "../../core/ports.ts";
import {
  type Advance,
  type MoneyAdvance,
  nobody,
  type VerdictAdvance,
} from "../../core/store-port.ts";
import { mayMove, type PositionName, positions } from "../../core/transaction.ts";
import { columnsOfDecision, rowOfCall } from "../transaction-row.ts";
import { rowOfVaultRecord } from "../vault-store.ts";
import type { HotStatement } from "./batches.ts";
import { arraysOf, type ColumnTypes, inputText, placesOf, type RowOf } from "./rows-as-columns.ts";

const keyColumns = { scope: "text", transaction_id: "text" } as const;

const stepColumns = {
  ...keyColumns,
  fence: "integer",
  from_verdict: "text",
  from_state: "text",
  verdict: "text",
  state: "text",
  due_at: "text",
  call_kind: "text",
  call_fence: "integer",
  call_sent_at: "text",
  call_classified_as: "text",
  call_gateway_reference: "text",
  call_at: "text",
} as const satisfies ColumnTypes;

function rowOfStep(advance: Advance, to: PositionName): RowOf<typeof stepColumns> {
  const { key, fence, from, dueAt } = advance;
  const call = advance.call === null ? null : rowOfCall(key, advance.call);
  return {
    scope: key.scope,
    transaction_id: key.transactionId,
    fence,
    from_verdict: positions[from].verdict,
    from_state: positions[from].state,
    ...positions[to],
    due_at: dueAt?.toISOString() ?? null,
    call_kind: call?.kind ?? null,
    call_fence: call?.fence ?? null,
    call_sent_at: call?.sent_at ?? null,
    call_classified_as: call?.classified_as ?? null,
    call_gateway_reference: call?.gateway_reference ?? null,
    call_at: call?.at ?? null,
  };
}

/** Throws for a step that the core's table does not know. */
export function assertStep(from: PositionName, to: PositionName): void {
  if (!mayMove(from, to)) throw new Error(`Bug: no transaction goes from ${from} to ${to}.`);
}

// Locks come first and in order; the change then waits for nobody. `locked` is joined and not asked for
// with IN: only so it stays what it was when a row is looked at again because another node changed it.
const lockText = `
  locked AS MATERIALIZED (
    SELECT input.* FROM input JOIN transactions USING (scope, transaction_id)
    ORDER BY input.place FOR UPDATE OF transactions
  )`;

const isLocked = `
  transactions.scope = locked.scope AND transactions.transaction_id = locked.transaction_id`;

function stepText(columns: ColumnTypes, set: readonly string[]): string {
  return `
  WITH input AS MATERIALIZED (SELECT input.* FROM ${inputText(columns)}),
  evidence AS (
    INSERT INTO gateway_calls
      (scope, transaction_id, kind, fence, sent_at, classified_as, gateway_reference, at)
    SELECT scope, transaction_id, call_kind, call_fence, call_sent_at, call_classified_as,
      call_gateway_reference, call_at
    FROM input WHERE call_kind IS NOT NULL ORDER BY place
  ),${lockText},
  step AS (
    UPDATE transactions SET
      verdict = locked.verdict, state = locked.state, due_at = locked.due_at,
      sweeps = CASE
        WHEN locked.verdict IS NOT DISTINCT FROM locked.from_verdict AND locked.state = locked.from_state
        THEN transactions.sweeps ELSE 0 END,
      ${set.join(", ")}
    FROM locked
    WHERE ${isLocked}
      AND transactions.fence = locked.fence
      AND transactions.verdict IS NOT DISTINCT FROM locked.from_verdict
      AND transactions.state = locked.from_state
    RETURNING locked.place
  )`;
}

const decisionColumns = {
  ...stepColumns,
  error_code: "text",
  result_id: "text",
  gateway_reference: "text",
  avs_check: "text",
  security_code_check: "text",
  answer_body: "text",
  decided_at: "text",
} as const satisfies ColumnTypes;

const setDecision = Object.keys(decisionColumns)
  .filter((name) => !Object.hasOwn(stepColumns, name))
  .map((name) => `${name} = locked.${name}`);

function rowOfVerdict(advance: VerdictAdvance): RowOf<typeof decisionColumns> {
  const { decision, at } = advance;
  return { ...rowOfStep(advance, decision.position), ...columnsOfDecision(decision, at) };
}

/** Verdicts without a token's record. */
export const verdictStatement: HotStatement<VerdictAdvance, boolean> = {
  name: "verdict",
  text: `${stepText(decisionColumns, setDecision)} SELECT place FROM step`,
  valuesOf: (advances) => arraysOf(decisionColumns, advances.map(rowOfVerdict)),
  resultsOf: (advances, rows) => placesOf(advances.length, rows),
};

const tokenColumns = {
  ...decisionColumns,
  token_scope: "text",
  token_id: "text",
  token_kind: "text",
  token_card_type: "text",
  token_bin: "text",
  token_last_digits: "text",
  token_key_id: "text",
  token_envelope: "bytea",
  token_created_at: "text",
} as const satisfies ColumnTypes;

function rowOfTokenVerdict(advance: VerdictAdvance): RowOf<typeof tokenColumns> {
  if (advance.vaultRecord === null) throw new Error("Bug: a token's verdict without its record.");
  const record = rowOfVaultRecord(advance.vaultRecord, advance.at);
  return {
    ...rowOfVerdict(advance),
    token_scope: record.scope,
    token_id: record.token_id,
    token_kind: record.kind,
    token_card_type: record.card_type,
    token_bin: record.bin,
    token_last_digits: record.last_digits,
    token_key_id: record.key_id,
    token_envelope: record.envelope,
    token_created_at: record.created_at,
  };
}

/** Verdicts with a token's record each, which is added where the verdict is. */
export const tokenVerdictStatement: HotStatement<VerdictAdvance, boolean> = {
  name: "token_verdict",
  text: `${stepText(tokenColumns, setDecision)},
  vault AS (
    INSERT INTO vault_records
      (scope, token_id, kind, card_type, bin, last_digits, key_id, envelope, created_at)
    SELECT token_scope, token_id, token_kind, token_card_type, token_bin, token_last_digits,
      token_key_id, token_envelope, token_created_at
    FROM input JOIN step USING (place) ORDER BY place
  )
  SELECT place FROM step`,
  valuesOf: (advances) => arraysOf(tokenColumns, advances.map(rowOfTokenVerdict)),
  resultsOf: (advances, rows) => placesOf(advances.length, rows),
};

const moneyColumns = {
  ...stepColumns,
  gives_up: "boolean",
  is_nothing_sent: "boolean",
  captured_at: "text",
  captured_reference: "text",
} as const satisfies ColumnTypes;

function rowOfMoney(advance: MoneyAdvance): RowOf<typeof moneyColumns> {
  const { to, isNothingSent, captured, at } = advance;
  return {
    ...rowOfStep(advance, to),
    // Whoever writes this asks nobody any more: any delivery may take it over, on any node.
    gives_up: to === "unknown",
    is_nothing_sent: isNothingSent,
    captured_at: captured === null ? null : at.toISOString(),
    captured_reference: captured?.gatewayReference ?? null,
  };
}

const setMoney = [
  `boot_id = CASE WHEN locked.gives_up THEN '${nobody}' ELSE transactions.boot_id END`,
  "last_sent_at = CASE WHEN locked.is_nothing_sent THEN NULL ELSE transactions.last_sent_at END",
  "captured_at = COALESCE(locked.captured_at, transactions.captured_at)",
  "gateway_reference = CASE WHEN locked.captured_at IS NULL THEN transactions.gateway_reference ELSE locked.captured_reference END",
];

/** Steps of the money. */
export const moneyStatement: HotStatement<MoneyAdvance, boolean> = {
  name: "money",
  text: `${stepText(moneyColumns, setMoney)} SELECT place FROM step`,
  valuesOf: (advances) => arraysOf(moneyColumns, advances.map(rowOfMoney)),
  resultsOf: (advances, rows) => placesOf(advances.length, rows),
};

/** An answer that was written out whole, and when. */
export type Answered = { readonly key: TransactionKey; readonly at: Date };

const answeredColumns = { ...keyColumns, at: "text" } as const satisfies ColumnTypes;

/** The first moment at which each was answered. */
export const answeredStatement: HotStatement<Answered, undefined> = {
  name: "answered",
  text: `
  WITH input AS MATERIALIZED (SELECT input.* FROM ${inputText(answeredColumns)}),${lockText}
  UPDATE transactions SET answered_at = locked.at FROM locked
  WHERE ${isLocked} AND transactions.answered_at IS NULL`,
  valuesOf: (answered) =>
    arraysOf(
      answeredColumns,
      answered.map(({ key, at }) => ({
        scope: key.scope,
        transaction_id: key.transactionId,
        at: at.toISOString(),
      })),
    ),
  resultsOf: (answered) => answered.map(() => undefined),
};
