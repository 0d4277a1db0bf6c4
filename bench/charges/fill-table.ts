// A database with very many transactions in it, as the processor would have left them: made by the processor's
// own start and filled by SQL, because charging ten million times would take hours.
import { join } from "node:path";
import Database from "better-sqlite3";
import { makeFolder, startMeasured } from "./measured-server.ts";

/** Whether the rows have their verdicts, or were left in the middle by a process that is gone. */
export type RowKind = "settled" | "orphaned";

// Rows of one commit: few enough that the log stays small.
const rowsAtOnce = 200_000;

/** A folder with a database of so many rows and the key that belongs to it. */
export async function fillTable(rows: number, kind: RowKind): Promise<string> {
  const folder = makeFolder();
  await (await startMeasured("processor.ts", [], folder)).leave();
  const database = new Database(join(folder, "processor.db"));
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = OFF");
  const names = columns(kind);
  const insert = database.prepare(
    `INSERT INTO transactions (${Object.keys(names).join(", ")})
     WITH RECURSIVE numbers (n) AS (SELECT ? UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ?)
     SELECT ${Object.values(names).join(", ")} FROM numbers`,
  );
  for (let from = 0; from < rows; from += rowsAtOnce) {
    insert.run(from, Math.min(rows, from + rowsAtOnce));
  }
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
  return folder;
}

function columns(kind: RowKind): Readonly<Record<string, string>> {
  const isSettled = kind === "settled";
  return {
    scope: "'default'",
    // Like a random id: neighbours in time are not neighbours in the index.
    transaction_id: "lower(hex(randomblob(16)))",
    method: "'charge'",
    verdict: isSettled ? "'approved'" : "NULL",
    state: isSettled ? "'settled'" : "'authorizing'",
    fingerprint_version: "1",
    fingerprint: "hex(randomblob(16))",
    field_digests: `'{"amount":"aaaaaaaaaaaaaaaa","cardnumber":"bbbbbbbbbbbbbbbb"}'`,
    amount_minor: "1000",
    currency_code: "'USD'",
    instrument_kind: "'card'",
    card_type: "'visa'",
    bin: "'411111'",
    last_digits: "'1111'",
    gateway: "'instant'",
    boot_id: "'earlier'",
    fence: "1",
    claim_nonce: "hex(randomblob(8))",
    deliveries: "1",
    mismatches: "0",
    result_id: isSettled ? "'chg_' || n" : "NULL",
    answer_body: isSettled ? `'{"charge_id":"chg_","error_code":null}'` : "NULL",
    first_seen_at: "strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-2 minutes')",
    decided_at: isSettled ? "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')" : "NULL",
    answered_at: isSettled ? "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')" : "NULL",
    last_sent_at: "strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-2 minutes')",
    due_at: isSettled ? "NULL" : "strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-1 minutes')",
    sweeps: "0",
  };
}
