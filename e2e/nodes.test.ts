// Two nodes on one PostgreSQL, as an operator sees them.
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { environmentOf } from "./support/databases.ts";
import { startProcessor } from "./support/processor.ts";
import { aCharge, deliver } from "./support/requests.ts";

// Two nodes with one database and one key; each has a simulator of its own, whose books tell who charged.
async function twoNodes(scale: string) {
  const database = await environmentOf("postgres");
  const one = await startProcessor({ ...database, TIME_SCALE: scale });
  const key = { VAULT_KEY_FILE: join(one.folder, "vault.key") };
  return { one, two: await startProcessor({ ...database, ...key, TIME_SCALE: scale }) };
}

it("[R-03] [R-15] a retry at one node joins the charge of another", async () => {
  const nodes = await twoNodes("1");
  await using one = nodes.one;
  await using two = nodes.two;
  const charge = aCharge({ parameters: { simulator: "slow:2000" } });
  const first = deliver(one.url, charge);
  while (one.captures().length === 0) await wait(10);
  const joined = await deliver(two.url, charge);
  expect(joined).toEqual(await first);
  expect(joined?.status).toBe(200);
  expect(two.captures()).toEqual([]);
  expect(await deliver(two.url, charge)).toEqual(joined);
});

it("[R-07] [R-14] a node whose lease has run out is replaced by another, under the same id", async () => {
  const nodes = await twoNodes("0.2");
  await using one = nodes.one;
  await using two = nodes.two;
  // The simulator of the first captures at once and would answer in four seconds; so does the second's.
  const charge = aCharge({ parameters: { simulator: "slow:20000" } });
  const lost = deliver(one.url, charge);
  while (one.captures().length === 0) await wait(10);
  await one.kill();
  expect(await lost).toBeNull();
  let told: string | null = null;
  // A delivery lasts two seconds here, the lease a little longer.
  for (let delivery = 2; delivery <= 6 && told === null; delivery += 1) {
    const signal = AbortSignal.timeout(2_000);
    told = (await deliver(two.url, charge, { signal }).catch(() => null))?.text ?? null;
  }
  const [capture] = one.readLedger();
  expect(JSON.parse(told ?? "{}").charge_id).toBe(capture?.charge_id);
  expect(two.captures()).toEqual([charge.transaction_id]);
});

it("another key than the database's is refused", async () => {
  const database = await environmentOf("postgres");
  await using one = await startProcessor(database);
  expect(one.url).not.toBe("");
  await expect(startProcessor(database)).rejects.toThrow(/VAULT_KEY_FILE/);
});
