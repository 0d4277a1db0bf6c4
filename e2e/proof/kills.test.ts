// Kills at random moments: the server is ended as by a power cut while charges of every misfortune are
// under way, and started again on what it left, again and again; meanwhile Twilio's deliveries go on, each
// in its slot. When all is told and settled, the gateway's ledger, which lies outside the processor's
// database, says what was charged. The seed is printed; SEED repeats a run's choices, not its moments.
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { type Processor, startProcessor } from "../support/processor.ts";
import { aCharge, deliver } from "../support/requests.ts";
import { readTransactions, type StoredTransaction } from "../support/rows.ts";

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000));
/** Fifty kills take about a minute and a half; the long form takes its own number. */
const kills = Number(process.env.KILLS ?? 50);
/** Half of the kills go to gateways with a native key, the others to those without. */
const shares = { A: 0.5, B: 0.25, C: 0.25 } as const;
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

/** What the caller's side knows of a charge. */
type Charge = { readonly body: Record<string, unknown>; readonly told: Set<string> };

describe("a server that is killed at random moments", () => {
  for (const [tier, share] of Object.entries(shares)) {
    const count = Math.max(1, Math.round(kills * share));
    const title = `[R-07] [R-13] tier ${tier}: never charges twice and never changes an answer (SEED=${seed}, ${count} kills)`;
    it(title, { timeout: 300_000 + count * 10_000 }, async () => {
      const random = generator(seed + tier.charCodeAt(0));
      await using processor = await startProcessor({
        TIME_SCALE: String(scale),
        SIMULATOR_TIER: tier,
        ...{
          ADMIN_PORT: "0",
          ADMIN_USERNAME: "operator",
          ADMIN_PASSWORD: "an operator's password",
        },
      });
      const charges: Charge[] = [];
      const calls: Promise<void>[] = [];
      for (let kill = 0; kill < count; kill += 1) {
        for (let index = 0; index < chargesPerKill; index += 1) {
          const simulator = misfortunes[Math.floor(random() * misfortunes.length)];
          const charge = { body: aCharge({ parameters: { simulator } }), told: new Set<string>() };
          charges.push(charge);
          calls.push(callAsTwilio(charge, processor, random() * slotMs));
        }
        await wait(random() * 2 * slotMs);
        await processor.kill();
        await processor.start();
        if ((kill + 1) % 25 === 0) console.log(`tier ${tier}: ${kill + 1} of ${count} kills`);
      }
      await Promise.all(calls);
      await untilSettled(processor);
      await processor.stop();
      judge(charges, processor, tier);
    });
  }
});

/** Up to six deliveries, one a slot, whoever is there to hear them. */
async function callAsTwilio(charge: Charge, processor: Processor, afterMs: number): Promise<void> {
  await wait(afterMs);
  for (let delivery = 1; delivery <= 6; delivery += 1) {
    const slot = AbortSignal.timeout(slotMs);
    const answer = await deliver(processor.url, charge.body, { signal: slot }).catch(() => null);
    if (answer !== null) {
      expect(answer.status).toBe(200);
      charge.told.add(answer.text);
      return;
    }
    while (!slot.aborted) await wait(5);
  }
}

/** Waits until nothing is unknown or being reversed; the sweeper brings everything to an end. */
async function untilSettled(processor: Processor): Promise<void> {
  const authorization = `Basic ${Buffer.from("operator:an operator's password").toString("base64")}`;
  for (;;) {
    const response = await fetch(`${processor.adminUrl}/counts`, { headers: { authorization } });
    const { positions } = (await response.json()) as {
      positions: { state: string; count: number }[];
    };
    const isOpen = ({ state, count }: { state: string; count: number }) =>
      count > 0 && ["authorizing", "unknown", "reversing"].includes(state);
    if (!positions.some(isOpen)) return;
    await wait(100);
  }
}

function judge(charges: readonly Charge[], processor: Processor, tier: string): void {
  const rows = new Map(
    readTransactions(join(processor.folder, "reference-server.db")).map((row) => [
      row.transaction_id,
      row,
    ]),
  );
  const endings = new Map<string, number>();
  const ledger = processor.readLedger();
  for (const { body, told } of charges) {
    const id = String(body.transaction_id);
    const row = rows.get(id);
    const lines = ledger.filter((line) => line.transaction_id === id);
    const moved = (kind: string) => lines.filter((line) => line.kind === kind).length;
    const ending = row === undefined ? "never claimed" : `${row.verdict} ${row.state}`;
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
    expect(moved("capture"), id).toBeLessThanOrEqual(1);
    expect(told.size, id).toBeLessThanOrEqual(1);
    for (const text of told) expect(text, id).toBe(row?.answer_body);
    expect([ending, moved("capture"), moved("reversal")], id).toEqual(wanted(ending, row, moved));
    // Only a gateway that can be asked nothing leaves anything to a person.
    if (tier !== "C") expect(ending, id).not.toBe("timed_out manual");
  }
  console.log(
    `tier ${tier}: ${charges.length} charges: ${JSON.stringify(Object.fromEntries(endings))}`,
  );
}

// What the ledger must say of each ending.
function wanted(
  ending: string,
  row: StoredTransaction | undefined,
  moved: (kind: string) => number,
): readonly [string, number, number] {
  switch (ending) {
    case "approved settled":
      expect(JSON.parse(row?.answer_body ?? "{}").charge_id).toBe(row?.result_id);
      return [ending, 1, 0];
    case "timed_out reversed":
      return [ending, 1, 1];
    case "timed_out manual":
      // Known to be unclear, and listed: whatever the ledger says, a person looks at it.
      return [ending, moved("capture"), moved("reversal")];
    case "declined settled":
    case "failed settled":
    case "timed_out settled":
    case "never claimed":
      return [ending, 0, 0];
    default:
      throw new Error(`A charge was left as ${ending}.`);
  }
}

/** A small generator (mulberry32), so that a run's choices can be repeated from its seed. */
function generator(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
