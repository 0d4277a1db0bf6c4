// Where transactions are kept. Each change is one statement that names the position and the owner it
// expects, so that it is right at every isolation level; a step that no longer fits changes nothing and
// says so. What every charge does goes in batches, each with others of its kind as one statement. It does not
// decide anything: which steps exist is the core's table, and who is alive the database.
import type { Knex } from "knex";
import type { TransactionKey } from "../../core/ports.ts";
import { nobody, type TakeOver, type TransactionStore } from "../../core/store-port.ts";
import { type PositionName, positions, unfinishedPositions } from "../../core/transaction.ts";
import { guardStatement } from "../store-error.ts";
import {
  type GatewayCallRow,
  heldOfRow,
  rowOfCall,
  type SeenRow,
  type TransactionRow,
} from "../transaction-row.ts";
import { createBatches } from "./batches.ts";
import { claimStatement } from "./claim-statement.ts";
import { isElsewhere, selectElsewhere, takeDueRows } from "./ownership.ts";
import {
  answeredStatement,
  assertStep,
  moneyStatement,
  tokenVerdictStatement,
  verdictStatement,
} from "./step-statements.ts";

/** The store of transactions as one node, `bootId`, reaches it. @see R-05 R-06 R-13 R-15 */
export function createPostgresTransactionStore(database: Knex, bootId: string): TransactionStore {
  const guarded = <Result>(statement: () => Promise<Result>) => guardStatement(statement);
  const batches = createBatches(database);
  const claims = claimStatement(bootId);
  return {
    find: (key) =>
      guarded(async () => {
        const row = await selectByKey(database, key).first(withOwner(database, bootId));
        return row === undefined ? null : heldOfRow(row as unknown as SeenRow);
      }),
    claim: (claim) => guarded(() => batches.write(claims, claim, claim)),
    takeOver: (takeOver) => guarded(() => takeTransactionOver(database, takeOver)),
    recordVerdict: (advance) =>
      guarded(async () => {
        assertStep(advance.from, advance.decision.position);
        const statement = advance.vaultRecord === null ? verdictStatement : tokenVerdictStatement;
        return await batches.write(statement, advance.key, advance);
      }),
    recordMoney: (advance) =>
      guarded(async () => {
        assertStep(advance.from, advance.to);
        return await batches.write(moneyStatement, advance.key, advance);
      }),
    recordCall: (key, call) =>
      guarded(async () => {
        await database<GatewayCallRow>("gateway_calls").insert(rowOfCall(key, call));
      }),
    recordAnswered: (key, at) => guarded(() => batches.write(answeredStatement, key, { key, at })),
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
