// Remembers which key the database was written with, so that another key is refused before it does harm.
import type { Knex } from "knex";

type InstallationRow = {
  readonly id: number;
  readonly key_id: string;
  readonly created_at: string;
};

const onlyRow = 1;

/** The name of the key that the database was written with; null while it is empty. */
export async function readKeyId(database: Knex): Promise<string | null> {
  const row = await database<InstallationRow>("installation").where({ id: onlyRow }).first();
  return row?.key_id ?? null;
}

/** Binds an empty database to a key. */
export async function writeKeyId(database: Knex, keyId: string, at: Date): Promise<void> {
  const row = { id: onlyRow, key_id: keyId, created_at: at.toISOString() };
  await database<InstallationRow>("installation").insert(row);
}

/** Throws when the database cannot be written. It takes the write lock and changes nothing. */
export async function probeWriting(database: Knex): Promise<void> {
  await database.raw("UPDATE installation SET key_id = key_id WHERE id = -1");
}
