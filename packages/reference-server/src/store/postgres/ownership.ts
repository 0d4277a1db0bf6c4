// Who works on a row, when any number of nodes share the database: a node is alive as long as its lease
// runs by the database's clock, and that is asked in the very statement that depends on it.
import type { Knex } from "knex";
import type { TransactionKey } from "../../core/ports.ts";
import type { DueRequest } from "../../core/store-port.ts";
import type { TransactionRow } from "../transaction-row.ts";

// The subquery does not depend on the row, so it is run once for a statement.
/** SQL: the nodes that are alive, besides the one that `bootId` stands for in the text. */
export function aliveElsewhere(bootId: string): string {
  return `SELECT nodes.boot_id FROM nodes WHERE nodes.lease_until > clock_timestamp() AND nodes.boot_id <> ${bootId}`;
}

/** SQL over a table: whether the row's owner is another node, and alive. */
export function isElsewhere(
  database: Knex,
  table: "transactions" | "operations",
  bootId: string,
): Knex.Raw {
  return database.raw(`(${table}.boot_id IN (${aliveElsewhere("?")}))`, [bootId]);
}

/** Those of the undecided rows under the keys whose owner is another node, and alive. */
export async function selectElsewhere(
  database: Knex,
  bootId: string,
  keys: readonly TransactionKey[],
): Promise<readonly Pick<TransactionRow, "scope" | "transaction_id">[]> {
  const columns = [keys.map(({ scope }) => scope), keys.map(({ transactionId }) => transactionId)];
  return await database<TransactionRow>("transactions")
    .whereRaw("(scope, transaction_id) IN (SELECT * FROM unnest(?::text[], ?::text[]))", columns)
    .whereNull("verdict")
    .whereRaw("?", [isElsewhere(database, "transactions", bootId)])
    .select("scope", "transaction_id");
}

// Rows that another node is taking at this moment are passed over. A row stays with the node that looked at
// it first, as long as that one lives: for how long a gateway has known nothing of it is counted there. Its owner
// comes before that one: who took it over afterwards would otherwise keep it from everybody.
const takeDueText = `
  WITH due AS (
    SELECT scope, transaction_id, due_at FROM transactions
    WHERE due_at <= ?
      AND boot_id NOT IN (${aliveElsewhere("?")})
      AND (boot_id = ? OR sweeper_id NOT IN (${aliveElsewhere("?")}))
    ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED
  )
  UPDATE transactions SET due_at = ?, sweeper_id = ?
  FROM due
  WHERE transactions.scope = due.scope AND transactions.transaction_id = due.transaction_id
  RETURNING transactions.*, due.due_at AS was_due`;

/** Takes due rows in one statement: no other node is given the same. */
export async function takeDueRows(
  database: Knex,
  bootId: string,
  { now, until, limit }: DueRequest,
): Promise<readonly TransactionRow[]> {
  const bindings = [now.toISOString(), bootId, bootId, bootId, limit, until.toISOString(), bootId];
  const { rows } = await database.raw<{ rows: (TransactionRow & { was_due: string })[] }>(
    takeDueText,
    bindings,
  );
  return rows.toSorted((one, other) => (one.was_due < other.was_due ? -1 : 1));
}
