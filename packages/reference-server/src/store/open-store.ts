// Opens what the server keeps, on the engine that it is told of, and hands out the stores. What is built
// over them does not learn which engine it is.
import type { Knex } from "knex";
import type { OperationStore, TokenStore } from "../core/operation-store-port.ts";
import type { Clock } from "../core/ports.ts";
import type { TransactionStore } from "../core/store-port.ts";
import type { TransactionReader } from "../core/transaction-reader.ts";
import { watchForFullDisk } from "./full-disk.ts";
import { bindKeyId, probeWriting, readKeyId } from "./installation-store.ts";
import { createOperationStore } from "./operation-store.ts";
import { openPostgres, type PostgresTarget } from "./postgres/open-postgres.ts";
import { openSqlite } from "./sqlite/open-sqlite.ts";
import { createTokenStore } from "./token-store.ts";
import { createTransactionReader } from "./transaction-queries.ts";
import { createTransactionStore } from "./transaction-store.ts";

/** Where the data is. */
export type DatabaseTarget =
  | { readonly engine: "sqlite"; readonly path: string }
  | ({ readonly engine: "postgres" } & PostgresTarget);

/** The process that opens it. */
export type StoreOwner = {
  readonly bootId: string;
  readonly clock: Clock;
  readonly timeScale: number;
  readonly reportFault: (error: unknown) => void;
};

/** Everything that is kept. */
export type OpenedStore = {
  readonly transactions: TransactionStore;
  readonly operations: OperationStore;
  readonly tokens: TokenStore;
  readonly reader: TransactionReader;
  /** The time that counts: where several nodes share a database, the database's. */
  readonly clock: Clock;
  /** What the operator should mend. */
  readonly warnings: readonly string[];
  /** False while other nodes may take this one for gone. */
  mayBegin(): boolean;
  /** The key that the database was written with; null while it is empty. */
  readKeyId(): Promise<string | null>;
  /** Binds an empty database to a key; returns the key that it is bound to then. */
  bindKeyId(keyId: string): Promise<string>;
  /** Throws when nothing can be written. */
  probeWriting(): Promise<void>;
  close(): Promise<void>;
};

/** Opens the database, and everything in it. */
export async function openStore(target: DatabaseTarget, owner: StoreOwner): Promise<OpenedStore> {
  if (target.engine === "sqlite") {
    const database = await openSqlite(target.path);
    return {
      ...storesOf(database, owner),
      clock: owner.clock,
      warnings: [],
      mayBegin: () => true,
      close: () => database.destroy(),
    };
  }
  const { database, lease, warnings, close } = await openPostgres(target, owner);
  const clock = { ...owner.clock, now: () => lease.now() };
  return {
    ...storesOf(database, { ...owner, clock }),
    ...{ clock, warnings, close },
    mayBegin: () => lease.mayBegin(),
  };
}

function storesOf(database: Knex, { bootId, clock }: Pick<StoreOwner, "bootId" | "clock">) {
  const { store: transactions, assertRoom } = watchForFullDisk(
    createTransactionStore(database, bootId),
    clock,
  );
  return {
    transactions,
    operations: createOperationStore(database, bootId),
    tokens: createTokenStore(database),
    reader: createTransactionReader(database),
    readKeyId: () => readKeyId(database),
    bindKeyId: (keyId: string) => bindKeyId(database, keyId, clock.now()),
    probeWriting: async () => {
      await probeWriting(database, clock.now());
      assertRoom();
    },
  };
}
