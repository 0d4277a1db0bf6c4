// The simulator's own books: one JSON line for each movement of money, in a file outside the processor's
// database, only ever appended to and on the disk before the gateway answers. Anybody may read it at any
// time; it is how a test learns from outside what was captured. It holds no card data.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";

/** One movement of money. The names are those of the file. */
export type LedgerLine = {
  readonly at: string;
  readonly transaction_id: string;
  /** The key of this very movement: of the charge, of its reversal or of one refund. */
  readonly key: string;
  readonly kind: "capture" | "reversal" | "refund";
  readonly amount: string;
  readonly currency: string;
  readonly charge_id: string;
  /** The words that steered the charge, where later calls have to know them. */
  readonly plays?: string;
};

/** The books, open for writing. */
export type SimulatorLedger = {
  /** What is on the disk for a transaction, in the order of the file. */
  linesOf(transactionId: string): Promise<readonly LedgerLine[]>;
  /** The same at this very moment, with what is only being written. */
  begunLinesOf(transactionId: string): readonly LedgerLine[];
  /** Writes one line for each kind and key, however often and at whatever moment it is asked. */
  recordOnce(line: LedgerLine): Promise<LedgerLine>;
  /** Writes a line although there may be one under its key, as a gateway without keys would. */
  recordAgain(line: LedgerLine): Promise<LedgerLine>;
  close(): Promise<void>;
};

type Entry = { readonly line: LedgerLine; readonly written: Promise<LedgerLine> };

/** Opens the file for appending; what it holds already is what was moved before. */
export async function openSimulatorLedger(path: string): Promise<SimulatorLedger> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const entries = new Map<string, Entry[]>();
  for (const line of readLedger(path)) {
    add(entries, { line, written: Promise.resolve(line) });
  }
  const isTorn = endsTorn(path);
  const file = await open(path, "a", 0o600);
  // A crash may leave half a line behind. It was never confirmed; ending it keeps the next one whole.
  if (isTorn) await file.appendFile("\n");
  const recordAgain = (line: LedgerLine) => {
    const entry: Entry = { line, written: append(file, line) };
    add(entries, entry);
    // A line that could not be written moved nothing; the next call may try again.
    entry.written.catch(() => remove(entries, entry));
    return entry.written;
  };
  return {
    linesOf: async (transactionId) => {
      const begun = entries.get(transactionId) ?? [];
      await Promise.allSettled(begun.map(({ written }) => written));
      return (entries.get(transactionId) ?? []).map(({ line }) => line);
    },
    begunLinesOf: (transactionId) => (entries.get(transactionId) ?? []).map(({ line }) => line),
    recordOnce: (line) =>
      entries
        .get(line.transaction_id)
        ?.find((earlier) => earlier.line.kind === line.kind && earlier.line.key === line.key)
        ?.written ?? recordAgain(line),
    recordAgain,
    close: () => file.close(),
  };
}

/** Every whole line of a ledger file; none when there is no file yet. */
export function readLedger(path: string): readonly LedgerLine[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((text) => parseLine(text));
}

function add(entries: Map<string, Entry[]>, entry: Entry): void {
  const { transaction_id } = entry.line;
  const earlier = entries.get(transaction_id);
  if (earlier === undefined) entries.set(transaction_id, [entry]);
  else earlier.push(entry);
}

function remove(entries: Map<string, Entry[]>, entry: Entry): void {
  const { transaction_id } = entry.line;
  const others = (entries.get(transaction_id) ?? []).filter((each) => each !== entry);
  entries.set(transaction_id, others);
}

async function append(file: FileHandle, line: LedgerLine): Promise<LedgerLine> {
  await file.appendFile(`${JSON.stringify(line)}\n`);
  await file.datasync();
  return line;
}

function endsTorn(path: string): boolean {
  if (!existsSync(path)) return false;
  const text = readFileSync(path, "utf8");
  return text.length > 0 && !text.endsWith("\n");
}

function parseLine(text: string): readonly LedgerLine[] {
  if (text.trim() === "") return [];
  try {
    return [JSON.parse(text) as LedgerLine];
  } catch {
    return [];
  }
}
