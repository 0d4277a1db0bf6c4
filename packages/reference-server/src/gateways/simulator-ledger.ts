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
  readonly key: string;
  readonly kind: "capture" | "reversal" | "refund";
  readonly amount: string;
  readonly currency: string;
  readonly charge_id: string;
};

/** The books, open for writing. */
export type SimulatorLedger = {
  findCapture(key: string): Promise<LedgerLine | null>;
  /** Writes one line for each kind and key, however often and at whatever moment it is asked. */
  recordOnce(line: LedgerLine): Promise<LedgerLine>;
  close(): Promise<void>;
};

/** Opens the file for appending; what it holds already is what was captured before. */
export async function openSimulatorLedger(path: string): Promise<SimulatorLedger> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const lines = new Map<string, Promise<LedgerLine>>();
  for (const line of readLedger(path)) lines.set(nameLine(line), Promise.resolve(line));
  const isTorn = endsTorn(path);
  const file = await open(path, "a", 0o600);
  // A crash may leave half a line behind. It was never confirmed; ending it keeps the next one whole.
  if (isTorn) await file.appendFile("\n");
  return {
    findCapture: async (key) => (await lines.get(nameLine({ kind: "capture", key }))) ?? null,
    recordOnce: (line) => {
      const name = nameLine(line);
      const earlier = lines.get(name);
      if (earlier !== undefined) return earlier;
      const written = append(file, line);
      lines.set(name, written);
      // A line that could not be written moved nothing; the next call may try again.
      written.catch(() => lines.delete(name));
      return written;
    },
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

function nameLine({ kind, key }: Pick<LedgerLine, "kind" | "key">): string {
  return `${kind} ${key}`;
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
