// Where transactions are kept. Each change is one statement that names the state it expects, so that it
// is right at every isolation level; a step that no longer fits changes nothing and says so. It does not
// decide anything: which steps exist is the core's table.
import type { Knex } from "knex";
import type { TransactionKey } from "../core/ports.ts";
import type { Advance, Claim, TransactionStore } from "../core/store-port.ts";
import { type PositionName, positions, sourcesOf } from "../core/transaction.ts";
import { guardStatement } from "./store-error.ts";
import {
  columnsOfDecision,
  heldOfRow,
  rowOfClaim,
  type TransactionRow,
} from "./transaction-row.ts";
import { insertVaultRecord } from "./vault-store.ts";

/** The store of transactions in a database. @see R-05 R-06 R-13 R-15 */
export function createTransactionStore(database: Knex): TransactionStore {
  return {
    find: (key) =>
      guardStatement(async () => {
        const row = await selectByKey(database, key).first();
        return row === undefined ? null : heldOfRow(row);
      }),
    claim: (claim) => guardStatement(async () => heldOfRow(await insertOrCount(database, claim))),
    takeOver: (takeOver) =>
      guardStatement(async () => {
        const changed = await selectByKey(database, takeOver.key)
          .where({ fence: takeOver.seenFence })
          .where(standsIn(["authorizing", "unknown"]))
          .update({
            ...positions.unknown,
            fence: takeOver.seenFence + 1,
            boot_id: takeOver.bootId,
            claim_nonce: takeOver.claimNonce,
          });
        return changed === 1;
      }),
    recordUnknown: (key, fence) =>
      guardStatement(async () => {
        const changed = await selectByKey(database, key)
          .where({ fence })
          .where(standsIn(sourcesOf("unknown")))
          .update(positions.unknown);
        return changed === 1;
      }),
    recordVerdict: (advance) => guardStatement(() => recordVerdict(database, advance)),
    recordAnswered: (key, at) =>
      guardStatement(async () => {
        await selectByKey(database, key)
          .whereNull("answered_at")
          .update({ answered_at: at.toISOString() });
      }),
  };
}

function selectByKey(database: Knex, { scope, transactionId }: TransactionKey) {
  return database<TransactionRow>("transactions").where({ scope, transaction_id: transactionId });
}

// The table of transitions as a condition. `IS` and not `=`: an undecided verdict is null.
function standsIn(allowed: readonly PositionName[]) {
  return (query: Knex.QueryBuilder) => {
    for (const name of allowed) query.orWhere(positions[name]);
  };
}

// One statement is the lock: of any number of equal claims one inserts and the others count themselves.
// A delivery with other details is counted apart, and one after the verdict not at all.
async function insertOrCount(database: Knex, claim: Claim): Promise<TransactionRow> {
  const isSame = "transactions.fingerprint = excluded.fingerprint";
  const [row] = await database<TransactionRow>("transactions")
    .insert(rowOfClaim(claim))
    .onConflict(["scope", "transaction_id"])
    .merge({
      deliveries: database.raw(
        `transactions.deliveries + CASE WHEN ${isSame} AND transactions.verdict IS NULL THEN 1 ELSE 0 END`,
      ),
      mismatches: database.raw(`transactions.mismatches + CASE WHEN ${isSame} THEN 0 ELSE 1 END`),
    })
    .returning("*");
  if (row === undefined) throw new Error("Bug: a claim returned no row.");
  return row;
}

// The token's record and the verdict that names it are one commit: neither exists without the other.
async function recordVerdict(database: Knex, advance: Advance): Promise<boolean> {
  const { key, fence, at, decision, vaultRecord } = advance;
  const update = (connection: Knex) =>
    selectByKey(connection, key)
      .where({ fence })
      .where(standsIn(sourcesOf(decision.position)))
      .update(columnsOfDecision(decision, at));
  if (vaultRecord === null) return (await update(database)) === 1;
  return await database.transaction(async (transaction) => {
    if ((await update(transaction)) !== 1) return false;
    await insertVaultRecord(transaction, vaultRecord, at);
    return true;
  });
}
