// Several nodes on one PostgreSQL, while nodes are killed and stand still beyond their lease, the database
// crashes, networks break and calendars are an hour off; meanwhile Twilio's deliveries go on, each to any
// node. When all is told and settled, the bank's books, which no node and no database holds, say what was
// charged. The seed is printed; SEED repeats a run's choices, not its moments.
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { type Account, plays } from "../support/bank.ts";
import { Cluster } from "../support/cluster.ts";
import { generator } from "../support/random.ts";
import { aCharge, deliver } from "../support/requests.ts";
import type { StoredTransaction } from "../support/rows.ts";

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000));
/** Things that befall the cluster, for each tier; the long form takes its own number. */
const mishaps = Number(process.env.MISHAPS ?? 12);
const nodes = Number(process.env.NODES ?? 3);
const scale = 0.1;
const slotMs = 10_000 * scale;
/** Charges that begin before each mishap. */
const chargesPerMishap = 12;

/** What the caller's side knows of a charge. */
type Charge = { readonly body: Record<string, unknown>; readonly told: Set<string> };

describe("nodes on one database", () => {
  for (const tier of ["A", "B"] as const) {
    const title = `[R-07] [R-13] [R-15] tier ${tier}: never charge twice and never change an answer (SEED=${seed}, ${nodes} nodes, ${mishaps} mishaps)`;
    it(title, { timeout: 300_000 + mishaps * 30_000 }, async () => {
      const random = generator(seed + tier.charCodeAt(0));
      await using cluster = await Cluster.start({ nodes, tier, scale });
      const charges: Charge[] = [];
      const calls: Promise<void>[] = [];
      for (let mishap = 0; mishap < mishaps; mishap += 1) {
        for (let index = 0; index < chargesPerMishap; index += 1) {
          const parameters = { plays: plays[Math.floor(random() * plays.length)] };
          const charge = { body: aCharge({ parameters }), told: new Set<string>() };
          charges.push(charge);
          calls.push(callAsTwilio(charge, cluster, { random, afterMs: random() * slotMs }));
        }
        await wait(random() * slotMs);
        await cluster.befall(random);
      }
      await Promise.all(calls);
      const rows = await untilSettled(cluster);
      const said = judge(charges, rows, cluster.bank.accounts);
      const befell = JSON.stringify(Object.fromEntries(cluster.befell));
      console.log(`tier ${tier}: ${charges.length} charges: ${said}; befell: ${befell}`);
    });
  }
});

/** Up to six deliveries, one a slot, each to any node. */
async function callAsTwilio(
  charge: Charge,
  cluster: Cluster,
  { random, afterMs }: { readonly random: () => number; readonly afterMs: number },
): Promise<void> {
  await wait(afterMs);
  for (let delivery = 1; delivery <= 6; delivery += 1) {
    const slot = AbortSignal.timeout(slotMs);
    const url = cluster.someUrl(random);
    const answer = await deliver(url, charge.body, { signal: slot }).catch(() => null);
    if (answer !== null) {
      expect(answer.status).toBe(200);
      charge.told.add(answer.text);
      return;
    }
    while (!slot.aborted) await wait(5);
  }
}

type Rows = ReadonlyMap<string, StoredTransaction>;

/** Waits until nothing is unknown or being reversed; the sweepers bring everything to an end. */
async function untilSettled({ database }: Cluster): Promise<Rows> {
  const client = new pg.Client(database.url());
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<StoredTransaction>(
        "SELECT transaction_id, verdict, state, result_id, answer_body FROM transactions",
      );
      const open = ["authorizing", "unknown", "reversing"];
      if (!rows.some(({ state }) => open.includes(state))) {
        return new Map(rows.map((row) => [row.transaction_id, row]));
      }
      await wait(200);
    }
  } finally {
    await client.end();
  }
}

function judge(
  charges: readonly Charge[],
  rows: Rows,
  accounts: ReadonlyMap<string, Account>,
): string {
  const endings = new Map<string, number>();
  for (const { body, told } of charges) {
    const id = String(body.transaction_id);
    const row = rows.get(id);
    const { captures = 0, reversals = 0 } = accounts.get(id) ?? {};
    const ending = row === undefined ? "never claimed" : `${row.verdict} ${row.state}`;
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
    const seen = `${id} (${(body.parameters as { plays: string }).plays}): ${ending}`;
    expect(captures, seen).toBeLessThanOrEqual(1);
    expect(told.size, seen).toBeLessThanOrEqual(1);
    for (const text of told) expect(text, seen).toBe(row?.answer_body);
    expect([captures, reversals], seen).toEqual(wanted(ending));
  }
  return JSON.stringify(Object.fromEntries(endings));
}

// What the bank's books must say of each ending.
function wanted(ending: string): readonly [number, number] {
  switch (ending) {
    case "approved settled":
      return [1, 0];
    case "timed_out reversed":
      return [1, 1];
    case "declined settled":
    case "failed settled":
    case "timed_out settled":
    case "never claimed":
      return [0, 0];
    default:
      throw new Error(`A charge was left as ${ending}.`);
  }
}
