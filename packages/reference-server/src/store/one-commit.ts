// Several statements that are committed together or not at all. SQLite takes a transaction back by itself
// when the disk is full or fails, and the driver's own attempt to do so then fails as well; what is told
// is the failure that came first. A failed commit leaves no transaction open: only a busy database does
// that, and this process has it alone.
import type { Knex } from "knex";

/** Runs statements in one commit. */
export async function inOneCommit<Result>(
  database: Knex,
  statements: (connection: Knex) => Promise<Result>,
): Promise<Result> {
  let first: unknown = null;
  try {
    return await database.transaction(async (transaction) => {
      try {
        return await statements(transaction);
      } catch (error) {
        first = error;
        throw error;
      }
    });
  } catch (error) {
    throw first ?? error;
  }
}
