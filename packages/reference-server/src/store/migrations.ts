// The numbered steps that bring a database up to date, in code, so that they run from source and from
// the built package alike. A step that was released is never edited; a new one is added after it.
import type { Knex } from "knex";
import { StartError } from "../start-error.ts";
import { createInstallation } from "./migrations/0001-installation.ts";
import { createTransactions } from "./migrations/0002-transactions.ts";
import { createVaultRecords } from "./migrations/0003-vault-records.ts";
import { addLifecycle } from "./migrations/0004-lifecycle.ts";
import { createOperations } from "./migrations/0010-operations.ts";
import { prepareManyNodes } from "./migrations/0011-many-nodes.ts";

type Migration = { readonly name: string; readonly up: (database: Knex) => Promise<void> };

const migrations: readonly Migration[] = [
  { name: "0001-installation", up: createInstallation },
  { name: "0002-transactions", up: createTransactions },
  { name: "0003-vault-records", up: createVaultRecords },
  { name: "0004-lifecycle", up: addLifecycle },
  { name: "0010-operations", up: createOperations },
  { name: "0011-many-nodes", up: prepareManyNodes },
];

const source: Knex.MigrationSource<Migration> = {
  getMigrations: async () => [...migrations],
  getMigrationName: ({ name }) => name,
  getMigration: async ({ name, up }) => ({
    up,
    // There is no way back: going back would have to invent or drop what became of money.
    down: async () => {
      throw new Error(`The migration ${name} cannot be undone.`);
    },
  }),
};

/**
 * Runs every migration that the database has not seen. The caller owns the database alone: a lock that a
 * crash in the middle of a migration left behind belongs to nobody and is released first.
 */
export async function migrate(database: Knex): Promise<void> {
  const config = { migrationSource: source, tableName: "migrations" };
  await refuseNewer(database);
  await database.migrate.forceFreeMigrationsLock(config);
  await database.migrate.latest(config);
}

// What a newer release has written this one cannot know how to read.
async function refuseNewer(database: Knex): Promise<void> {
  if (!(await database.schema.hasTable("migrations"))) return;
  const rows = await database<{ name: string }>("migrations").orderBy("id");
  const unknown = rows.find((row) => !migrations.some(({ name }) => name === row.name));
  if (unknown === undefined) return;
  throw new StartError(
    `The database was brought up to date by a newer release (${unknown.name}). Start that release, or a newer one.`,
  );
}
