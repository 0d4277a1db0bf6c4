// What the whole charge lifecycle needs beside the verdict: when money may last have been sent for, when
// a capture was confirmed, when to look again; and the evidence of every question to a gateway.
import type { Knex } from "knex";
import { makeAppendOnly } from "../append-only.ts";

/** Adds the lifecycle's columns and the table of gateway calls. */
export async function addLifecycle(database: Knex): Promise<void> {
  await database.schema.alterTable("transactions", (table) => {
    // When a call that moves money may last have left; null when surely none did.
    table.text("last_sent_at");
    // After a time-out: when the gateway first confirmed a capture, which only a reversal undoes.
    table.text("captured_at");
    table.text("avs_check");
    table.text("security_code_check");
    // When the sweeper looks next; null when nothing is left to be done.
    table.text("due_at");
    table.integer("sweeps").notNullable().defaultTo(0);
  });
  // Rows of the version before know nothing of this. What was undecided may have been sent for.
  await database.raw(
    "UPDATE transactions SET last_sent_at = first_seen_at WHERE method = 'charge' AND verdict IS NULL",
  );
  await database.raw("UPDATE transactions SET due_at = first_seen_at WHERE verdict IS NULL");
  await database.raw(
    "CREATE INDEX transactions_due ON transactions (due_at) WHERE due_at IS NOT NULL",
  );
  await database.raw(
    "CREATE INDEX transactions_unheard ON transactions (first_seen_at) WHERE verdict = 'approved' AND answered_at IS NULL",
  );
  await createGatewayCalls(database);
  // One row that is written to find out whether anything can be written.
  await database.schema.createTable("write_probe", (table) => {
    table.integer("id").primary().checkIn(["1"], "write_probe_is_one");
    table.text("at").notNullable();
  });
}

// Append-only, and not by good intentions: the database refuses to change or drop a line.
async function createGatewayCalls(database: Knex): Promise<void> {
  await database.schema.createTable("gateway_calls", (table) => {
    table.increments("seq");
    table.text("scope").notNullable();
    table.text("transaction_id").notNullable();
    table
      .text("kind")
      .notNullable()
      .checkIn(["charge", "look-up", "reversal", "refund"], "gateway_calls_kind");
    table.integer("fence").notNullable();
    table.text("sent_at").notNullable();
    table.text("classified_as").notNullable();
    table.text("gateway_reference");
    table.text("at").notNullable();
    table.index(["scope", "transaction_id"], "gateway_calls_of_transaction");
  });
  await makeAppendOnly(database, "gateway_calls");
}
