// What must outlive the process, in SQLite: for each transaction_id a keyed digest of what was asked, and the
// answer once there is one.
import { createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { ConnectorRequest } from "@pay-connector/types";
import { parseAmount } from "@pay-connector/types";
import type { Answer } from "./answer.ts";

/** What is known of a transaction; no answer yet says that it was begun. */
export type Row = { readonly print: string; readonly answer: Answer | null };

/** The book. */
export type Book = {
  readonly find: (id: string) => Row | undefined;
  /** On the disk before anything follows from it: before the gateway is asked, before Twilio is told. */
  readonly write: (id: string, row: Row) => void;
  /** What makes two deliveries the same payment, as a keyed digest. */
  readonly fingerprint: (request: ConnectorRequest) => string;
};

// region: memory
/** Opens the book in a folder; the first time it makes both. */
export function openBook(folder: string): Book {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, "book.db"));
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  database.exec("CREATE TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY, print TEXT, answer TEXT)");
  const find = database.prepare("SELECT print, answer FROM seen WHERE id = ?");
  const write = database.prepare("INSERT OR REPLACE INTO seen VALUES (?, ?, ?)");
  const key = readKey(join(folder, "fingerprint.key"));
  return {
    find: (id) => {
      const row = find.get(id) as { print: string; answer: string | null } | undefined;
      if (row === undefined) return undefined;
      return { print: row.print, answer: row.answer === null ? null : JSON.parse(row.answer) };
    },
    write: (id, { print, answer }) => {
      write.run(id, print, answer === null ? null : JSON.stringify(answer));
    },
    fingerprint: (request) =>
      createHmac("sha256", key).update(canonical(request)).digest("base64url"),
  };
}

// Keyed, since the digest of a card number alone gives the number away: there are not many.
function readKey(path: string): Buffer {
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600 });
  return readFileSync(path);
}

// The security code is not in it: it may not be kept in any form.
function canonical({ instrument, parameters, ...request }: ConnectorRequest): string {
  const { amount, currencyCode, description } = request;
  const money = parseAmount(amount ?? "", currencyCode ?? "");
  const card =
    instrument.kind === "card"
      ? [
          ...[instrument.cardNumber.reveal(), instrument.expiryMonth],
          ...[instrument.expiryYear?.slice(-2), instrument.postalCode],
        ]
      : [];
  return JSON.stringify([
    ...[card, description, currencyCode?.toUpperCase()],
    money.ok ? money.amountMinor : amount,
    Object.entries(parameters).sort(),
  ]);
}
// endregion: memory
