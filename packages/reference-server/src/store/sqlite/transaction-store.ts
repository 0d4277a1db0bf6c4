// The store of transactions on SQLite: the statements of the knex store, prepared by hand because every
// charge runs them, and committed in groups. Each change is one compare-and-set that names what its maker
// saw. A step, its evidence and a token's record are one write, so they are committed together or not at all.
import type { TransactionKey } from "../../core/ports.ts";
import {
  type Advance,
  type Claim,
  type DueRequest,
  type HeldTransaction,
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
import { guardStatement } from "../store-error.ts";
import {
  columnsOfDecision,
  heldOfRow,
  rowOfCall,
  rowOfClaim,
  type TransactionRow,
} from "../transaction-row.ts";
import { rowOfVaultRecord } from "../vault-store.ts";
import type { Connection, GroupCommit, Work } from "./group-commit.ts";
import { type Columns, insertRow, prepare, updateRow } from "./prepared.ts";

/** The store of transactions over the shared commits of a SQLite database. @see R-05 R-06 R-13 R-15 */
export function createSqliteTransactionStore(commits: GroupCommit): TransactionStore {
  const read = <Result>(work: Work<Result>) => guardStatement(() => commits.read(work));
  const write = <Result>(work: Work<Result>) => guardStatement(() => commits.write(work));
  return {
    find: (key) => read((connection) => findTransaction(connection, key)),
    claim: (claim) => write((connection) => insertOrCount(connection, claim)),
    takeOver: (takeOver) => write((connection) => takeTransactionOver(connection, takeOver)),
    recordVerdict: (advance) => {
      const { decision, vaultRecord, at } = advance;
      const step = { ...advance, to: decision.position, set: columnsOfDecision(decision, at) };
      return write((connection) => {
        if (!takeStep(connection, step)) return false;
        if (vaultRecord !== null) {
          insertRow(connection, "vault_records", rowOfVaultRecord(vaultRecord, at));
        }
        return true;
      });
    },
    recordMoney: (advance) => {
      const { isNothingSent, captured, at } = advance;
      const set = {
        // Whoever writes this asks nobody any more: any delivery may take it over.
        ...(advance.to === "unknown" ? { boot_id: nobody } : {}),
        ...(isNothingSent ? { last_sent_at: null } : {}),
        ...(captured === null
          ? {}
          : { captured_at: at.toISOString(), gateway_reference: captured.gatewayReference }),
      };
      return write((connection) => takeStep(connection, { ...advance, set }));
    },
    recordCall: (key, call) =>
      write((connection) => {
        insertRow(connection, "gateway_calls", rowOfCall(key, call));
      }),
    recordAnswered: (key, at) =>
      write((connection) => {
        const where = { ...rowKeyOf(key), answered_at: null };
        updateTransaction(connection, { set: { answered_at: at.toISOString() }, where });
      }),
    // One process has the database alone.
    listElsewhere: async () => [],
    takeDue: async (request) => {
      // Mostly nothing is due, and then nothing is written.
      const due = await read((connection) => listDue(connection, request));
      return due.length === 0 ? due : await write((connection) => takeDue(connection, request));
    },
    recordSweep: ({ key, fence, seenSweeps, sweeps, dueAt }) =>
      write((connection) => {
        const set = { sweeps, due_at: dueAt?.toISOString() ?? null };
        const where = { ...rowKeyOf(key), fence, sweeps: seenSweeps };
        return updateTransaction(connection, { set, where, and: standsIn(unfinishedPositions) });
      }),
    adopt: (bootId, now) => write((connection) => adopt(connection, bootId, now)),
  };
}

function rowKeyOf({ scope, transactionId }: TransactionKey) {
  return { scope, transaction_id: transactionId };
}

type Update = { readonly set: Columns; readonly where: Columns; readonly and?: string };

function updateTransaction(connection: Connection, update: Update): boolean {
  return updateRow(connection, "transactions", update);
}

// Our own words, so they may stand in the text.
function standsIn(allowed: readonly PositionName[]): string {
  const pairs = allowed.map((name) => {
    const { verdict, state } = positions[name];
    return `(verdict IS ${verdict === null ? "NULL" : `'${verdict}'`} AND state = '${state}')`;
  });
  return ` AND (${pairs.join(" OR ")})`;
}

const findText = "SELECT * FROM transactions WHERE scope = ? AND transaction_id = ?";

function findTransaction(
  connection: Connection,
  { scope, transactionId }: TransactionKey,
): HeldTransaction | null {
  const row = prepare(connection, findText).get(scope, transactionId);
  return row === undefined ? null : heldOfRow(row as TransactionRow);
}

// The primary key is the lock: of any number of equal claims one inserts and the others count themselves, in
// the same commit. A delivery with other details is counted apart, and one after the verdict not at all.
const unlessHeld = " ON CONFLICT (scope, transaction_id) DO NOTHING";
const countText = `UPDATE transactions SET
  deliveries = deliveries + CASE WHEN fingerprint = :fingerprint AND verdict IS NULL THEN 1 ELSE 0 END,
  mismatches = mismatches + CASE WHEN fingerprint = :fingerprint THEN 0 ELSE 1 END
  WHERE scope = :scope AND transaction_id = :transaction_id RETURNING *`;

function insertOrCount(connection: Connection, claim: Claim): HeldTransaction {
  const row = rowOfClaim(claim);
  if (insertRow(connection, "transactions", row, unlessHeld)) return heldOfRow(row);
  const { scope, transaction_id, fingerprint } = row;
  const held = prepare(connection, countText).get({ scope, transaction_id, fingerprint });
  if (held === undefined) throw new Error("Bug: a claim found no row and inserted none.");
  return heldOfRow(held as TransactionRow);
}

function takeTransactionOver(connection: Connection, takeOver: TakeOver): boolean {
  const { key, seenFence, bootId, claimNonce, gateway, sentAt, dueAt } = takeOver;
  return updateTransaction(connection, {
    set: {
      ...positions.unknown,
      fence: seenFence + 1,
      boot_id: bootId,
      claim_nonce: claimNonce,
      gateway,
      last_sent_at: sentAt?.toISOString() ?? null,
      due_at: dueAt.toISOString(),
      sweeps: 0,
    },
    where: { ...rowKeyOf(key), fence: seenFence },
    and: standsIn(["authorizing", "unknown"]),
  });
}

type Step = Advance & { readonly to: PositionName; readonly set: Columns };

// Evidence is kept of late steps too.
function takeStep(connection: Connection, step: Step): boolean {
  const { key, fence, from, to, call, dueAt, set } = step;
  if (!mayMove(from, to)) throw new Error(`Bug: no transaction goes from ${from} to ${to}.`);
  if (call !== null) insertRow(connection, "gateway_calls", rowOfCall(key, call));
  return updateTransaction(connection, {
    set: {
      ...positions[to],
      ...set,
      due_at: dueAt?.toISOString() ?? null,
      ...(from === to ? {} : { sweeps: 0 }),
    },
    where: { ...rowKeyOf(key), fence, ...positions[from] },
  });
}

function listDue(connection: Connection, { now, limit }: DueRequest): readonly HeldTransaction[] {
  const text = "SELECT * FROM transactions WHERE due_at <= ? ORDER BY due_at LIMIT ?";
  const rows = prepare(connection, text).all(now.toISOString(), limit);
  return rows.map((row) => heldOfRow(row as TransactionRow));
}

function takeDue(connection: Connection, request: DueRequest): readonly HeldTransaction[] {
  const due = listDue(connection, request);
  for (const held of due) {
    const set = { due_at: request.until.toISOString() };
    updateTransaction(connection, { set, where: rowKeyOf(held) });
  }
  return due;
}

function adopt(connection: Connection, bootId: string, now: Date): number {
  const text = `UPDATE transactions SET boot_id = ?, due_at = ? WHERE due_at IS NOT NULL AND boot_id NOT IN (?, ?)`;
  return prepare(connection, text).run(nobody, now.toISOString(), nobody, bootId).changes;
}
