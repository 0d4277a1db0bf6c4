// Where transactions are kept. Each change is one statement that names the position and the owner it
// expects, so that it is right at every isolation level; a step that no longer fits changes nothing and
// says so. It does not decide anything: which steps exist is the core's table, and who is alive the database.
import type { Knex } from "knex";
import type { TransactionKey } from "../../core/ports.ts";
import {
  type Advance,
  type Claim,
  nobody,
  type TakeOver,
  type TransactionStore,
} from "../../core/store-port.ts";
import {
  mayMove,
  type PositionName,
  positions,
  unfinishedPositions,
} from "../../core/transaction.ts";
import { inOneCommit } from "../one-commit.ts";
import { guardStatement } from "../store-error.ts";
import {
  columnsOfDecision,
  type GatewayCallRow,
  heldOfRow,
  rowOfCall,
  rowOfClaim,
  type SeenRow,
  type TransactionRow,
} from "../transaction-row.ts";
import { insertVaultRecord } from "../vault-store.ts";
import { isElsewhere, selectElsewhere, takeDueRows } from "./ownership.ts";

/** The store of transactions as one node, `bootId`, reaches it. @see R-05 R-06 R-13 R-15 */
export function createPostgresTransactionStore(database: Knex, bootId: string): TransactionStore {
  const guarded = <Result>(statement: () => Promise<Result>) => guardStatement(statement);
  return {
    find: (key) =>
      guarded(async () => {
        const row = await selectByKey(database, key).first(withOwner(database, bootId));
        return row === undefined ? null : heldOfRow(row as unknown as SeenRow);
      }),
    claim: (claim) => guarded(async () => heldOfRow(await insertOrCount(database, bootId, claim))),
    takeOver: (takeOver) => guarded(() => takeTransactionOver(database, takeOver)),
    recordVerdict: (advance) => {
      const { decision, vaultRecord, at } = advance;
      const step = { ...advance, to: decision.position, set: columnsOfDecision(decision, at) };
      return guarded(() =>
        takeStep(database, step, async (connection) => {
          if (vaultRecord !== null) await insertVaultRecord(connection, vaultRecord, at);
        }),
      );
    },
    recordMoney: (advance) => {
      const { isNothingSent, captured, at } = advance;
      const set = {
        // Whoever writes this asks nobody any more: any delivery may take it over, on any node.
        ...(advance.to === "unknown" ? { boot_id: nobody } : {}),
        ...(isNothingSent ? { last_sent_at: null } : {}),
        ...(captured === null
          ? {}
          : { captured_at: at.toISOString(), gateway_reference: captured.gatewayReference }),
      };
      return guarded(() => takeStep(database, { ...advance, set }));
    },
    recordCall: (key, call) =>
      guarded(async () => {
        await database<GatewayCallRow>("gateway_calls").insert(rowOfCall(key, call));
      }),
    recordAnswered: (key, at) =>
      guarded(async () => {
        await selectByKey(database, key)
          .whereNull("answered_at")
          .update({ answered_at: at.toISOString() });
      }),
    ...sweeping(database, bootId),
  };
}

function sweeping(
  database: Knex,
  bootId: string,
): Pick<TransactionStore, "listElsewhere" | "takeDue" | "recordSweep" | "adopt"> {
  const guarded = <Result>(statement: () => Promise<Result>) => guardStatement(statement);
  return {
    listElsewhere: (keys) =>
      guarded(async () => {
        const rows = await selectElsewhere(database, bootId, keys);
        return rows.map(({ scope, transaction_id: transactionId }) => ({ scope, transactionId }));
      }),
    takeDue: (request) =>
      guarded(async () => (await takeDueRows(database, bootId, request)).map(heldOfRow)),
    recordSweep: ({ key, fence, seenSweeps, sweeps, dueAt }) =>
      guarded(async () => {
        const changed = await selectByKey(database, key)
          .where({ fence, sweeps: seenSweeps })
          .where(standsIn(unfinishedPositions))
          .update({ sweeps, due_at: dueAt?.toISOString() ?? null });
        return changed === 1;
      }),
    adopt: (bootId, now) =>
      guarded(() =>
        database<TransactionRow>("transactions")
          .whereNotNull("due_at")
          .whereNotIn("boot_id", [nobody, bootId])
          .whereRaw("NOT ?", [isElsewhere(database, "transactions", bootId)])
          .update({ boot_id: nobody, due_at: now.toISOString() }),
      ),
  };
}

function selectByKey(database: Knex, { scope, transactionId }: TransactionKey) {
  return database<TransactionRow>("transactions").where({ scope, transaction_id: transactionId });
}

function withOwner(database: Knex, bootId: string) {
  return ["*", database.raw("? AS is_elsewhere", [isElsewhere(database, "transactions", bootId)])];
}

// The table of transitions as a condition. `IS` and not `=`: an undecided verdict is null.
function standsIn(allowed: readonly PositionName[]) {
  return (query: Knex.QueryBuilder) => {
    for (const name of allowed) query.orWhere(positions[name]);
  };
}

// One statement is the lock: of any number of equal claims one inserts and the others count themselves.
// A delivery with other details is counted apart, and one after the verdict not at all.
async function insertOrCount(database: Knex, bootId: string, claim: Claim): Promise<SeenRow> {
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
    .returning(withOwner(database, bootId));
  if (row === undefined) throw new Error("Bug: a claim returned no row.");
  return row as SeenRow;
}

// That its owner is gone is asked in the same statement that takes it: nobody comes in between.
async function takeTransactionOver(database: Knex, takeOver: TakeOver): Promise<boolean> {
  const { key, seenFence, bootId, claimNonce, gateway, sentAt, dueAt } = takeOver;
  const changed = await selectByKey(database, key)
    .where({ fence: seenFence })
    .where(standsIn(["authorizing", "unknown"]))
    .whereRaw("NOT ?", [isElsewhere(database, "transactions", bootId)])
    .update({
      ...positions.unknown,
      fence: seenFence + 1,
      boot_id: bootId,
      claim_nonce: claimNonce,
      gateway,
      last_sent_at: sentAt?.toISOString() ?? null,
      due_at: dueAt.toISOString(),
      sweeps: 0,
    });
  return changed === 1;
}

type Step = Advance & { readonly to: PositionName; readonly set: Partial<TransactionRow> };

// The step and its evidence are one commit, and so is what has to stand beside the step: a token's record
// and the verdict that names it never exist without each other. Evidence is kept of late steps too.
async function takeStep(
  database: Knex,
  step: Step,
  alongside: (connection: Knex) => Promise<void> = async () => {},
): Promise<boolean> {
  const { key, fence, from, to, call, dueAt, set } = step;
  if (!mayMove(from, to)) throw new Error(`Bug: no transaction goes from ${from} to ${to}.`);
  return await inOneCommit(database, async (transaction) => {
    if (call !== null) {
      await transaction<GatewayCallRow>("gateway_calls").insert(rowOfCall(key, call));
    }
    const changed = await selectByKey(transaction, key)
      .where({ fence })
      .where(positions[from])
      .update({
        ...positions[to],
        ...set,
        due_at: dueAt?.toISOString() ?? null,
        ...(from === to ? {} : { sweeps: 0 }),
      });
    if (changed !== 1) return false;
    await alongside(transaction);
    return true;
  });
}
