// Where operations are kept. A claim and what it takes hold of are one commit: neither exists without the
// other. What is held is taken by a conditional update, so that two operations at once cannot both have
// the last cent of a charge, at any isolation level. It decides nothing.
import type { Knex } from "knex";
import type {
  ClaimResult,
  HeldOperation,
  OperationClaim,
  OperationDecision,
  OperationKey,
  OperationStore,
} from "../core/operation-store-port.ts";
import type { TransactionKey } from "../core/ports.ts";
import { isPostgres } from "./dialect.ts";
import { heldOfOperationRow, type OperationRow, rowOfOperation } from "./operation-row.ts";
import { isElsewhere } from "./postgres/ownership.ts";
import { guardStatement } from "./store-error.ts";

/** The store of operations in a database, as the process of this start reaches it. */
export function createOperationStore(database: Knex, bootId: string): OperationStore {
  const rows = () => database<OperationRow>("operations");
  return {
    find: (key) => guardStatement(() => findOperation(database, key)),
    claim: (claim) => guardStatement(() => claimOperation(database, bootId, claim)),
    takeOver: (held) =>
      guardStatement(async () => {
        const changed = await selectHeld(database, held)
          .where(isFree(database, bootId))
          .update({ fence: held.fence + 1, boot_id: bootId });
        return changed === 1;
      }),
    decide: (held, decision, at) => guardStatement(() => decide(database, held, { decision, at })),
    listOpen: ({ scope, kinds, newerThan, limit }) =>
      guardStatement(async () => {
        const open = rows()
          .where({ scope })
          .whereNull("outcome")
          .whereIn("kind", [...kinds]);
        if (newerThan !== null) void open.where("created_at", ">", newerThan.toISOString());
        const found = await open.orderBy(["created_at", "idempotency_key"]).limit(limit);
        return found.map(heldOfOperationRow);
      }),
    countOpen: (scope) =>
      guardStatement(async () => {
        const [row] = await rows().where({ scope }).whereNull("outcome").count({ open: "*" });
        return Number(row?.open ?? 0);
      }),
    listOfTransaction: ({ scope, transactionId }) =>
      guardStatement(async () => {
        const of = { subject_scope: scope, transaction_id: transactionId };
        const found = await rows().where(of).orderBy(["created_at", "idempotency_key"]);
        return found.map(heldOfOperationRow);
      }),
  };
}

async function findOperation(
  connection: Knex,
  { scope, idempotencyKey }: OperationKey,
): Promise<HeldOperation | null> {
  const where = { scope, idempotency_key: idempotencyKey };
  const row = await connection<OperationRow>("operations").where(where).first();
  return row === undefined ? null : heldOfOperationRow(row);
}

// An answer is written once: whoever has a stale fence, or comes after the answer, changes nothing.
function selectHeld(connection: Knex, { scope, idempotencyKey, fence }: HeldOperation) {
  return connection<OperationRow>("operations")
    .where({ scope, idempotency_key: idempotencyKey, fence })
    .whereNull("outcome");
}

// Whoever is at work on it in another process, and alive, is not disturbed: its outcome would be lost.
function isFree(database: Knex, bootId: string) {
  return (query: Knex.QueryBuilder) => {
    if (isPostgres(database))
      query.whereRaw("NOT ?", [isElsewhere(database, "operations", bootId)]);
  };
}

async function claimOperation(
  database: Knex,
  bootId: string,
  claim: OperationClaim,
): Promise<ClaimResult> {
  return await database.transaction(async (transaction) => {
    const seen = await findOperation(transaction, claim);
    if (seen !== null) return { type: "held", held: seen };
    const refusal = await takeHold(transaction, claim);
    if (refusal !== null) return { type: "refused", reason: refusal };
    const row = { ...rowOfOperation(claim), boot_id: bootId };
    await transaction<OperationRow>("operations").insert(row);
    return { type: "held", held: heldOfOperationRow(row) };
  });
}

async function takeHold(
  transaction: Knex,
  claim: OperationClaim,
): Promise<"nothing-left" | "token-used" | null> {
  const { hold, money } = claim;
  switch (hold.type) {
    case "none":
      return null;
    case "money": {
      const added = money?.amountMinor ?? 0;
      await ensureReturnedMoney(transaction, hold.of, hold.capturedMinor);
      const changed = await selectReturnedMoney(transaction, hold.of)
        .whereRaw("returned_minor + ? <= captured_minor", [added])
        .update({ returned_minor: transaction.raw("returned_minor + ?", [added]) });
      return changed === 1 ? null : "nothing-left";
    }
    case "token":
      return (await takeToken(transaction, claim, hold)) ? null : "token-used";
  }
}

// A row that is there stays as it is. Not by `ignore()`: on some databases that also hides what is wrong.
async function ensureReturnedMoney(
  transaction: Knex,
  { scope, transactionId }: TransactionKey,
  capturedMinor: number,
): Promise<void> {
  const row = { scope, transaction_id: transactionId, captured_minor: capturedMinor };
  await transaction("returned_money")
    .insert({ ...row, returned_minor: 0 })
    .onConflict(["scope", "transaction_id"])
    .merge(["scope"]);
}

function selectReturnedMoney(connection: Knex, { scope, transactionId }: TransactionKey) {
  return connection("returned_money").where({ scope, transaction_id: transactionId });
}

// Also noted for a reusable token, so that it counts as used if the operator makes tokens one-time later.
async function takeToken(
  transaction: Knex,
  { scope, idempotencyKey, tokenId, at }: OperationClaim,
  { tokenScope, isOneTime }: { readonly tokenScope: string; readonly isOneTime: boolean },
): Promise<boolean> {
  const token = { token_scope: tokenScope, token_id: tokenId };
  await transaction("token_first_uses")
    .insert({ ...token, scope, idempotency_key: idempotencyKey, used_at: at.toISOString() })
    .onConflict(["token_scope", "token_id"])
    .merge(["token_scope"]);
  if (!isOneTime) return true;
  const mine = { ...token, scope, idempotency_key: idempotencyKey };
  return (await transaction("token_first_uses").where(mine).first()) !== undefined;
}

async function decide(
  database: Knex,
  held: HeldOperation,
  { decision, at }: { readonly decision: OperationDecision; readonly at: Date },
): Promise<boolean> {
  const { outcome, answerBody, keepsHold } = decision;
  const columns = { outcome, answer_body: answerBody, decided_at: at.toISOString() };
  return await database.transaction(async (transaction) => {
    if ((await selectHeld(transaction, held).update(columns)) !== 1) return false;
    // Only money is ever given back: a token that was tried is used.
    if (!keepsHold && held.subject !== null && held.money !== null) {
      await selectReturnedMoney(transaction, held.subject).update({
        returned_minor: transaction.raw("returned_minor - ?", [held.money.amountMinor]),
      });
    }
    return true;
  });
}
