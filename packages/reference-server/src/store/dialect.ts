// Which database a connection speaks to, for the few statements that differ.
import type { Knex } from "knex";

/** Whether it is PostgreSQL; otherwise it is SQLite. */
export function isPostgres(database: Knex): boolean {
  return database.client.config.client === "pg";
}
