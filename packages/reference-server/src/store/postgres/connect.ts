// How this server speaks to PostgreSQL: a pool through knex with a limit on everything that could hang. The
// server's own limits end a statement that runs; a server that says nothing any more (a partition, a machine
// without power) is given up by ours, and its connection with it.
import knex, { type Knex } from "knex";
import pg from "pg";
import { plansAnew } from "./hot-query.ts";

/** A statement of ours is a matter of milliseconds; one that takes longer will not be waited for anyhow. */
export const statementMs = 2_000;
// Locks are held for one statement, or for the two of a step.
const lockMs = 1_000;
// A transaction of ours never waits for anything but its own statements.
const idleInTransactionMs = 5_000;
// After its own limit the server has told the end of a statement; this is for the way.
const silenceMs = statementMs + 1_500;
const connectMs = 3_000;
/** What gets no connection in this time fails, and is tried again by who needs it. */
export const waitsForConnectionMs = connectMs + 1_000;

/** Which pool is meant. */
export type PoolOptions = {
  readonly url: string;
  readonly connections: number;
  /** Migrations may take as long as they need. */
  readonly isUnlimited?: boolean;
};

/** A pool of connections, none of them open yet. */
export function connectPostgres({ url, connections, isUnlimited }: PoolOptions): Knex {
  const limits = {
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
  };
  return knex({
    client: "pg",
    connection: {
      connectionString: url,
      application_name: "pay-connector-server",
      connectionTimeoutMillis: connectMs,
      keepAlive: true,
      types,
      options: plansAnew,
      ...(isUnlimited === true ? {} : limits),
    } as Knex.PgConnectionConfig,
    pool: {
      min: 0,
      max: connections,
      ...(isUnlimited === true ? {} : { afterCreate: giveUpSilence }),
    },
    acquireConnectionTimeout: waitsForConnectionMs,
    // Whatever fails is thrown; the driver's own texts can repeat values and must not reach the output.
    log: { warn: ignore, error: ignore, deprecate: ignore, debug: ignore },
  });
}

function ignore(): void {}

const int8 = pg.types.builtins.INT8;

// Amounts are whole numbers in the smallest unit; beyond what a number holds exactly there is no money.
const types = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === int8 ? toNumber : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

function toNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new Error("Bug: a stored number is too large.");
  return number;
}

type Connection = {
  // The driver's two ways of asking: with a callback, or for a promise.
  query: (...given: unknown[]) => unknown;
  readonly connection: { readonly stream: { destroy(error: Error): void } };
};

function giveUpSilence(connection: Connection, done: (error: null, same: Connection) => void) {
  const ask = connection.query.bind(connection);
  connection.query = (...given) => {
    const callback = given.at(-1);
    if (typeof callback !== "function") return ask(...given);
    const timer = setTimeout(
      () => connection.connection.stream.destroy(new SilentServerError()),
      silenceMs,
    );
    return ask(...given.slice(0, -1), (...answer: unknown[]) => {
      clearTimeout(timer);
      callback(...answer);
    });
  };
  done(null, connection);
}

/** The database server took a statement and said nothing any more. */
class SilentServerError extends Error {
  override readonly name = "SilentServerError";
  readonly code = "ETIMEDOUT";
}
