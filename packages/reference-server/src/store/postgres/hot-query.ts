// Asks a prepared statement on a borrowed connection. A prepared statement keeps its plan, and a plan that was
// made while the table was tiny reads all of it, however large it has become since. So every connection begins
// with a new plan for each question, and keeps plans from when the table is so large that none reads it whole.
import type { Knex } from "knex";

/** What is asked: the text is parsed once for each connection and known there by its name. */
export type HotQuery = {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
};

/** The option of a connection with which it begins. */
export const plansAnew = "-c plan_cache_mode=force_custom_plan";

// A thousand pages: for the ten rows that the server expects, it looks them up one by one.
const largeBytes = 8 * 1024 * 1024;

// So often the question costs nothing, and after so many batches the table can have become large.
const batchesBetweenLooks = 500;

type Driver = {
  query(
    asked: string | HotQuery,
    callback: (error: Error | null, result: { readonly rows: readonly unknown[] }) => void,
  ): void;
};

/** Asks on a connection of the pool that is taken for this one question. */
export function createHotQueries(database: Knex): (asked: HotQuery) => Promise<readonly unknown[]> {
  const keepsPlans = new WeakSet<Driver>();
  let isLarge = false;
  let batches = 0;
  return async (asked) => {
    const connection: Driver = await database.client.acquireConnection();
    try {
      if (!isLarge && batches % batchesBetweenLooks === 0) isLarge = await lookForLarge(connection);
      batches += 1;
      if (isLarge && !keepsPlans.has(connection)) {
        await query(connection, "SET plan_cache_mode = auto");
        keepsPlans.add(connection);
      }
      return await query(connection, asked);
    } finally {
      await database.client.releaseConnection(connection);
    }
  };
}

async function lookForLarge(connection: Driver): Promise<boolean> {
  const text = `SELECT pg_relation_size('transactions') >= ${largeBytes} AS is_large`;
  const [row] = await query(connection, text);
  return (row as { readonly is_large: boolean }).is_large;
}

function query(connection: Driver, asked: string | HotQuery): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    connection.query(asked, (error, result) => {
      if (error) reject(error);
      else resolve(result.rows);
    });
  });
}
