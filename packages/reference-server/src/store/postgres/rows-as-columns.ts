// Many rows as the values of one statement: an array for each column, unfolded to rows by the server. However
// many rows there are, the text is the same, so it is parsed once.

/** The columns of a statement's rows, with their types. */
export type ColumnTypes = Readonly<
  Record<string, "text" | "integer" | "bigint" | "boolean" | "bytea">
>;

/** One row, by column. */
export type RowOf<Columns extends ColumnTypes> = { readonly [Name in keyof Columns]: unknown };

/** SQL: the rows as a table `input`, with their `place` in the order in which they were given. */
export function inputText(columns: ColumnTypes): string {
  const arrays = Object.values(columns).map((type, index) => `$${index + 1}::${type}[]`);
  const names = [...Object.keys(columns), "place"];
  return `unnest(${arrays.join(", ")}) WITH ORDINALITY AS input (${names.join(", ")})`;
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
