// What operators asked for: one row for each key, for ever. Beside it what keeps two operations from
// returning the same money or spending the same token, and the journal of every opening of the vault.
// None of it holds anything that a card could be rebuilt from.
import type { Knex } from "knex";
import { makeAppendOnly } from "../append-only.ts";

/** Makes the tables of operations, their holds, and the journal of openings. */
export async function createOperations(database: Knex): Promise<void> {
  await createOperationTable(database);
  // How much of a captured charge is refunded or voided, or about to be. One row for each such charge.
  await database.schema.createTable("returned_money", (table) => {
    table.text("scope").notNullable();
    table.text("transaction_id").notNullable();
    table.primary(["scope", "transaction_id"]);
    table.bigInteger("captured_minor").notNullable();
    table.bigInteger("returned_minor").notNullable();
    table.check("returned_minor BETWEEN 0 AND captured_minor", [], "returned_money_is_covered");
  });
  // The operation that charged a token first. With one-time tokens it is also the last.
  await database.schema.createTable("token_first_uses", (table) => {
    table.text("token_scope").notNullable();
    table.text("token_id").notNullable();
    table.primary(["token_scope", "token_id"]);
    table.text("scope").notNullable();
    table.text("idempotency_key").notNullable();
    table.text("used_at").notNullable();
  });
  await createVaultOpenings(database);
}

async function createOperationTable(database: Knex): Promise<void> {
  await database.schema.createTable("operations", (table) => {
    table.text("scope").notNullable();
    table.text("idempotency_key").notNullable();
    table.primary(["scope", "idempotency_key"]);
    table
      .text("kind")
      .notNullable()
      .checkIn(["charge", "refund", "void", "look-up", "reconcile"], "operations_kind");
    table.text("fingerprint").notNullable();
    table.text("actor").notNullable();
    // The transaction that it is about or makes.
    table.text("subject_scope");
    table.text("transaction_id");
    table.text("token_id");
    table.bigInteger("amount_minor");
    table.text("currency_code");
    table.text("claim_nonce").notNullable();
    // How often somebody set to work on it, the first time included.
    table.integer("fence").notNullable();
    // Null while nobody knows; then written once, together with the bytes that tell it.
    table.text("outcome");
    table.text("answer_body");
    table.text("created_at").notNullable();
    table.text("decided_at");
    table.check("(outcome IS NULL) = (answer_body IS NULL)", [], "operations_outcome_has_answer");
    table.index(["subject_scope", "transaction_id"], "operations_of_transaction");
  });
  await database.raw(
    "CREATE INDEX operations_open ON operations (scope, created_at) WHERE outcome IS NULL",
  );
}

// Append-only, and not by good intentions: the database refuses to change or drop a line.
async function createVaultOpenings(database: Knex): Promise<void> {
  await database.schema.createTable("vault_openings", (table) => {
    table.increments("seq");
    table.text("at").notNullable();
    table.text("actor").notNullable();
    table.text("scope").notNullable();
    table.text("token_id").notNullable();
    // The operation for whose sake it was opened.
    table.text("purpose").notNullable();
    table.text("result").notNullable().checkIn(["opened", "failed"], "vault_openings_result");
  });
  await makeAppendOnly(database, "vault_openings");
}
