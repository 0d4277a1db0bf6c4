// Random walks over the real shell and a real database: deliveries at any moment, a gateway whose answers
// are late, lost or never sent, and boots that end in the middle. An ended boot's gateway answers may still
// arrive and must change nothing.
import type { Knex } from "knex";
import { describe, expect, it } from "vitest";
import { timingOf, twilioTimes } from "../../src/core/deadline.ts";
import type { GatewayOutcome } from "../../src/core/ports.ts";
import { createTransactionStore } from "../../src/store/transaction-store.ts";
import { createTransactionProcessor } from "../../src/transactions/process-transaction.ts";
import { createKeyring } from "../../src/vault/keyring.ts";
import { createVault } from "../../src/vault/vault.ts";
import { aCharge, aRequest } from "../support/bodies.ts";
import { aGateway } from "../support/played-gateway.ts";
import { randomOf } from "../support/random.ts";
import { createTestClock } from "../support/test-clock.ts";
import { openTestDatabase } from "../support/test-store.ts";

const seed = Number(process.env.SEED ?? 20_261_120);
const walks = Number(process.env.WALKS ?? 120);
const keyring = createKeyring(new Uint8Array(32).fill(5));
const approved: GatewayOutcome = {
  kind: "approved",
  approval: { gatewayReference: null, parameters: {} },
};

describe(`random walks over the shell (SEED=${seed}, WALKS=${walks})`, () => {
  it("[R-05] [R-07] [R-11] [R-15] capture once at most and tell all the same", {
    timeout: 60_000 + walks * 50,
  }, async () => {
    const database = await openTestDatabase();
    const endings = new Set<string>();
    for (let index = 0; index < walks; index += 1) {
      const ending = await walk(database, seed + index).catch((error: Error) => {
        throw new Error(`SEED=${seed + index}: ${error.message}`, { cause: error });
      });
      endings.add(ending);
    }
    expect([...endings].sort()).toEqual(expect.arrayContaining(["approved", "declined"]));
  });
});

async function walk(database: Knex, walkSeed: number): Promise<string> {
  const random = randomOf(walkSeed);
  const store = createTransactionStore(database);
  const transactionId = `walk ${walkSeed}`;
  const bodies = new Set<string>();
  const played = playGateway(random);
  const boot = () =>
    createTransactionProcessor({
      store,
      random: () => 0.5,
      timing: timingOf({ ...twilioTimes, maxDeliveries: 99 }),
      timeScale: 1,
      raiseAlarm: () => {},
      gateway: played.gateway,
      vault: createVault(keyring),
      clock: createTestClock(),
      keys: keyring,
      scope: "default",
      bootId: `boot ${random()}`,
      reportFault: (fault) => {
        throw fault;
      },
    });
  let processor = boot();
  const pending: Promise<unknown>[] = [];
  const deliver = (amount: string) => {
    const request = aRequest(aCharge({ transaction_id: transactionId, amount }));
    const delivery = processor.process(request).then(({ body, admission }) => {
      if (body !== null && admission !== "refuse") bodies.add(body);
    });
    pending.push(delivery);
  };
  for (let steps = 0; steps < 25; steps += 1) {
    const choice = random();
    if (choice < 0.35) deliver("10.00");
    else if (choice < 0.4) deliver("11.00");
    else if (choice < 0.75) played.answerOne();
    else if (choice < 0.82) processor = boot();
    else await store.find({ scope: "default", transactionId });
  }
  // At last one more delivery, to a boot that is left alone and a gateway that answers everything.
  processor = boot();
  played.answerAll();
  deliver("10.00");
  await Promise.all(pending);
  return check(await store.find({ scope: "default", transactionId }), bodies, played.captures());
}

type HeldRow = Awaited<ReturnType<ReturnType<typeof createTransactionStore>["find"]>>;

function check(held: HeldRow, bodies: ReadonlySet<string>, captures: number): string {
  expect(captures).toBeLessThanOrEqual(1);
  expect(bodies.size).toBeLessThanOrEqual(1);
  if (held?.position === "approved") expect(captures).toBe(1);
  if (held?.position === "declined") expect(captures).toBe(0);
  if (bodies.size === 1) expect([...bodies]).toEqual([held?.answerBody]);
  return held?.position ?? "absent";
}

// A gateway with a native key for one transaction: what it did first it tells ever after.
function playGateway(random: () => number) {
  let first: GatewayOutcome | null = null;
  let captured = 0;
  let isPatient = true;
  let questions: (() => void)[] = [];
  const act = (): GatewayOutcome => {
    if (first === null) {
      first = random() < 0.7 ? approved : { kind: "declined", code: "card_declined" };
      if (first.kind === "approved") captured += 1;
    }
    return first;
  };
  const answer = (): GatewayOutcome => {
    const mood = isPatient ? random() : 1;
    if (mood < 0.15 && first === null) return { kind: "not-sent" };
    const outcome = act();
    return mood < 0.4 ? { kind: "unknown" } : outcome;
  };
  const gateway = aGateway({
    perform: () =>
      new Promise((resolve) => {
        const reply = () => resolve(answer());
        if (isPatient) questions.push(reply);
        else reply();
      }),
  });
  return {
    gateway,
    captures: () => captured,
    answerOne: () => questions.splice(Math.floor(random() * questions.length), 1)[0]?.(),
    answerAll: () => {
      isPatient = false;
      for (const reply of questions) reply();
      questions = [];
    },
  };
}
