// Random walks over the real shell and a real database: deliveries at any moment, time that passes, sweeps, a
// gateway of each tier whose answers are late, lost or never sent, and boots that end in the middle. An
// ended boot's gateway answers may still arrive and must change nothing that they may not.
import type { Knex } from "knex";
import { describe, expect, it } from "vitest";
import type { TransactionStore } from "../../src/core/store-port.ts";
import { positions } from "../../src/core/transaction.ts";
import { createTransactionStore } from "../../src/store/transaction-store.ts";
import { aCharge, aRequest } from "../support/bodies.ts";
import { dayMs } from "../support/lost-charge.ts";
import { playTier } from "../support/played-tier.ts";
import { randomOf } from "../support/random.ts";
import { createTestClock } from "../support/test-clock.ts";
import { settle, startProcessor } from "../support/test-processor.ts";
import { openTestDatabase } from "../support/test-store.ts";

const seed = Number(process.env.SEED ?? 20_261_120);
const walks = Number(process.env.WALKS ?? 60);

describe(`random walks over the shell (SEED=${seed}, WALKS=${walks})`, () => {
  it("[R-05] [R-07] [R-15] [R-18] [R-21] capture once at most, tell all the same, come to an end", {
    timeout: 60_000 + walks * 200,
  }, async () => {
    const database = await openTestDatabase();
    const endings = new Set<string>();
    for (let index = 0; index < walks; index += 1) {
      const ending = await walk(database, seed + index).catch((error: Error) => {
        throw new Error(`SEED=${seed + index}: ${error.message}`, { cause: error });
      });
      endings.add(ending);
      // A sweep of the next walk must not ask its gateway about this one's charge.
      await database("transactions").delete();
    }
    expect([...endings].sort()).toEqual(
      expect.arrayContaining(["approved", "declined", "timedOutManual", "timedOutReversed"]),
    );
  });
});

async function walk(database: Knex, walkSeed: number): Promise<string> {
  const random = randomOf(walkSeed);
  const store = createTransactionStore(database, "boot");
  const clock = createTestClock();
  const key = { scope: "default", transactionId: `walk ${walkSeed}` };
  const bodies = new Set<string>();
  const played = playTier((["A", "B", "C"] as const)[Math.floor(random() * 3)] ?? "A", random);
  const boot = () =>
    startProcessor({ gateway: played.gateway, store, clock, bootId: `boot ${random()}` });
  let server = await boot();
  const deliver = (amount: string) => {
    const request = aRequest(aCharge({ transaction_id: key.transactionId, amount }));
    void server.processor.process(request).then(({ body, admission }) => {
      if (body !== null && admission !== "refuse") bodies.add(body);
    });
  };
  const sweep = async () => {
    const swept = server.reconciler.runOnce();
    await settle();
    await swept;
  };
  for (let steps = 0; steps < 40; steps += 1) {
    const choice = random();
    if (choice < 0.25) deliver("10.00");
    else if (choice < 0.3) deliver("11.00");
    else if (choice < 0.5) played.answerOne();
    else if (choice < 0.75) clock.advance(Math.floor(random() * 12_000));
    else if (choice < 0.82) server = await boot();
    else await sweep();
    if (random() < 0.7) await settle();
  }
  // At last a boot that is left alone, a gateway that answers everything, and a week.
  server = await boot();
  await server.reconciler.adopt();
  played.answerAll();
  for (const ms of [1_000, 60_000, 100_000, 600_000, dayMs, dayMs, dayMs]) {
    clock.advance(ms);
    await settle();
    await sweep();
  }
  expect(server.faults).toEqual([]);
  return check(await store.find(key), bodies, played.books());
}

type Held = Awaited<ReturnType<TransactionStore["find"]>>;
type Books = ReturnType<ReturnType<typeof playTier>["books"]>;

function check(held: Held, bodies: ReadonlySet<string>, { captures, reversals }: Books): string {
  expect(captures).toBeLessThanOrEqual(1);
  expect(bodies.size).toBeLessThanOrEqual(1);
  if (held === null) return "absent";
  if (bodies.size === 1) expect([...bodies]).toEqual([held.answerBody]);
  const { verdict, state } = positions[held.position];
  expect(["settled", "reversed", "manual"]).toContain(state);
  if (verdict === "approved")
    expect({ captures, reversals }).toEqual({ captures: 1, reversals: 0 });
  else if (state !== "manual") expect(captures).toBe(reversals);
  return held.position;
}
