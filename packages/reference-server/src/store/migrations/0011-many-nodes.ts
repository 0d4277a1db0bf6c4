// What several nodes on one database need: who is alive, who works on an operation, and which node looks
// after a row. A column without a name in it means nobody. On SQLite there is one process and no such table.
import type { Knex } from "knex";
import { isPostgres } from "../dialect.ts";

// Compared byte for byte and sorted so, whatever language the database was made for.
const keyColumns: Readonly<Record<string, readonly string[]>> = {
  transactions: ["scope", "transaction_id", "first_seen_at", "due_at"],
  vault_records: ["scope", "token_id"],
  gateway_calls: ["scope", "transaction_id"],
  operations: ["scope", "idempotency_key", "subject_scope", "transaction_id", "created_at"],
  returned_money: ["scope", "transaction_id"],
  token_first_uses: ["token_scope", "token_id"],
};

/** Adds the leases of nodes, the owner of an operation, and who sweeps a row. */
export async function prepareManyNodes(database: Knex): Promise<void> {
  await database.schema.alterTable("operations", (table) => {
    table.text("boot_id").notNullable().defaultTo("");
  });
  if (!isPostgres(database)) return;
  await database.schema.createTable("nodes", (table) => {
    table.text("boot_id").primary();
    // By the clock of the database, like every moment that several nodes have to agree on.
    table.timestamp("lease_until", { useTz: true }).notNullable();
  });
  await database.schema.alterTable("transactions", (table) => {
    table.text("sweeper_id").notNullable().defaultTo("");
  });
  for (const [table, columns] of Object.entries(keyColumns)) {
    const changes = columns.map((column) => `ALTER COLUMN ${column} TYPE text COLLATE "C"`);
    await database.raw(`ALTER TABLE ${table} ${changes.join(", ")}`);
  }
}
