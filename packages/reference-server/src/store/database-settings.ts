// The settings of the database: which engine, where, and how many connections. Read together with all
// others, so that what is wrong is told in one go.
import { dirname, resolve } from "node:path";
import { z } from "zod";
import type { DatabaseTarget } from "./open-store.ts";

// The tables are made for one file or one server; a database in memory would forget what was charged.
const sqliteUrl = z
  .templateLiteral(["sqlite:", z.string().min(1)])
  .refine((url) => !url.endsWith(":memory:"));

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//)
  .refine((url) => URL.canParse(url) && new URL(url).pathname.length > 1);

// Enough for some hundred charges at once, and few enough for ten nodes on a server's usual hundred.
const usualConnections = 8;

/** The form of each variable. */
export const databaseShape = {
  DATABASE_URL: z.union([sqliteUrl, postgresUrl]).default("sqlite:./.data/reference-server.db"),
  DATABASE_CONNECTIONS: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number)
    .default(usualConnections),
};

/** The lines of the help. */
export const databaseSettings = [
  {
    name: "DATABASE_URL",
    meaning:
      "sqlite:<path>, for one process; or postgres://user:password@host/database, for any number (its server with synchronous_commit=on, and standbys in synchronous_standby_names)",
    fallback: "sqlite:./.data/reference-server.db",
  },
  {
    name: "DATABASE_CONNECTIONS",
    meaning: "with PostgreSQL: how many connections a node may open, besides one for its lease",
    fallback: String(usualConnections),
  },
] as const;

/** What each variable should have been. */
export const databaseExpectations = {
  DATABASE_URL: "sqlite: and the path of a file, or postgres://user:password@host/database",
  DATABASE_CONNECTIONS: "a number from 1 to 999",
};

const schema = z.object(databaseShape);

/** The database that is meant. */
export function databaseOf(env: Partial<z.output<typeof schema>>): DatabaseTarget {
  const { DATABASE_URL: url = "", DATABASE_CONNECTIONS: connections = usualConnections } = env;
  return url.startsWith("sqlite:")
    ? { engine: "sqlite", path: resolve(url.slice("sqlite:".length)) }
    : { engine: "postgres", url, connections };
}

/** The folder for files that stand beside the data; a server's data is in no folder of ours. */
export function folderOf(database: DatabaseTarget): string {
  return database.engine === "sqlite" ? dirname(database.path) : resolve(".data");
}
