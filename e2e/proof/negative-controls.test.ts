// What the proofs would see if a promise were broken: with synchronous_commit off, a crash of the database
// loses verdicts that were told, and the comparison of what was told with what is stored says so. With the
// setting as it should be, the same crash loses nothing.
import pg from "pg";
import { expect, it } from "vitest";
import { startPostgres } from "../../tools/postgres/postgres-server.ts";
import { startProcessor } from "../support/processor.ts";
import { aCharge, deliver } from "../support/requests.ts";

// The server writes its log in batches that are never full, and looks at it every ten seconds.
const lazy = { wal_writer_delay: "10000ms", wal_writer_flush_after: "1GB" };

it.each([
  { setting: "on", isDamaged: false },
  { setting: "off", isDamaged: true },
])("with synchronous_commit $setting, a crash loses told verdicts: $isDamaged", async (control) => {
  const { setting, isDamaged } = control;
  await using database = await startPostgres({ ...lazy, synchronous_commit: setting });
  await using processor = await startProcessor({ DATABASE_URL: database.url() });
  const told = new Map<string, string>();
  for (let index = 0; index < 10; index += 1) {
    const charge = aCharge();
    const answer = await deliver(processor.url, charge);
    if (answer !== null) told.set(String(charge.transaction_id), answer.text);
  }
  expect(told.size).toBe(10);
  await database.stop("immediate");
  await database.start();
  const damage = await findDamage(told, database.url());
  expect(damage.length > 0).toBe(isDamaged);
});

/** Every answer that was told and is not what is stored. */
async function findDamage(told: ReadonlyMap<string, string>, url: string): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ transaction_id: string; answer_body: string }>(
      "SELECT transaction_id, answer_body FROM transactions",
    );
    const stored = new Map(rows.map((row) => [row.transaction_id, row.answer_body]));
    return [...told].filter(([id, text]) => stored.get(id) !== text).map(([id]) => id);
  } catch {
    // Not even the table was written.
    return [...told.keys()];
  } finally {
    await client.end();
  }
}
