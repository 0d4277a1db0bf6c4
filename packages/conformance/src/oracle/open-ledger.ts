// The side-effect oracle: a book of captures and reversals that the endpoint's answers cannot talk round.
// It comes from a file, an address or a command; a book is believed once it has been quiet for a moment.
import { exec } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { KitClock, Ledger, Movement } from "../check-context.ts";
import { OracleError } from "./oracle-error.ts";
import { readMovements } from "./read-movements.ts";

/** Where the lines come from. */
export type LedgerSource =
  | { readonly file: string }
  | { readonly url: string }
  | { readonly command: string };

// A line may follow the answer it belongs to; this long after the last change nothing more is expected.
const QUIET_MS = 250;
const LOOK_EVERY_MS = 125;
/** A command starts a program: not as often as a file is read. */
const LONGEST_LOOK_MS = 10_000;
/** A book that never rests is read as it stands. */
const LONGEST_WAIT_MS = 3_000;
// Far more than a run of the kit can cause.
const LARGEST_BOOK_BYTES = 64 * 1_048_576;

const WANTED = "a ledger that can be read";

/** Reads every movement there is. */
export type ReadBook = () => Promise<readonly Movement[]>;

/** The book behind a source, as a function that reads it whole. */
export function bookOf(source: LedgerSource): ReadBook {
  const read = readerOf(source);
  // Many checks ask at once: one look serves all that asked before it began.
  let running: Promise<readonly Movement[]> | null = null;
  let next: Promise<readonly Movement[]> | null = null;
  const look = async (): Promise<readonly Movement[]> => readMovements(await read());
  const begin = (): Promise<readonly Movement[]> => {
    const own = look().finally(() => {
      running = null;
    });
    running = own;
    return own;
  };
  return () => {
    if (running === null) return begin();
    next ??= running
      .then(undefined, () => undefined)
      .then(() => {
        next = null;
        return running ?? begin();
      });
    return next;
  };
}

/** Says why there is no book behind a source. A file may be made by its first capture, and be mistyped all the same. */
export function missingAt(source: LedgerSource | ReadBook): Ledger["missing"] {
  const isFile = typeof source === "object" && "file" in source;
  return async () => (isFile && !existsSync(source.file) ? `not found: ${source.file}` : null);
}

/** A ledger over a book. */
export function openLedger(
  read: ReadBook,
  clock: KitClock,
  missing: Ledger["missing"] = async () => null,
): Ledger {
  const of = async (id: string): Promise<readonly Movement[]> =>
    (await read()).filter(({ transactionId }) => transactionId === id);
  const movementsOf: Ledger["movementsOf"] = async (id, wait) => {
    const beganMs = clock.nowMs();
    const withinMs = Math.max(LONGEST_WAIT_MS, wait?.withinMs ?? 0);
    let seen = await of(id);
    let quietSinceMs = clock.nowMs();
    for (;;) {
      const isQuiet = clock.nowMs() - quietSinceMs >= QUIET_MS;
      const isThere = wait === undefined || wait.until(seen);
      const isOver = clock.nowMs() - beganMs >= withinMs;
      if ((isQuiet && isThere) || isOver) return seen;
      await clock.sleep(LOOK_EVERY_MS);
      const now = await of(id);
      if (now.length !== seen.length) quietSinceMs = clock.nowMs();
      seen = now;
    }
  };
  return { movementsOf, missing };
}

function readerOf(source: LedgerSource): () => Promise<string> {
  if ("file" in source) return () => readBookFile(source.file);
  if ("url" in source) return () => fetchBook(source.url);
  return () => runBook(source.command);
}

async function readBookFile(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    // Before the first capture there may be no file.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw new OracleError(WANTED, `the ledger ${file} cannot be read`, { cause: error });
  }
}

async function fetchBook(url: string): Promise<string> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(LONGEST_LOOK_MS) });
    if (!answer.ok) throw new OracleError(WANTED, `the ledger answered HTTP ${answer.status}`);
    return await answer.text();
  } catch (error) {
    if (error instanceof OracleError) throw error;
    throw new OracleError(WANTED, "the ledger's address does not answer", { cause: error });
  }
}

function runBook(command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const limits = { timeout: LONGEST_LOOK_MS, maxBuffer: LARGEST_BOOK_BYTES };
    exec(command, limits, (error, said) => {
      if (error === null) resolve(said);
      else reject(new OracleError(WANTED, "the ledger's command failed", { cause: error }));
    });
  });
}
