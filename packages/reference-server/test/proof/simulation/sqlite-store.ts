// The product's own store on SQLite in memory, with the product's own migrations. One database serves one
// world after the other: its tables are emptied in between, which is quicker than making them anew.
import knex, { type Knex } from "knex";
import { migrate } from "../../../src/store/migrations.ts";
import { createTransactionStore } from "../../../src/store/transaction-store.ts";
import { findVaultRecord } from "../../../src/store/vault-store.ts";
import type { OpenedStore } from "./opened-store.ts";

/** A database that can be emptied. */
export type SqliteStores = {
  readonly database: Knex;
  /** An empty store; the one that was given out before is over then. */
  open(): Promise<OpenedStore>;
  close(): Promise<void>;
};

/** Opens the database. */
export async function openSqliteStores(): Promise<SqliteStores> {
  const database = knex({
    client: "better-sqlite3",
    connection: { filename: ":memory:" },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  await migrate(database);
  const tables: { name: string }[] = await database("sqlite_master")
    .where({ type: "table" })
    .whereNot("name", "like", "sqlite_%")
    .whereNot("name", "like", "migrations%")
    // Evidence may not be dropped, and no world asks for that of another one.
    .whereNot({ name: "gateway_calls" })
    .select("name");
  return {
    database,
    open: async () => {
      for (const { name } of tables) await database(name).delete();
      const hasToken = async (tokenId: string) =>
        (await findVaultRecord(database, { scope: "default", tokenId })) !== null;
      const store = createTransactionStore(database, "boot");
      const setAlive = async () => {
        throw new Error("Bug: one process owns a file, and no other one is ever alive.");
      };
      return { openFor: () => store, setAlive, hasToken };
    },
    close: () => database.destroy(),
  };
}
