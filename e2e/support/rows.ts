// What the processor's database holds. On SQLite it is read from the file once the processor has stopped: one
// process owns it while it runs. PostgreSQL can be asked at any time.
import { DatabaseSync } from "node:sqlite";
import pg from "pg";

/** One transaction as it is stored. */
export type StoredTransaction = {
  readonly transaction_id: string;
  readonly verdict: string | null;
  readonly state: string;
  readonly result_id: string | null;
  readonly answer_body: string | null;
};

const select = "SELECT transaction_id, verdict, state, result_id, answer_body FROM transactions";

/** Every transaction in the file. */
export function readTransactions(file: string): readonly StoredTransaction[] {
  const database = new DatabaseSync(file);
  try {
    return database.prepare(select).all() as unknown as readonly StoredTransaction[];
  } finally {
    database.close();
  }
}

/** Every transaction in a database on a server. */
export async function askTransactions(url: string): Promise<readonly StoredTransaction[]> {
  return await ask<StoredTransaction>(url, select);
}

/** The rows that one statement gives. */
export async function ask<Row extends object>(
  url: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Whether anything is left to be done for a transaction. */
export function isUnfinished({ state }: Pick<StoredTransaction, "state">): boolean {
  return ["authorizing", "unknown", "reversing"].includes(state);
}
