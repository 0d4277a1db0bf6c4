// What the fence is for, and that the proofs would see it gone. A node hears from the gateway only when others
// have its charge already: because it stood still beyond its lease, or because it was cut off from the
// database. Both are played out step by step, on the server as it is and on a copy without the fence: there
// the comparison with the bank's books has to report the damage.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { plantInCopy, readMutants } from "../../packages/reference-server/test/proof/plant-bug.ts";
import { newCharge } from "../support/charges.ts";
import { Cluster, type ClusterOptions } from "../support/cluster.ts";
import { findDamage } from "../support/find-damage.ts";
import { deliver } from "../support/requests.ts";
import { ask, askTransactions, isUnfinished } from "../support/rows.ts";

/** Both places in which a step of an earlier owner is told from one of the present owner. */
const fences = ["no fence in a step (PostgreSQL)", "a stale owner goes on where the new one is"];

const servers = [
  { server: "the server as it is", isFenced: true },
  { server: "a copy without the fence", isFenced: false },
];

describe("a node that hears late", () => {
  it.each(servers)(
    "[R-07] because it stood still beyond its lease: $server",
    async ({ isFenced }) => {
      // Three deliveries at most: the third is the one at which a failure may be told.
      await using stage = await setStage({
        ...{ isFenced, tier: "A", scale: 0.2, settings: { MAX_DELIVERIES: "3" } },
        bank: { answerMs: 60_000, longestInFlightMs: 60_000 },
      });
      const { cluster, charge } = stage;
      const late = cluster.node(1).processor;
      const first = stage.deliverTo(1);
      const lost = await cluster.bank.nextQuestion();
      late.pause();
      await stage.until(leaseIsOver);
      const second = stage.deliverTo(2);
      const captured = await cluster.bank.nextQuestion();
      await captured.capture();
      lost.turnAway();
      late.resume();
      await stage.until(isFenced ? evidenceIsKept : staleStepIsTaken);
      const third = stage.deliverTo(3);
      // Who believes that nothing was sent asks again, and is turned away as well.
      if (!isFenced) (await cluster.bank.nextQuestion()).turnAway();
      await Promise.all([first, second, third]);
      captured.tell();
      expect(await stage.damage()).toEqual(
        isFenced ? [] : [expect.stringContaining("failed settled: the books say 1 captures")],
      );
      expect([...charge.told].map((text) => JSON.parse(text).error_code)).toEqual([
        isFenced ? "timed_out" : "processing_error",
      ]);
    },
  );

  it.each(servers)(
    "[R-07] because it was cut off from the database: $server",
    async ({ isFenced }) => {
      await using stage = await setStage({
        ...{ isFenced, tier: "B", scale: 0.1, settings: {} },
        bank: { answerMs: 1_000, longestInFlightMs: 1_000 },
      });
      const { cluster } = stage;
      const late = cluster.node(1).proxy;
      const first = stage.deliverTo(1);
      const lost = await cluster.bank.nextQuestion();
      late.set({ type: "half-open" });
      lost.turnAway();
      // Its lease runs out, the bank knows nothing of the charge, so another node may ask.
      await stage.until(staleStepIsTaken);
      const second = stage.deliverTo(2);
      await (await cluster.bank.nextQuestion()).capture();
      late.set({ type: "none" });
      await stage.until(isFenced ? evidenceIsKept : staleStepIsTaken);
      const third = stage.deliverTo(3);
      if (!isFenced) await (await cluster.bank.nextQuestion()).capture();
      await Promise.all([first, second, third]);
      expect(await stage.damage()).toEqual(
        isFenced ? [] : [expect.stringContaining("captured 2 times")],
      );
    },
  );
});

const leaseIsOver = "SELECT 1 FROM nodes WHERE lease_until < clock_timestamp()";
const evidenceIsKept = "SELECT 1 FROM gateway_calls WHERE fence = 1 AND classified_as = 'not-sent'";
/** The row says that no money can have moved: right as long as nobody asked after its writer. */
const staleStepIsTaken = "SELECT 1 FROM transactions WHERE last_sent_at IS NULL";

type Stage = Pick<ClusterOptions, "tier" | "scale" | "settings" | "bank"> & {
  readonly isFenced: boolean;
};

/** Three nodes, and one charge that the bank holds whenever it is asked for. */
async function setStage({ isFenced, ...options }: Stage) {
  const program = isFenced ? {} : { program: unfencedProgram() };
  const cluster = await Cluster.start({ nodes: 3, ...options, ...program });
  const { bank, database } = cluster;
  const charge = newCharge({ plays: "held" });
  const ofTransactions = () => askTransactions(database.url());
  return {
    cluster,
    charge,
    /** One delivery to one node; what is told is kept. */
    deliverTo: async (node: number) => {
      const signal = AbortSignal.timeout(10_000 * options.scale);
      const { url } = cluster.node(node).processor;
      const answer = await deliver(url, charge.body, { signal }).catch(() => null);
      if (answer !== null) charge.told.add(answer.text);
    },
    /** Waits until a question to the database has an answer. */
    until: async (question: string) => {
      while ((await ask(database.url(), question)).length === 0) await wait(20);
    },
    /** What is broken, once all is settled. */
    damage: async () => {
      let rows = await ofTransactions();
      for (; rows.some(isUnfinished); rows = await ofTransactions()) await wait(100);
      const { moved } = bank;
      return findDamage({ charges: [charge], rows, moved, tier: options.tier }).damage;
    },
    [Symbol.asyncDispose]: () => cluster[Symbol.asyncDispose](),
  };
}

function unfencedProgram(): string {
  const mutants = readMutants().filter(({ name }) => fences.includes(name));
  expect(mutants).toHaveLength(fences.length);
  const folder = plantInCopy(mutants);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "src/main.ts");
}
