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

// Building a text costs more than running what it says, so each is built once: an insert for its table, whose
// rows all have the same columns, and an update for the columns that it sets and fits.
const texts = new Map<string, string>();

function textOf(shape: string, build: () => string): string {
  let text = texts.get(shape);
  if (text === undefined) {
    text = build();
    texts.set(shape, text);
  }
  return text;
}

/** Inserts a row; whether there was none that forbids it, where `orElse` says what to do about one. */
export function insertRow(
  connection: Connection,
  table: string,
  row: Columns,
  orElse = "",
): boolean {
  const text = textOf(table, () => {
    const names = Object.keys(row);
    const places = names.map(() => "?");
    return `INSERT INTO ${table} (${names.join(", ")}) VALUES (${places.join(", ")})${orElse}`;
  });
  return prepare(connection, text).run(...Object.values(row)).changes === 1;
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
  const [setNames, whereNames] = [Object.keys(set), Object.keys(where)];
  const text = textOf(`${table} ${setNames} ${whereNames}${and}`, () => {
    const sets = setNames.map((name) => `${name} = ?`);
    const fits = whereNames.map((name) => `${name} IS ?`);
    return `UPDATE ${table} SET ${sets.join(", ")} WHERE ${fits.join(" AND ")}${and}`;
  });
  const statement = prepare(connection, text);
  return statement.run(...Object.values(set), ...Object.values(where)).changes === 1;
}
