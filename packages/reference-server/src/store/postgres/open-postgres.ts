// Opens a PostgreSQL database as one node of any number: brings its tables up to date, one node after the
// other, checks what the server is set to, and takes this node's lease.
import type { Knex } from "knex";
import { assertRuntime } from "../../runtime.ts";
import { migrate } from "../migrations.ts";
import { connectPostgres } from "./connect.ts";
import { explainFailure } from "./explain-failure.ts";
import { type LeaseParts, type NodeLease, takeLease } from "./node-lease.ts";
import { checkServer } from "./server-settings.ts";

/** Which database, and how many connections this node may have besides the one for its lease. */
export type PostgresTarget = { readonly url: string; readonly connections: number };

/** A database that is open, and this node's lease on its work. */
export type OpenedPostgres = {
  readonly database: Knex;
  readonly lease: NodeLease;
  readonly warnings: readonly string[];
  close(): Promise<void>;
};

/** Opens the database; ends with a StartError that says what to do where an operator can do something. */
export async function openPostgres(
  { url, connections }: PostgresTarget,
  node: Omit<LeaseParts, "database">,
): Promise<OpenedPostgres> {
  assertRuntime();
  const database = connectPostgres({ url, connections });
  const forLease = connectPostgres({ url, connections: 1 });
  const closeAll = async () => {
    await Promise.all([database.destroy(), forLease.destroy()]);
  };
  try {
    const warnings = await checkServer(database);
    await migratePostgres(url);
    const lease = await takeLease({ ...node, database: forLease });
    const close = async () => {
      // Without a database the lease simply runs out.
      await lease.giveBack().catch(node.reportFault);
      await closeAll();
    };
    return { database, lease, warnings, close };
  } catch (error) {
    await closeAll();
    throw explainFailure(error, url);
  }
}

// Any number, the same in every release: only nodes of this product ask for it in this database.
const migrationLock = 7_294_118_630;

/** Brings the tables up to date; of nodes that start at one moment, one does it and the others wait. */
export async function migratePostgres(url: string): Promise<void> {
  // One connection holds the lock while the other works.
  const database = connectPostgres({ url, connections: 2, isUnlimited: true });
  try {
    await database.transaction(async (lock) => {
      await lock.raw("SELECT pg_advisory_xact_lock(?)", [migrationLock]);
      await migrate(database);
    });
  } finally {
    await database.destroy();
  }
}
