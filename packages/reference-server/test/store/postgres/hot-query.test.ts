// A plan that was made for a tiny table is not kept; one that was made for a large table is.
import { expect, it } from "vitest";
import { createHotQueries } from "../../../src/store/postgres/hot-query.ts";
import { openTestPostgres } from "../../support/test-postgres.ts";

const asked = { name: "mode", text: "SHOW plan_cache_mode", values: [] };
// A row below two thousand bytes is stored as it is: some ten million bytes.
const insertLarge = `
  INSERT INTO transactions (scope, transaction_id, method, state, fingerprint_version, fingerprint,
    field_digests, instrument_kind, last_digits, gateway, boot_id, fence, claim_nonce, deliveries,
    mismatches, first_seen_at)
  SELECT 'default', n, 'charge', 'authorizing', 1, 'a', repeat('a', 1000), 'card', '1111', 'a', '', 1, 'a', 1, 0, 'a'
  FROM generate_series(1, 10000) AS numbers (n)`;

it("plans anew while the table is small, and keeps plans from when it is large", async () => {
  const database = await openTestPostgres();
  const small = createHotQueries(database);
  expect(await small(asked)).toEqual([{ plan_cache_mode: "force_custom_plan" }]);
  await database.raw(insertLarge);
  const large = createHotQueries(database);
  expect(await large(asked)).toEqual([{ plan_cache_mode: "auto" }]);
});
