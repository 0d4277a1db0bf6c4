// A type: an empty store that nodes share, and what a world and its judge need beside it.
import type { TransactionStore } from "../../../src/core/store-port.ts";

/** A store that nodes share, and a look into the vault beside it. */
export type OpenedStore = {
  /** The store as one start of the program reaches it. */
  readonly openFor: (bootId: string) => TransactionStore;
  /** From now on the database takes a node for alive, or for gone. */
  readonly setAlive: (bootId: string, isAlive: boolean) => Promise<void>;
  readonly hasToken: (tokenId: string) => Promise<boolean>;
};
