// Which installation this database belongs to. One row, written once: the name of the key that its data
// is encrypted and its ids are derived with. It never holds a key.
import type { Knex } from "knex";

/** Makes the table of the one installation. */
export async function createInstallation(database: Knex): Promise<void> {
  await database.schema.createTable("installation", (table) => {
    table.integer("id").primary().checkIn(["1"], "installation_is_one");
    table.text("key_id").notNullable();
    table.text("created_at").notNullable();
  });
}
