// What the store throws when the database fails. It carries the database's code and nothing else: the
// texts of database errors repeat the values of a statement, and no value may reach a log.

/** The database could not do what was asked. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: string;

  constructor(code: string) {
    super(`The database failed (${code}).`);
    this.code = code;
  }
}

/**
 * Runs a statement; whatever the database throws becomes a StoreError without the statement's values. A
 * fault of ours stays what it is: nobody should take it for a database that is away.
 */
export async function guardStatement<Result>(statement: () => Promise<Result>): Promise<Result> {
  try {
    return await statement();
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("Bug:")) throw error;
    throw new StoreError(codeOf(error));
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "UNKNOWN";
  if ("code" in error && typeof error.code === "string") return error.code;
  // Some failures of a connection have no code, only a text, which says nothing of a statement.
  if (error.name === "KnexTimeoutError") return "NO_CONNECTION_FREE";
  return /connection|timeout/i.test(error.message) ? "CONNECTION_LOST" : "UNKNOWN";
}
