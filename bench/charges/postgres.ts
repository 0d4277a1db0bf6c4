// Durable writes on PostgreSQL, and retries that join a charge of another node. The server is the one of the
// tests, on this machine's disk, with every setting that makes a confirmed commit true; they are read back
// before anything is measured. Two statements of a charge are two durable writes, so what is counted beside
// pgbench, which inserts a short row a time, is claims and verdicts together.
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { systemClock } from "../../packages/reference-server/src/clock.ts";
import type { Claim } from "../../packages/reference-server/src/core/store-port.ts";
import {
  type OpenedStore,
  openStore,
} from "../../packages/reference-server/src/store/open-store.ts";
import { connectPostgres } from "../../packages/reference-server/src/store/postgres/connect.ts";
import { rowOfClaim } from "../../packages/reference-server/src/store/transaction-row.ts";
import { type PostgresServer, startPostgres } from "../../tools/postgres/postgres-server.ts";
import type { Figure } from "../measure.ts";
import { ratioOf, type Spread, scoresOf, spreadOf, takeTurns, tell } from "../rounds.ts";
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

/** The figures, each measure on a server of its own. */
export async function onPostgres(): Promise<readonly Figure[]> {
  return [...(await onServer(durableWrites)), await onServer(joinAcrossNodes)];
}

async function onServer<Result>(
  measure: (server: PostgresServer) => Promise<Result>,
): Promise<Result> {
  await using server = await startPostgres(durable);
  return await measure(server);
}

/** Has the writes of one round watched, on a server of their own. */
export async function watchClaims<Seen>(
  watch: (work: () => Promise<number>) => Promise<Seen>,
): Promise<Seen> {
  return await onServer(async (server) => {
    const store = await openDurable(server.url());
    try {
      return await watch(async () => (await writesPerSecond(store)) * turnSeconds);
    } finally {
      await store.close();
    }
  });
}

async function durableWrites(server: PostgresServer): Promise<readonly Figure[]> {
  const folder = makeFolder();
  const store = await openDurable(server.url());
  const pgbench = findPgbench(folder);
  const ours = () => writesPerSecond(store);
  try {
    if (pgbench === null) {
      const alone = scoresOf(await takeTurns(rounds, { ours }), "ours");
      return [besideNothing(alone)];
    }
    const target = { pgbench, folder, url: server.url() };
    const scores = await takeTurns(rounds, {
      short: await insertsPerSecond(target, shortRows),
      whole: await insertsPerSecond(target, wholeRows()),
      ours,
    });
    const figure = (partner: "short" | "whole", row: string): Figure => {
      const ratio = ratioOf(scores, "ours", partner);
      return {
        name: partner === "short" ? name : "the same",
        value: `${tell(scoresOf(scores, "ours"))} claims and verdicts a second, half of them each`,
        beside: `${tell(scoresOf(scores, partner))} inserts a second: pgbench ${pgbench.version} -M prepared, ${row}, ${atOnce} clients`,
        ...{ ratio: tell(ratio, 2), goal: "at least 1.0", isMet: ratio.middle >= 1 },
        profiled: ["claims"],
      };
    };
    return [
      figure("short", "a row of an id and a moment"),
      figure("whole", "the row of a claim with its indexes"),
    ];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const name = `durable claims and verdicts, PostgreSQL, ${atOnce} at once`;

function besideNothing(alone: Spread): Figure {
  const beside = "not measured: there is no pgbench here";
  const value = `${tell(alone)} claims and verdicts a second, half of them each`;
  return { name, value, beside, ratio: "", goal: "at least 1.0", isMet: false };
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

/** A table, and the statement that adds one row to it. */
type Inserts = { readonly table: string; readonly insert: string };

const shortRows: Inserts = {
  table: "CREATE TABLE inserted (id text PRIMARY KEY, at text NOT NULL)",
  insert: "INSERT INTO inserted VALUES (gen_random_uuid()::text, '2026-11-20T12:00:00.000Z');",
};

function wholeRows(): Inserts {
  const row = rowOfClaim(newClaim());
  const values = Object.entries(row).map(([column, value]) =>
    column === "transaction_id" ? "gen_random_uuid()::text" : literal(value),
  );
  return {
    table: "CREATE TABLE claimed (LIKE transactions INCLUDING ALL)",
    insert: `INSERT INTO claimed (${Object.keys(row).join(", ")}) VALUES (${values.join(", ")});`,
  };
}

// Our own sample values, none of which holds a quote.
function literal(value: unknown): string {
  if (value === null) return "NULL";
  return typeof value === "number" ? String(value) : `'${value}'`;
}

type Target = { readonly pgbench: Pgbench; readonly folder: string; readonly url: string };

async function insertsPerSecond({ pgbench, folder, url }: Target, { table, insert }: Inserts) {
  const database = connectPostgres({ url, connections: 1 });
  await database.raw(table);
  await database.destroy();
  const load = { url, script: insert, clients: atOnce, forSeconds: turnSeconds };
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

function newClaim(): Claim {
  const at = new Date();
  const claimNonce = randomUUID();
  return {
    ...{ scope: "default", transactionId: randomUUID(), method: "charge", claimNonce },
    ...{ bootId: "bench", gateway: "instant" },
    fingerprint: { version: 1, digest: claimNonce, fieldDigests: { amount: "a", cardnumber: "b" } },
    ...{ amountMinor: 1000, currencyCode: "USD" },
    instrument: { kind: "card", cardType: "visa", bin: "411111", lastDigits: "1111" },
    ...{ at, sentAt: at, dueAt: at, decision: null },
  };
}

async function claimAndDecide(transactions: OpenedStore["transactions"]): Promise<void> {
  const claim = newClaim();
  const { scope, transactionId, claimNonce, at } = claim;
  const key = { scope, transactionId };
  const held = await transactions.claim(claim);
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
