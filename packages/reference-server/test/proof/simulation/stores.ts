// The two stores that worlds run over, by name: one in memory, one on SQLite.
import { createMemoryStore } from "./memory-store.ts";
import { type OpenedStore, openSqliteStores } from "./sqlite-store.ts";

/** The name of a store. */
export type StoreName = "memory" | "sqlite";

/** Empty stores of one kind, as many as are asked for. */
export type Stores = {
  /** How many worlds may use them at a time. */
  readonly sideBySide: number;
  open(): Promise<OpenedStore>;
  close(): Promise<void>;
};

// Two hundred worlds share a turn of the event loop; more bring nothing.
const worldsInMemory = 200;

/** Opens stores of a kind. */
export async function openStores(name: StoreName): Promise<Stores> {
  if (name === "memory") {
    const open = async () => createMemoryStore();
    return { sideBySide: worldsInMemory, open, close: async () => {} };
  }
  // One database, emptied between two worlds.
  return { ...(await openSqliteStores()), sideBySide: 1 };
}
