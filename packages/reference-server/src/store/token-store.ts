// What an operator's charge needs of stored tokens: the sealed record, and the journal of who opened one.
// A journal line is never changed or removed; the database itself refuses both.
import type { Knex } from "knex";
import type { TokenStore } from "../core/operation-store-port.ts";
import { guardStatement } from "./store-error.ts";
import { findVaultRecord } from "./vault-store.ts";

/** The tokens and the journal of their openings in a database. */
export function createTokenStore(database: Knex): TokenStore {
  return {
    findRecord: (owner) => guardStatement(() => findVaultRecord(database, owner)),
    recordOpening: ({ at, actor, scope, tokenId, purpose, result }) =>
      guardStatement(async () => {
        const line = { at: at.toISOString(), actor, scope, token_id: tokenId, purpose, result };
        await database("vault_openings").insert(line);
      }),
  };
}
