// Kills at random moments: the server is ended as by a power cut while charges of every misfortune are
// under way, and started again on what it left, again and again, on both engines; meanwhile Twilio's
// deliveries go on, each in its slot. When all is told and settled, the gateway's ledger, which lies outside
// the processor's database, says what was charged. The seed is printed; SEED repeats a run's choices, not
// its moments.
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { type Charge, callAsTwilio, newCharge } from "../support/charges.ts";
import { type EngineName, environmentOf } from "../support/databases.ts";
import { findDamage } from "../support/find-damage.ts";
import { type Processor, startProcessor } from "../support/processor.ts";
import { generator } from "../support/random.ts";
import {
  askTransactions,
  isUnfinished,
  readTransactions,
  type StoredTransaction,
} from "../support/rows.ts";

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000));
/** Fifty kills take about a minute and a half; the long form takes its own number. */
const kills = Number(process.env.KILLS ?? 50);
/** Half of the kills go to gateways with a native key, the others to those without; two in five to a server. */
const shares = [
  ...[
    { engine: "sqlite", tier: "A", share: 0.3 },
    { engine: "postgres", tier: "A", share: 0.2 },
  ],
  ...[
    { engine: "sqlite", tier: "B", share: 0.15 },
    { engine: "postgres", tier: "B", share: 0.1 },
  ],
  ...[
    { engine: "sqlite", tier: "C", share: 0.15 },
    { engine: "postgres", tier: "C", share: 0.1 },
  ],
] as const;
/** Charges that begin between two kills: enough to be hit in every phase. */
const chargesPerKill = 12;
/** A second of Twilio's and the gateway's times takes so many seconds. */
const scale = 0.05;
const slotMs = 10_000 * scale;
/** What can happen to a charge at the simulator, in its own words. */
const misfortunes = [
  ...["approve", "slow:0", "slow:500", "slow:3000", "slow:11000", "slow:30000", "slow:61000"],
  ...["capture-then-drop", "capture-then-error", "capture-unseen:20000", "late-capture:20000"],
  ...["pending:20000", "reversal-lost:61000", "not-sent", "not-sent-once", "silent", "garbage"],
  ...["error", "decline:card_declined", "decline-then-drop:card_declined"],
];

const admin = {
  ADMIN_PORT: "0",
  ADMIN_USERNAME: "operator",
  ADMIN_PASSWORD: "an operator's password",
} as const;

describe("a server that is killed at random moments", () => {
  for (const [index, { engine, tier, share }] of shares.entries()) {
    const count = Math.max(1, Math.round(kills * share));
    const title = `[R-07] [R-13] on ${engine}, tier ${tier}: never charges twice and never changes an answer (SEED=${seed}, ${count} kills)`;
    it(title, { timeout: 300_000 + count * 10_000 }, async () => {
      const database = await environmentOf(engine);
      await using processor = await startProcessor({
        TIME_SCALE: String(scale),
        SIMULATOR_TIER: tier,
        ...admin,
        ...database,
      });
      const charges = await killAgainAndAgain(processor, {
        count,
        random: generator(seed + index),
        where: `${engine}, tier ${tier}`,
      });
      await untilSettled(processor);
      await processor.stop();
      const rows = await readRows(engine, processor, database.DATABASE_URL ?? "");
      const { damage, endings } = findDamage({ charges, rows, moved: ledgerOf(processor), tier });
      const ended = JSON.stringify(endings);
      console.log(`${engine}, tier ${tier}: ${charges.length} charges: ${ended}`);
      expect(damage).toEqual([]);
    });
  }
});

type Run = { readonly count: number; readonly random: () => number; readonly where: string };

/** Begins charges, kills, and starts again; resolves when every call is over. */
async function killAgainAndAgain(
  processor: Processor,
  { count, random, where }: Run,
): Promise<readonly Charge[]> {
  const charges: Charge[] = [];
  const calls: Promise<void>[] = [];
  for (let kill = 0; kill < count; kill += 1) {
    for (let index = 0; index < chargesPerKill; index += 1) {
      const simulator = misfortunes[Math.floor(random() * misfortunes.length)];
      const charge = newCharge({ simulator });
      charges.push(charge);
      const url = () => processor.url;
      calls.push(callAsTwilio(charge, { url, afterMs: random() * slotMs, slotMs }));
    }
    await wait(random() * 2 * slotMs);
    await processor.kill();
    await processor.start();
    if ((kill + 1) % 25 === 0) console.log(`${where}: ${kill + 1} of ${count} kills`);
  }
  await Promise.all(calls);
  return charges;
}

/** Waits until nothing is unknown or being reversed; the sweeper brings everything to an end. */
async function untilSettled(processor: Processor): Promise<void> {
  const { ADMIN_USERNAME, ADMIN_PASSWORD } = admin;
  const name = Buffer.from(`${ADMIN_USERNAME}:${ADMIN_PASSWORD}`).toString("base64");
  for (;;) {
    const response = await fetch(`${processor.adminUrl}/counts`, {
      headers: { authorization: `Basic ${name}` },
    });
    const { positions } = (await response.json()) as {
      positions: { state: string; count: number }[];
    };
    if (!positions.some((position) => position.count > 0 && isUnfinished(position))) return;
    await wait(100);
  }
}

async function readRows(
  engine: EngineName,
  { folder }: Processor,
  url: string,
): Promise<readonly StoredTransaction[]> {
  return engine === "sqlite"
    ? readTransactions(join(folder, "reference-server.db"))
    : await askTransactions(url);
}

function ledgerOf(processor: Processor) {
  const ledger = processor.readLedger();
  const count = (id: string, kind: string) =>
    ledger.filter((line) => line.transaction_id === id && line.kind === kind).length;
  return (id: string) => ({ captures: count(id, "capture"), reversals: count(id, "reversal") });
}
