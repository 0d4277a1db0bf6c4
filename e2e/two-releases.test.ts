// An upgrade while charges come in: a newer release brings the tables up to date beside an older one that goes on
// serving; retries join across the two. The older one that is started again ends with one sentence, and a charge
// that it left is finished by the newer one.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { plantInCopy } from "../packages/reference-server/test/proof/plant-bug.ts";
import { newCharge } from "./support/charges.ts";
import { environmentOf } from "./support/databases.ts";
import { findDamage } from "./support/find-damage.ts";
import { Processor } from "./support/processor.ts";
import { deliver } from "./support/requests.ts";
import { askTransactions } from "./support/rows.ts";

/** This release with one more step, which adds a column, as steps may. */
const tomorrow = {
  name: "a release of tomorrow",
  why: "two releases run at one time during an upgrade",
  file: "store/migrations.ts",
  find: '{ name: "0011-many-nodes", up: prepareManyNodes },',
  replace: `{ name: "0011-many-nodes", up: prepareManyNodes },
  {
    name: "9999-of-tomorrow",
    up: async (database) => {
      await database.schema.alterTable("transactions", (table) => {
        table.text("of_tomorrow").notNullable().defaultTo("");
      });
    },
  },`,
};

it("[R-03] [R-07] two releases on one database: both serve, the older one does not start again, nothing is lost", async () => {
  const folder = plantInCopy([tomorrow]);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { DATABASE_URL = "" } = await environmentOf("postgres");
  const settings = { DATABASE_URL, TIME_SCALE: "0.2" };
  await using older = await new Processor(settings).start();
  const key = { VAULT_KEY_FILE: join(older.folder, "vault.key") };
  const program = join(folder, "src/main.ts");
  const tell = async (to: Processor, { body, told }: ReturnType<typeof newCharge>) => {
    const signal = AbortSignal.timeout(2_000);
    const answer = await deliver(to.url, body, { signal }).catch(() => null);
    if (answer !== null) told.add(answer.text);
    return answer?.text ?? null;
  };

  const [before, across, late, left] = [
    newCharge({}),
    newCharge({ simulator: "slow:5000" }),
    newCharge({}),
    newCharge({ simulator: "slow:20000" }),
  ];
  await tell(older, before);
  const first = tell(older, across);
  await using newer = await new Processor({ ...settings, ...key }, program).start();
  expect(await tell(newer, across)).toBe(await first);
  expect(await tell(older, late)).toBe(await tell(newer, late));
  expect(await tell(newer, before)).toBe([...before.told][0]);

  const lost = tell(older, left);
  while (!older.captures().includes(String(left.body.transaction_id))) await wait(5);
  await older.kill();
  expect(await lost).toBeNull();
  await expect(older.start()).rejects.toThrow(
    /^The processor ended with 1: (.*\n)*The database was brought up to date by a newer release \(9999-of-tomorrow\)\. Start that release, or a newer one\.\n$/,
  );
  while ((await tell(newer, left)) === null);
  const charges = [before, across, late, left];
  const rows = await askTransactions(DATABASE_URL);
  // Each of the two has a simulator of its own, which would capture once each: the older one's is what counts.
  const moved = (id: string) => ({
    captures: older.captures().filter((captured) => captured === id).length,
    reversals: 0,
  });
  expect(findDamage({ charges, rows, moved, tier: "A" })).toEqual({
    damage: [],
    endings: { "approved settled": charges.length },
  });
});
