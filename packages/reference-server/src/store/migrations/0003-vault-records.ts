// One row for each token: the encrypted card or bank account behind it, and what may be shown of it.
// There is no column for a security code, and there will not be one.
import type { Knex } from "knex";

/** Makes the table of the vault. */
export async function createVaultRecords(database: Knex): Promise<void> {
  await database.schema.createTable("vault_records", (table) => {
    table.text("scope").notNullable();
    table.text("token_id").notNullable();
    table.primary(["scope", "token_id"]);
    table.text("kind").notNullable().checkIn(["card", "bank-account"], "vault_records_kind");
    table.text("card_type");
    table.text("bin");
    table.text("last_digits").notNullable();
    // The name of the key that the envelope was sealed with.
    table.text("key_id").notNullable();
    table.binary("envelope").notNullable();
    table.text("created_at").notNullable();
  });
}
