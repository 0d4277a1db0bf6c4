// Remembers which key the database was written with, so that another key is refused before it does harm.
import type { Knex } from "knex";

type InstallationRow = {
  readonly id: number;
  readonly key_id: string;
  readonly created_at: string;
};

type WriteProbeRow = { readonly id: number; readonly at: string };

const onlyRow = 1;

/** The name of the key that the database was written with; null while it is empty. */
export async function readKeyId(database: Knex): Promise<string | null> {
  const row = await database<InstallationRow>("installation").where({ id: onlyRow }).first();
  return row?.key_id ?? null;
}

/** Binds an empty database to a key; returns the key that it is bound to, which may be another node's. */
export async function bindKeyId(database: Knex, keyId: string, at: Date): Promise<string> {
  const row = { id: onlyRow, key_id: keyId, created_at: at.toISOString() };
  const [bound] = await database<InstallationRow>("installation")
    .insert(row)
    // A row that is there stays as it is. Not by `ignore()`, which tells nothing of it.
    .onConflict("id")
    .merge(["id"])
    .returning("key_id");
  if (bound === undefined) throw new Error("Bug: the installation has no row.");
  return bound.key_id;
}

/**
 * Throws when the database cannot be written. It writes one row for real, and a text that differs from the
 * last one: a row that stays as it is is not written at all, and a full disk would not be noticed.
 */
export async function probeWriting(database: Knex, at: Date): Promise<void> {
  const row = { id: onlyRow, at: at.toISOString() };
  await database<WriteProbeRow>("write_probe").insert(row).onConflict("id").merge();
}
