// Many rows as the values of one statement: an array for each column, unfolded to rows by the server. However
// many rows there are, the text is the same, so it is parsed once.

/** The columns of a statement's rows, with their types. */
export type ColumnTypes = Readonly<
  Record<string, "text" | "integer" | "bigint" | "boolean" | "bytea">
>;

/** One row, by column. */
export type RowOf<Columns extends ColumnTypes> = { readonly [Name in keyof Columns]: unknown };

/**
 * SQL, for a FROM: the rows as a table `input`, with their `place` in the order in which they were given. Of
 * arrays behind an OFFSET the server does not count the rows when it plans. Else it finds a plan for one row
 * better than the one that it keeps, and plans such a statement anew each time.
 */
export function inputText(columns: ColumnTypes): string {
  const arrays = Object.values(columns).map(
    (type, index) => `$${index + 1}::${type}[] AS a${index}`,
  );
  const unfolded = arrays.map((_, index) => `a${index}`).join(", ");
  const names = [...Object.keys(columns), "place"].join(", ");
  return `(SELECT ${arrays.join(", ")} OFFSET 0) AS arrays
    CROSS JOIN LATERAL unnest(${unfolded}) WITH ORDINALITY AS input (${names})`;
}

/** The values that belong to that text. */
export function arraysOf<Columns extends ColumnTypes>(
  columns: Columns,
  rows: readonly RowOf<Columns>[],
): unknown[][] {
  return Object.keys(columns).map((name) => rows.map((row) => row[name]));
}

/** Which of so many rows the statement says it has changed. */
export function placesOf(count: number, rows: readonly unknown[]): readonly boolean[] {
  const isChanged = Array.from({ length: count }, () => false);
  for (const row of rows) isChanged[(row as { readonly place: number }).place - 1] = true;
  return isChanged;
}
