// Statements of SQLite, prepared once for a connection and known by their text. The text is made of names
// that this program has written itself, tables and columns; every value is bound.
import type { Statement } from "better-sqlite3";
import type { Connection } from "./group-commit.ts";

/** A row, or some of its columns, by name. */
export type Columns = Readonly<Record<string, unknown>>;

const preparedFor = new WeakMap<Connection, Map<string, Statement<unknown[]>>>();

/** The prepared statement of a text. */
export function prepare(connection: Connection, text: string): Statement<unknown[]> {
  let statements = preparedFor.get(connection);
  if (statements === undefined) {
    statements = new Map();
    preparedFor.set(connection, statements);
  }
  let statement = statements.get(text);
  if (statement === undefined) {
    statement = connection.prepare<unknown[]>(text);
    statements.set(text, statement);
  }
  return statement;
}

/** The text that inserts a row. */
export function insertText(table: string, row: Columns): string {
  const names = Object.keys(row);
  return `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
}

/** Inserts a row. */
export function insertRow(connection: Connection, table: string, row: Columns): void {
  prepare(connection, insertText(table, row)).run(...Object.values(row));
}

/** Sets columns of the row that fits; whether there was one. `IS` and not `=`: a value may be null. */
export function updateRow(
  connection: Connection,
  table: string,
  {
    set,
    where,
    and = "",
  }: { readonly set: Columns; readonly where: Columns; readonly and?: string },
): boolean {
  const sets = Object.keys(set).map((name) => `${name} = ?`);
  const fits = Object.keys(where).map((name) => `${name} IS ?`);
  const text = `UPDATE ${table} SET ${sets.join(", ")} WHERE ${fits.join(" AND ")}${and}`;
  const statement = prepare(connection, text);
  return statement.run(...Object.values(set), ...Object.values(where)).changes === 1;
}
