// Durable writes on PostgreSQL, and retries that join a charge of another node. The server is the one of the
// tests, on this machine's disk, with every setting that makes a confirmed commit true; they are read back
// before anything is measured. Two statements of a charge are two durable writes, so what is counted beside
// pgbench, which inserts a short row a time, is claims and verdicts together.
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { systemClock } from "../../packages/reference-server/src/clock.ts";
import {
  type OpenedStore,
  openStore,
} from "../../packages/reference-server/src/store/open-store.ts";
import { connectPostgres } from "../../packages/reference-server/src/store/postgres/connect.ts";
import { type PostgresServer, startPostgres } from "../../tools/postgres/postgres-server.ts";
import type { Figure } from "../measure.ts";
import { ratioOf, scoresOf, spreadOf, takeTurns, tell } from "../rounds.ts";
import { askAt } from "./load.ts";
import { makeFolder, startMeasured } from "./measured-server.ts";
import { findPgbench, type Pgbench, statementsPerSecond } from "./pgbench.ts";
import { deliveryOf } from "./requests.ts";

const rounds = 5;
const atOnce = 32;
const turnSeconds = 3;
// Slow enough for the looks at the other node to be as far apart as they ever are.
const gatewayMs = 1_000;

const durable = {
  ...{ fsync: "on", synchronous_commit: "on", full_page_writes: "on" },
  shared_buffers: "256MB",
};

/** Both figures, each on a server of its own. */
export async function onPostgres(): Promise<readonly Figure[]> {
  return [await onServer(durableWrites), await onServer(joinAcrossNodes)];
}

async function onServer(measure: (server: PostgresServer) => Promise<Figure>): Promise<Figure> {
  await using server = await startPostgres(durable);
  return await measure(server);
}

async function durableWrites(server: PostgresServer): Promise<Figure> {
  const folder = makeFolder();
  const store = await openDurable(server.url());
  const pgbench = findPgbench(folder);
  const name = `durable claims and verdicts, PostgreSQL, ${atOnce} at once`;
  const ours = () => writesPerSecond(store);
  try {
    if (pgbench === null) {
      const alone = scoresOf(await takeTurns(rounds, { ours }), "ours");
      const beside = "not measured: there is no pgbench here";
      const value = `${tell(alone)} statements a second`;
      return { name, value, beside, ratio: "", goal: "at least 1.0", isMet: false };
    }
    const scores = await takeTurns(rounds, {
      pgbench: await insertsPerSecond(pgbench, folder, server.url()),
      ours,
    });
    const ratio = ratioOf(scores, "ours", "pgbench");
    return {
      name,
      value: `${tell(scoresOf(scores, "ours"))} claims and verdicts a second, half of them each`,
      beside: `${tell(scoresOf(scores, "pgbench"))} inserts a second: pgbench ${pgbench.version} -M prepared, a row of an id and a moment, ${atOnce} clients`,
      ...{ ratio: tell(ratio, 2), goal: "at least 1.0", isMet: ratio.middle >= 1 },
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openDurable(url: string): Promise<OpenedStore> {
  const store = await openStore(
    { engine: "postgres", url, connections: 8 },
    {
      ...{ bootId: randomUUID(), clock: systemClock, timeScale: 1 },
      reportFault: (fault) => console.error(fault),
    },
  );
  // It warns of every setting with which a confirmed commit can be lost.
  const [risk] = store.warnings;
  if (risk !== undefined) throw new Error(`This would measure nothing durable: ${risk}`);
  return store;
}

async function insertsPerSecond(pgbench: Pgbench, folder: string, url: string) {
  const database = connectPostgres({ url, connections: 1 });
  await database.raw("CREATE TABLE inserted (id text PRIMARY KEY, at text NOT NULL)");
  await database.destroy();
  const script =
    "INSERT INTO inserted VALUES (gen_random_uuid()::text, '2026-11-20T12:00:00.000Z');";
  const load = { url, script, clients: atOnce, forSeconds: turnSeconds };
  return () => statementsPerSecond(pgbench, folder, load);
}

/** Charges one after the other, so many at once, without a gateway: a claim and a verdict each. */
async function writesPerSecond({ transactions }: OpenedStore): Promise<number> {
  const startMs = performance.now();
  const endMs = startMs + turnSeconds * 1_000;
  let written = 0;
  const charge = async () => {
    while (performance.now() < endMs) {
      await claimAndDecide(transactions);
      written += 2;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, charge));
  return written / ((performance.now() - startMs) / 1_000);
}

async function claimAndDecide(transactions: OpenedStore["transactions"]): Promise<void> {
  const key = { scope: "default", transactionId: randomUUID() };
  const at = new Date();
  const claimNonce = randomUUID();
  const held = await transactions.claim({
    ...{ ...key, method: "charge", claimNonce, bootId: "bench", gateway: "instant" },
    fingerprint: { version: 1, digest: claimNonce, fieldDigests: { amount: "a", cardnumber: "b" } },
    ...{ amountMinor: 1000, currencyCode: "USD" },
    instrument: { kind: "card", cardType: "visa", bin: "411111", lastDigits: "1111" },
    ...{ at, sentAt: at, dueAt: at, decision: null },
  });
  const isDecided = await transactions.recordVerdict({
    ...{ key, fence: 1, from: "authorizing", at, dueAt: null, vaultRecord: null },
    call: {
      ...{ kind: "charge", fence: 1, sentAt: at, classifiedAs: "approved" },
      ...{ gatewayReference: claimNonce, at },
    },
    decision: {
      ...{ position: "approved", errorCode: null, resultId: `chg_${claimNonce}`, checks: null },
      gatewayReference: claimNonce,
      answerBody: `{"charge_id":"chg_${claimNonce}","error_code":null,"error_message":null}`,
    },
  });
  if (held.claimNonce !== claimNonce || !isDecided) throw new Error("A write did not happen.");
}

const pairsAtOnce = 200;
// Long enough for the claim to be there, and a small part of what the gateway takes.
const laterMs = 50;

/** How much later than at the node that asks the gateway a retry is answered at another one. */
async function joinAcrossNodes(server: PostgresServer): Promise<Figure> {
  const folder = makeFolder();
  const args = [String(gatewayMs), server.url()];
  // One after the other: the first makes the key that both use.
  const one = await startMeasured("processor.ts", args, folder);
  const other = await startMeasured("processor.ts", args, folder);
  const tails: number[] = [];
  for (let turn = 0; turn <= rounds; turn += 1) {
    const lateMs = await Promise.all(
      Array.from({ length: pairsAtOnce }, async () => {
        const request = deliveryOf(randomUUID(), "charge");
        const wanted = '"error_code":null';
        const first = askAt({ port: one.port, request, wanted });
        await pause(laterMs);
        const joined = await askAt({ port: other.port, request, wanted });
        return Math.abs(joined - (await first));
      }),
    );
    lateMs.sort((a, b) => a - b);
    if (turn > 0) tails.push(lateMs[Math.floor(lateMs.length * 0.99)] ?? Number.NaN);
  }
  await Promise.all([one.leave(), other.stop()]);
  const p99 = spreadOf(tails);
  return {
    name: `join wake-up, p99, across two nodes on one PostgreSQL (${pairsAtOnce} pairs at once)`,
    ...{ value: `${tell(p99, 1)} ms`, beside: "", ratio: "" },
    ...{ goal: "at most 300 ms", isMet: p99.middle <= 300 },
  };
}
