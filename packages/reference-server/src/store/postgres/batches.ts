// Shares statements and commits between writes that are under way at one moment. Two or three writers take
// turns at the queue: while one waits for the disk of the database, whatever comes is gathered, and goes as
// one statement with the next. Nothing waits for a timer: a write that finds a writer free goes at once.
//
// No two writes under one key are ever under way here at once: the second waits for the next batch, so
// neither waits for the other's lock, and their order is kept. Inside a batch keys are sorted: nodes whose
// batches meet wait for each other in one direction only.
import type { Knex } from "knex";
import pg from "pg";
import { systemClock } from "../../clock.ts";
import type { TransactionKey } from "../../core/ports.ts";
import { waitsForConnectionMs } from "./connect.ts";
import { createHotQueries } from "./hot-query.ts";

/** A statement over any number of rows, one for each write. */
export type HotStatement<Input, Result> = {
  /** The server keeps it under this name, parsed once for each connection. */
  readonly name: string;
  readonly text: string;
  readonly valuesOf: (inputs: readonly Input[]) => unknown[];
  /** What each write is told, in their order; `rows` is what the statement returned, in any order. */
  readonly resultsOf: (inputs: readonly Input[], rows: readonly unknown[]) => readonly Result[];
};

/** Where writes are handed in. */
export type Batches = {
  /** Resolves when the write is committed, or rejects with what it alone met. */
  write<Input, Result>(
    statement: HotStatement<Input, Result>,
    key: TransactionKey,
    input: Input,
  ): Promise<Result>;
};

type Write = {
  readonly statement: HotStatement<unknown, unknown>;
  readonly keyText: string;
  readonly input: unknown;
  readonly queuedAtMs: number;
  /** It was in a batch that failed: now it stands or falls by itself. */
  readonly isAlone: boolean;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
};

/** While one waits for the disk, another is at work in the server, and a third here. */
const mostWriters = 3;

// What waits is shared out among the writers that are free. A statement costs the server as much as some ten
// rows of it, so few rows are not worth one of their own. What it is worth: npm run bench -- postgres.
const worthSharing = 16;

// At some 50 µs a row the server is done in a hundredth of the time that a statement may take.
const mostWritesInBatch = 256;

/** The queue over a pool; its writers borrow connections of it for one batch each. */
export function createBatches(database: Knex): Batches {
  const writers = Math.min(mostWriters, database.client.pool.max);
  const ask = createHotQueries(database);
  const queue = new WriteQueue();
  let busy = 0;
  let isStarting = false;
  const startSoon = () => {
    if (isStarting) return;
    isStarting = true;
    // Not at once: whatever is written in this turn of the loop goes together.
    setImmediate(start);
  };
  const start = () => {
    isStarting = false;
    while (busy < writers) {
      const batch = queue.take(writers - busy);
      if (batch.length === 0) return;
      busy += 1;
      void writeTogether(ask, batch).then((again) => {
        busy -= 1;
        queue.giveBack(batch, again);
        startSoon();
      });
    }
  };
  return {
    write: (statement, { scope, transactionId }, input) =>
      new Promise((resolve, reject) => {
        queue.add({
          statement: statement as HotStatement<unknown, unknown>,
          // No text of the database holds the character zero.
          keyText: `${scope}\0${transactionId}`,
          input,
          queuedAtMs: systemClock.steadyMs(),
          isAlone: false,
          resolve: resolve as Write["resolve"],
          reject,
        });
        startSoon();
      }),
  };
}

/** What waits, in the order in which it came, and which keys are under way. */
class WriteQueue {
  #waiting: Write[] = [];
  readonly #underWay = new Set<string>();

  add(write: Write): void {
    this.#waiting.push(write);
  }

  /** The next batch for one of so many writers: of one statement, under different keys, sorted by them. */
  take(writers: number): readonly Write[] {
    const share = Math.max(worthSharing, Math.ceil(this.#waiting.length / writers));
    const most = Math.min(share, mostWritesInBatch);
    const batch: Write[] = [];
    const left: Write[] = [];
    const seen = new Set(this.#underWay);
    for (const write of this.#waiting) {
      const [first] = batch;
      const isFit = first === undefined || (isMate(first, write) && batch.length < most);
      if (isFit && !seen.has(write.keyText)) batch.push(write);
      else left.push(write);
      // What came later under a key comes later.
      seen.add(write.keyText);
    }
    this.#waiting = left;
    for (const { keyText } of batch) this.#underWay.add(keyText);
    return batch.sort(byKey);
  }

  /** A batch is over; those that are to be tried alone come before everything that waits. */
  giveBack(batch: readonly Write[], again: readonly Write[]): void {
    for (const { keyText } of batch) this.#underWay.delete(keyText);
    this.#waiting = [...again, ...this.#waiting];
  }
}

function isMate(first: Write, other: Write): boolean {
  return first.statement === other.statement && !first.isAlone && !other.isAlone;
}

function byKey(one: Write, other: Write): number {
  return one.keyText < other.keyText ? -1 : 1;
}

type Ask = ReturnType<typeof createHotQueries>;

// Tells every write of a batch how it ended; returns those that have to be tried alone.
async function writeTogether(ask: Ask, batch: readonly Write[]): Promise<readonly Write[]> {
  const [inTime, late] = partition(batch);
  for (const { reject } of late) reject(new QueueTooLongError());
  const statement = inTime[0]?.statement;
  if (statement === undefined) return [];
  const inputs = inTime.map(({ input }) => input);
  try {
    const { name, text } = statement;
    const rows = await ask({ name, text, values: statement.valuesOf(inputs) });
    const results = statement.resultsOf(inputs, rows);
    for (const [index, { resolve }] of inTime.entries()) resolve(results[index]);
  } catch (error) {
    if (inTime.length > 1 && isSurelyUndone(error)) {
      return inTime.map((write) => ({ ...write, isAlone: true }));
    }
    for (const { reject } of inTime) reject(error);
  }
  return [];
}

// As long as a statement waits for a connection of the pool, and no longer.
function partition(batch: readonly Write[]): readonly [readonly Write[], readonly Write[]] {
  const oldestMs = systemClock.steadyMs() - waitsForConnectionMs;
  const isInTime = ({ queuedAtMs }: Write) => queuedAtMs >= oldestMs;
  return [batch.filter(isInTime), batch.filter((write) => !isInTime(write))];
}

// The server refused the statement, and nothing of it was done. A connection that is lost says less: then
// each write learns of that, and whoever made it looks whether it is there.
function isSurelyUndone(error: unknown): boolean {
  const meansLost = /^(08|57P)/;
  return error instanceof pg.DatabaseError && !meansLost.test(error.code ?? "08");
}

/** A write waited so long for its turn that nobody waits for it any more. */
class QueueTooLongError extends Error {
  override readonly name = "QueueTooLongError";
  readonly code = "NO_CONNECTION_FREE";
}
