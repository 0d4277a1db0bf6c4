// Kills at random moments: the server is ended as by a power cut while charges are under way, started
// again on what it left, and asked again, as Twilio would. The gateway's ledger, which lies outside the
// processor's database, is the oracle. The seed is printed; SEED repeats a run.
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { startProcessor } from "../support/processor.ts";
import { aCharge, deliver } from "../support/requests.ts";

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000));
/** Twenty kills take about half a minute; the long form takes its own number. */
const KILLS = Number(process.env.KILLS ?? 20);
/** Charges under way at each kill: enough to be hit in every phase. */
const CHARGES = 12;
/** Simulated gateway times are spread over this long, and so are the kills. */
const SPREAD_MS = 120;

describe("a server that is killed at random moments", () => {
  it(`[R-07] [R-13] never charges twice and never changes an answer (SEED=${seed}, ${KILLS} kills)`, async () => {
    const random = generator(seed);
    await using processor = await startProcessor();
    const told = new Map<string, string>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const charges = Array.from({ length: CHARGES }, () =>
        aCharge({ parameters: { simulator: `slow:${Math.floor(random() * SPREAD_MS)}` } }),
      );
      const underWay = charges.map(async (charge) => {
        await wait(random() * SPREAD_MS);
        const answer = await deliver(processor.url, charge);
        if (answer !== null) told.set(charge.transaction_id as string, answer.text);
      });
      await wait(random() * SPREAD_MS * 2);
      await processor.kill();
      await Promise.all(underWay);
      await processor.start();
      for (const charge of charges) {
        const id = charge.transaction_id as string;
        const answer = await deliver(processor.url, charge);
        expect(answer?.status).toBe(200);
        expect(answer?.text).toBe(told.get(id) ?? answer?.text);
        told.set(id, answer?.text ?? "");
      }
    }
    const captures = processor.captures();
    expect(new Set(captures).size).toBe(captures.length);
    expect(new Set(captures)).toEqual(new Set(told.keys()));
    for (const line of processor.readLedger()) {
      expect(JSON.parse(told.get(line.transaction_id) ?? "{}").charge_id).toBe(line.charge_id);
    }
  });
});

/** A small generator (mulberry32), so that a run can be repeated from its seed. */
function generator(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
