// The claims of a batch as one statement, which is the lock: of any number of equal claims, here and on other
// nodes, one inserts and the others count themselves. A delivery with other details is counted apart, and one
// after the verdict not at all.
import { toUSVString } from "node:util";
import type { Claim, HeldTransaction } from "../../core/store-port.ts";
import { heldOfRow, rowOfClaim, type SeenRow, type TransactionRow } from "../transaction-row.ts";
import type { HotStatement } from "./batches.ts";
import { aliveElsewhere } from "./ownership.ts";
import { arraysOf, type ColumnTypes, inputText } from "./rows-as-columns.ts";

const columns = {
  scope: "text",
  transaction_id: "text",
  method: "text",
  verdict: "text",
  state: "text",
  fingerprint_version: "integer",
  fingerprint: "text",
  field_digests: "text",
  amount_minor: "bigint",
  currency_code: "text",
  instrument_kind: "text",
  card_type: "text",
  bin: "text",
  last_digits: "text",
  gateway: "text",
  boot_id: "text",
  fence: "integer",
  claim_nonce: "text",
  deliveries: "integer",
  mismatches: "integer",
  error_code: "text",
  result_id: "text",
  gateway_reference: "text",
  answer_body: "text",
  first_seen_at: "text",
  decided_at: "text",
  answered_at: "text",
  last_sent_at: "text",
  captured_at: "text",
  avs_check: "text",
  security_code_check: "text",
  due_at: "text",
  sweeps: "integer",
} as const satisfies ColumnTypes & Record<keyof TransactionRow, unknown>;

const names = Object.keys(columns).join(", ");
const isSame = "transactions.fingerprint = excluded.fingerprint";
const bootIdAt = Object.keys(columns).length + 1;

// Every column is named: a release that adds one must not change what a statement of this one returns.
const text = `
  INSERT INTO transactions (${names})
  SELECT ${names} FROM ${inputText(columns)} ORDER BY place
  ON CONFLICT (scope, transaction_id) DO UPDATE SET
    deliveries = transactions.deliveries + CASE WHEN ${isSame} AND transactions.verdict IS NULL THEN 1 ELSE 0 END,
    mismatches = transactions.mismatches + CASE WHEN ${isSame} THEN 0 ELSE 1 END
  RETURNING ${names}, boot_id IN (${aliveElsewhere(`$${bootIdAt}`)}) AS is_elsewhere`;

/** The statement as one node, `bootId`, asks it. */
export function claimStatement(bootId: string): HotStatement<Claim, HeldTransaction> {
  return {
    name: "claim",
    text,
    valuesOf: (claims) => [...arraysOf(columns, claims.map(rowOfClaim)), bootId],
    resultsOf: (claims, rows) => {
      const held = new Map(rows.map((row) => entryOf(row as SeenRow)));
      return claims.map((claim) => {
        const row = held.get(keyText(claim.scope, claim.transactionId));
        if (row === undefined) throw new Error("Bug: a claim returned no row.");
        return heldOfRow(row);
      });
    },
  };
}

function entryOf(row: SeenRow): readonly [string, SeenRow] {
  return [keyText(row.scope, row.transaction_id), row];
}

// Half of a character pair becomes a sign for it on the way to the server, and comes back as that.
function keyText(scope: string, transactionId: string): string {
  return toUSVString(`${scope}\0${transactionId}`);
}
