// Several nodes on one PostgreSQL, while nodes are killed and stand still beyond their lease, the database
// crashes, networks break and calendars are an hour off; meanwhile Twilio's deliveries go on, each to any
// node. When all is told and settled, the bank's books, which no node and no database holds, say what was
// charged. The seed is printed; SEED repeats a run's choices, not its moments.
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { plays } from "../support/bank.ts";
import { type Charge, callAsTwilio, newCharge } from "../support/charges.ts";
import { Cluster, mishapKinds } from "../support/cluster.ts";
import { findDamage } from "../support/find-damage.ts";
import { generator } from "../support/random.ts";
import { askTransactions, isUnfinished, type StoredTransaction } from "../support/rows.ts";

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000));
/** Things that befall the cluster, with a gateway that can be asked; the long form takes its own number. */
const mishaps = Number(process.env.MISHAPS ?? mishapKinds.length);
const nodes = Number(process.env.NODES ?? 3);
const scale = 0.1;
const slotMs = 10_000 * scale;
/** Charges that begin before each mishap. */
const chargesPerMishap = 12;
const everyKind = [...new Set<string>(mishapKinds)].sort();

/** With tier C nobody waits for a gateway's memory, and less can go wrong: half as many. */
const shares = { A: 1, B: 1, C: 0.5 } as const;

describe("nodes on one database", () => {
  for (const tier of ["A", "B", "C"] as const) {
    const count = Math.ceil(mishaps * shares[tier]);
    const title = `[R-07] [R-13] [R-15] tier ${tier}: never charge twice and never change an answer (SEED=${seed}, ${nodes} nodes, ${count} mishaps)`;
    it(title, { timeout: 300_000 + count * 30_000 }, async () => {
      const random = generator(seed + tier.charCodeAt(0));
      await using cluster = await Cluster.start({ nodes, tier, scale });
      const charges: Charge[] = [];
      const calls: Promise<void>[] = [];
      for (let mishap = 0; mishap < count; mishap += 1) {
        for (let index = 0; index < chargesPerMishap; index += 1) {
          const charge = newCharge({ plays: plays[Math.floor(random() * plays.length)] });
          charges.push(charge);
          const url = () => cluster.someUrl(random);
          calls.push(callAsTwilio(charge, { url, afterMs: random() * slotMs, slotMs }));
        }
        await wait(random() * slotMs);
        await cluster.befall(random);
      }
      await Promise.all(calls);
      const rows = await untilSettled(cluster);
      const { moved } = cluster.bank;
      const { damage, endings } = findDamage({ charges, rows, moved, tier });
      const befell = JSON.stringify(Object.fromEntries(cluster.befell));
      const ended = JSON.stringify(endings);
      console.log(`tier ${tier}: ${charges.length} charges: ${ended}; befell: ${befell}`);
      expect(damage).toEqual([]);
      // Only a gateway that can be asked nothing leaves anything to a person, and it surely does.
      expect(endings["timed_out manual"] !== undefined).toBe(tier === "C");
      if (count >= mishapKinds.length) expect([...cluster.befell.keys()].sort()).toEqual(everyKind);
    });
  }
});

/** Waits until nothing is unknown or being reversed; the sweepers bring everything to an end. */
async function untilSettled({ database }: Cluster): Promise<readonly StoredTransaction[]> {
  for (;;) {
    const rows = await askTransactions(database.url());
    if (!rows.some(isUnfinished)) return rows;
    await wait(200);
  }
}
