// What the processor's database holds, read from the file once the processor has stopped: one process owns
// it while it runs.
import { DatabaseSync } from "node:sqlite";

/** One transaction as it is stored. */
export type StoredTransaction = {
  readonly transaction_id: string;
  readonly verdict: string | null;
  readonly state: string;
  readonly result_id: string | null;
  readonly answer_body: string | null;
};

/** Every transaction in the file. */
export function readTransactions(file: string): readonly StoredTransaction[] {
  const database = new DatabaseSync(file);
  try {
    const columns = "transaction_id, verdict, state, result_id, answer_body";
    const rows = database.prepare(`SELECT ${columns} FROM transactions`).all();
    return rows as unknown as readonly StoredTransaction[];
  } finally {
    database.close();
  }
}
