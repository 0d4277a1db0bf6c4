// The stores that worlds run over, by name: in memory, on SQLite, on the PostgreSQL of TEST_DATABASE_URL.
import { createMemoryStore } from "./memory-store.ts";
import type { OpenedStore } from "./opened-store.ts";
import { openPostgresStores } from "./postgres-store.ts";
import { openSqliteStores } from "./sqlite-store.ts";

/** Every store. */
export const storeNames = ["memory", "sqlite", "postgres"] as const;

/** The name of a store. */
export type StoreName = (typeof storeNames)[number];

/** Empty stores of one kind, as many as are asked for. */
export type Stores = {
  /** How many worlds may use them at a time. */
  readonly sideBySide: number;
  open(): Promise<OpenedStore>;
  close(): Promise<void>;
};

// Two hundred worlds share a turn of the event loop; more bring nothing.
const worldsInMemory = 200;

/** Opens stores of a kind; for PostgreSQL on the server at an address. */
export async function openStores(
  name: StoreName,
  serverUrl: string | undefined = process.env.TEST_DATABASE_URL,
): Promise<Stores> {
  if (name === "memory") {
    const open = async () => createMemoryStore();
    return { sideBySide: worldsInMemory, open, close: async () => {} };
  }
  if (name === "postgres") {
    if (serverUrl === undefined) throw new Error("Worlds on PostgreSQL need TEST_DATABASE_URL.");
    return { ...(await openPostgresStores(serverUrl)), sideBySide: 1 };
  }
  // One database, emptied between two worlds.
  return { ...(await openSqliteStores()), sideBySide: 1 };
}
