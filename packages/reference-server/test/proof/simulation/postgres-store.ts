// The product's own store on PostgreSQL, with the product's own migrations, in a database of its own on the
// server of TEST_DATABASE_URL. Its clock has no part in a world: a node that is alive there has a lease without
// end here, and one that is gone has none.
import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import { connectPostgres } from "../../../src/store/postgres/connect.ts";
import { migratePostgres } from "../../../src/store/postgres/open-postgres.ts";
import { createTransactionStore } from "../../../src/store/transaction-store.ts";
import { findVaultRecord } from "../../../src/store/vault-store.ts";
import type { OpenedStore } from "./opened-store.ts";

// Evidence may not be dropped, and no world asks for that of another one.
const emptied = ["transactions", "vault_records", "nodes"];

/** A database that can be emptied. */
export type PostgresStores = {
  /** An empty store; the one that was given out before is over then. */
  open(): Promise<OpenedStore>;
  close(): Promise<void>;
};

/** Makes and opens the database. */
export async function openPostgresStores(serverUrl: string): Promise<PostgresStores> {
  const server = connectPostgres({ url: serverUrl, connections: 1, isUnlimited: true });
  const name = `worlds_${randomUUID().replaceAll("-", "")}`;
  await server.raw(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migratePostgres(url.href);
  const database = connectPostgres({ url: url.href, connections: 4 });
  return {
    open: () => openEmpty(database),
    close: async () => {
      await database.destroy();
      await server.raw(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.destroy();
    },
  };
}

async function openEmpty(database: Knex): Promise<OpenedStore> {
  for (const table of emptied) await database(table).delete();
  const hasToken = async (tokenId: string) =>
    (await findVaultRecord(database, { scope: "default", tokenId })) !== null;
  const setAlive = async (bootId: string, isAlive: boolean) => {
    const node = { boot_id: bootId, lease_until: "infinity" };
    if (isAlive) await database("nodes").insert(node).onConflict("boot_id").ignore();
    else await database("nodes").where({ boot_id: bootId }).delete();
  };
  return { openFor: (bootId) => createTransactionStore(database, bootId), setAlive, hasToken };
}
