// Where the vault's records are kept. It moves sealed envelopes and never sees inside one.
import type { Knex } from "knex";
import type { Instrument, VaultRecord } from "../core/ports.ts";

/** A row as the database gives it. */
export type VaultRow = {
  scope: string;
  token_id: string;
  kind: string;
  card_type: string | null;
  bin: string | null;
  last_digits: string;
  key_id: string;
  envelope: Uint8Array;
  created_at: string;
};

/** The row of a record. */
export function rowOfVaultRecord(record: VaultRecord, at: Date): VaultRow {
  const { scope, tokenId, instrument, keyId, envelope } = record;
  return {
    scope,
    token_id: tokenId,
    kind: instrument.kind,
    card_type: instrument.cardType,
    bin: instrument.bin,
    last_digits: instrument.lastDigits,
    key_id: keyId,
    envelope,
    created_at: at.toISOString(),
  };
}

/** Adds a record. A token is written once; a second record under it is refused by its key. */
export async function insertVaultRecord(
  database: Knex,
  record: VaultRecord,
  at: Date,
): Promise<void> {
  await database<VaultRow>("vault_records").insert(rowOfVaultRecord(record, at));
}

/** The record behind a token of a scope, or null. */
export async function findVaultRecord(
  database: Knex,
  owner: { readonly scope: string; readonly tokenId: string },
): Promise<VaultRecord | null> {
  const where = { scope: owner.scope, token_id: owner.tokenId };
  const row = await database<VaultRow>("vault_records").where(where).first();
  if (row === undefined) return null;
  return {
    ...owner,
    instrument: {
      kind: row.kind as Instrument["kind"],
      cardType: row.card_type,
      bin: row.bin,
      lastDigits: row.last_digits,
    },
    keyId: row.key_id,
    envelope: row.envelope,
  };
}
