// A table whose lines are only ever added: the database itself refuses to change or drop one, in the words
// of its dialect. Part of released migrations, so it says for ever what it says now.
import type { Knex } from "knex";
import { isPostgres } from "./dialect.ts";

/** Makes a table refuse every UPDATE and DELETE. */
export async function makeAppendOnly(database: Knex, table: string): Promise<void> {
  if (isPostgres(database)) {
    await database.raw(
      `CREATE FUNCTION ${table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${table} is append-only'; END $$`,
    );
    await database.raw(
      `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ${table}_refuse()`,
    );
    return;
  }
  for (const change of ["UPDATE", "DELETE"]) {
    await database.raw(
      `CREATE TRIGGER ${table}_no_${change.toLowerCase()} BEFORE ${change} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    );
  }
}
