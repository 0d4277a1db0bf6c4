// One row for each transaction, from the moment it is claimed, for ever: the row is what keeps a used id
// from being charged again. It holds nothing that a card could be rebuilt from.
import type { Knex } from "knex";

// The pairs of verdict and state that may exist, as they were when this step was written. A test
// compares them with the table in the core. A missing verdict is named, because a CHECK lets pass
// whatever it cannot decide, and nothing that is compared with null can be decided.
const allowedPairs = [
  "(COALESCE(verdict, 'none') = 'none' AND state IN ('authorizing', 'unknown'))",
  "(COALESCE(verdict, 'none') IN ('approved', 'declined', 'failed') AND state = 'settled')",
  "(COALESCE(verdict, 'none') = 'timed_out' AND state IN ('unknown', 'settled', 'reversing', 'reversed', 'manual'))",
].join(" OR ");

/** Makes the table of transactions. */
export async function createTransactions(database: Knex): Promise<void> {
  await database.schema.createTable("transactions", (table) => {
    table.text("scope").notNullable();
    table.text("transaction_id").notNullable();
    table.primary(["scope", "transaction_id"]);
    table.text("method").notNullable().checkIn(["charge", "tokenize"], "transactions_method");
    table.text("verdict");
    table.text("state").notNullable();
    // Keyed digests: of the whole request, and of each field (JSON, by wire name).
    table.integer("fingerprint_version").notNullable();
    table.text("fingerprint").notNullable();
    table.text("field_digests").notNullable();
    table.bigInteger("amount_minor");
    table.text("currency_code");
    table.text("instrument_kind").notNullable();
    table.text("card_type");
    table.text("bin");
    table.text("last_digits").notNullable();
    table.text("gateway").notNullable();
    table.text("gateway_reference");
    // Who drives it: one start of the process. The fence is raised whenever another one takes over.
    table.text("boot_id").notNullable();
    table.integer("fence").notNullable();
    table.text("claim_nonce").notNullable();
    // Deliveries with this fingerprint up to the verdict; others are counted apart.
    table.integer("deliveries").notNullable();
    table.integer("mismatches").notNullable();
    // The verdict as it is told: the bytes of the answer, kept so that every retry gets the same.
    table.text("error_code");
    table.text("result_id");
    table.text("answer_body");
    table.text("first_seen_at").notNullable();
    table.text("decided_at");
    // When an answer was first written out whole. Null with a verdict: nobody may have heard it.
    table.text("answered_at");
    table.check(allowedPairs, [], "transactions_position");
    table.check("(verdict IS NULL) = (answer_body IS NULL)", [], "transactions_verdict_has_answer");
  });
  // Whatever looks for unfinished transactions finds them without reading the finished ones.
  await database.raw(
    "CREATE INDEX transactions_unfinished ON transactions (first_seen_at) WHERE state IN ('authorizing', 'unknown', 'reversing', 'manual')",
  );
}
