// Which store of transactions belongs to a database. Each engine has its own, because its statements are the
// ones that every charge runs; what they do is one port, and one set of tests.
import type { Knex } from "knex";
import type { TransactionStore } from "../core/store-port.ts";
import { isPostgres } from "./dialect.ts";
import { createPostgresTransactionStore } from "./postgres/transaction-store.ts";
import { createGroupCommit } from "./sqlite/group-commit.ts";
import { createSqliteTransactionStore } from "./sqlite/transaction-store.ts";

/** The store of transactions, as the process of this start reaches it. @see R-05 R-06 R-13 R-15 */
export function createTransactionStore(database: Knex, bootId: string): TransactionStore {
  return isPostgres(database)
    ? createPostgresTransactionStore(database, bootId)
    : createSqliteTransactionStore(createGroupCommit(database));
}
