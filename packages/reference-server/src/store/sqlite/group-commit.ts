// Shares commits: whatever is to be written while the event loop turns once is committed together, so that
// many transactions wait for one flush of the disk. It uses the one connection that knex holds, and only
// while nobody else does, so migrations and an operator's queries are never in the middle of a group.
//
// Nothing waits for a timer: with one writer a group is one write, with many it is as large as their number.
// A group is committed whole; if one of its writes throws, it is rolled back and each is tried alone.
import type { Database } from "better-sqlite3";
import type { Knex } from "knex";

/** The driver's own connection. */
export type Connection = Database;

/** Work on the connection that does not wait for anything. It may be run twice, the first time for nothing. */
export type Work<Result> = (connection: Connection) => Result;

/** Reads and writes over the one connection. */
export type GroupCommit = {
  /** Reads what is committed; at once, unless somebody else has the connection. */
  read<Result>(work: Work<Result>): Promise<Result>;
  /** Resolves when the write is on the disk, or rejects with what it alone threw. */
  write<Result>(work: Work<Result>): Promise<Result>;
};

type Write = {
  readonly work: Work<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
};

// The event loop stands still for a group: at some 15 µs a write this is a few milliseconds at most.
const mostWritesInGroup = 512;

/** The queue over the one connection of a knex with SQLite. */
export function createGroupCommit(database: Knex): GroupCommit {
  const alone = createTurns(database);
  let queue: Write[] = [];
  let isFlushing = false;
  const flushSoon = () => setImmediate(() => void flush());
  const flush = async (): Promise<void> => {
    const group = queue.slice(0, mostWritesInGroup);
    queue = queue.slice(mostWritesInGroup);
    try {
      const turn = alone((connection) => commitTogether(connection, group));
      if (turn instanceof Promise) await turn;
    } catch (error) {
      // There was no connection to be had.
      for (const { reject } of group) reject(error);
    }
    if (queue.length > 0) flushSoon();
    else isFlushing = false;
  };
  return {
    read: async (work) => alone(work),
    write: (work) =>
      new Promise((resolve, reject) => {
        queue.push({ work, resolve: resolve as Write["resolve"], reject });
        if (isFlushing) return;
        isFlushing = true;
        flushSoon();
      }),
  };
}

/** Runs work at once if the connection is free, else when whoever has it gives it back. */
function createTurns(database: Knex) {
  const { client } = database;
  let known: Connection | null = null;
  return <Result>(work: Work<Result>): Result | Promise<Result> => {
    // What does not wait cannot be interrupted, so a connection that nobody has need not be taken.
    const isFree = client.pool?.numUsed() === 0 && client.pool.numPendingAcquires() === 0;
    if (known?.open === true && isFree) return work(known);
    return (async () => {
      const connection: Connection = await client.acquireConnection();
      known = connection;
      try {
        return work(connection);
      } finally {
        await client.releaseConnection(connection);
      }
    })();
  };
}

function commitTogether(connection: Connection, group: readonly Write[]): void {
  let results: readonly unknown[];
  try {
    connection.exec("BEGIN IMMEDIATE");
    results = group.map(({ work }) => work(connection));
    connection.exec("COMMIT");
  } catch (error) {
    // SQLite takes a transaction back by itself when the disk is full or fails.
    if (connection.inTransaction) connection.exec("ROLLBACK");
    if (group.length === 1) group[0]?.reject(error);
    else for (const write of group) commitTogether(connection, [write]);
    return;
  }
  for (const [index, { resolve }] of group.entries()) resolve(results[index]);
}
