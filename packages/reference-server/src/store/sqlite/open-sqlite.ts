// Opens a SQLite file and makes sure that what it confirms is true: one process, one connection, every
// commit on the disk before it is reported.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import knex, { type Knex } from "knex";
import { assertRuntime } from "../../runtime.ts";
import { StartError } from "../../start-error.ts";
import { isAtLeast } from "../is-at-least.ts";
import { migrate } from "../migrations.ts";

// SQLite up to 3.51.2 can corrupt a database while its write-ahead log is reset. One connection avoids
// the fault; the version is checked all the same, because an older one was never tried with this server.
// See https://sqlite.org/wal.html#walresetbug
const oldestSqlite = [3, 51, 3] as const;

/** Opens the SQLite file, takes it for this process alone, and brings its tables up to date. */
export async function openSqlite(path: string): Promise<Knex> {
  assertRuntime();
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = knex({
    client: "better-sqlite3",
    connection: { filename: path },
    useNullAsDefault: true,
    // One connection: SQLite has one writer, and two connections are what its known faults need.
    pool: { min: 1, max: 1 },
    // Whatever fails is thrown; the driver's own texts can repeat values and must not reach the output.
    log: { warn: ignore, error: ignore, deprecate: ignore, debug: ignore },
  });
  try {
    await takeDatabase(database);
    await migrate(database);
    return database;
  } catch (error) {
    await database.destroy();
    throw explainOpening(error, path);
  }
}

function ignore(): void {}

async function takeDatabase(database: Knex): Promise<void> {
  // No waiting for a lock: whoever holds it holds it for as long as it runs.
  await database.raw("PRAGMA busy_timeout = 0");
  await database.raw("PRAGMA locking_mode = EXCLUSIVE");
  await database.raw("PRAGMA journal_mode = WAL");
  // better-sqlite3 is built with NORMAL for WAL, which can lose confirmed commits when power fails.
  await database.raw("PRAGMA synchronous = FULL");
  await database.raw("PRAGMA foreign_keys = ON");
  // What is deleted is overwritten, so that no old record can be read from free pages.
  await database.raw("PRAGMA secure_delete = ON");
  // The exclusive lock is taken by the first write transaction and then kept.
  await database.raw("BEGIN IMMEDIATE");
  await database.raw("COMMIT");
  await assertSettings(database);
}

// A pragma that does not exist or does not fit is ignored in silence, so they are read back.
async function assertSettings(database: Knex): Promise<void> {
  const synchronousFull = 2;
  const [version] = await database.raw<{ version: string }[]>("SELECT sqlite_version() AS version");
  const [journal] = await database.raw<{ journal_mode: string }[]>("PRAGMA journal_mode");
  const [synchronous] = await database.raw<{ synchronous: number }[]>("PRAGMA synchronous");
  const [locking] = await database.raw<{ locking_mode: string }[]>("PRAGMA locking_mode");
  if (!isAtLeast(version?.version ?? "0", oldestSqlite)) {
    throw new StartError(
      `The SQLite in use is ${version?.version}; this server needs ${oldestSqlite.join(".")} or newer.`,
    );
  }
  const isDurable =
    journal?.journal_mode === "wal" &&
    synchronous?.synchronous === synchronousFull &&
    locking?.locking_mode === "exclusive";
  if (!isDurable) {
    throw new StartError(
      "SQLite did not take the settings that durable commits need (WAL, synchronous FULL, exclusive locking). Use a local disk.",
    );
  }
}

function explainOpening(error: unknown, path: string): unknown {
  if (error instanceof StartError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
    return new StartError(
      `The database ${path} is in use by another server. One process owns a SQLite file: stop the other one or set DATABASE_URL to another file.`,
    );
  }
  if (code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT") {
    return new StartError(`The file ${path} is not a SQLite database that can be read (${code}).`);
  }
  if (code.startsWith("SQLITE_CANTOPEN") || code.startsWith("SQLITE_READONLY")) {
    return new StartError(`The database ${path} cannot be opened for writing (${code}).`);
  }
  return error;
}
