// Many writes at one moment, on two nodes over one PostgreSQL, about the same few dozen transactions: every
// write hears what became of itself, one bad row fails alone, and no batch is refused or waits in a circle.
// As a program it ends with 1 at the first broken promise: node --conditions=source write-together.ts
import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type {
  Claim,
  Decision,
  GatewayCall,
  TransactionStore,
  VerdictAdvance,
} from "../../src/core/store-port.ts";
import { connectPostgres } from "../../src/store/postgres/connect.ts";
import { migratePostgres } from "../../src/store/postgres/open-postgres.ts";
import { createTransactionStore } from "../../src/store/transaction-store.ts";
import { Chance } from "./simulation/chance.ts";

const transactions = 120;
const noticesCirclesMs = 50;
const at = new Date("2026-11-20T12:00:00Z");

/** Two nodes, what is known of the database behind them, and what is broken so far. */
type Stage = {
  readonly nodes: readonly TransactionStore[];
  readonly database: Knex;
  readonly chance: Chance;
  readonly broken: string[];
};

/** Lets two nodes write at once, as often as asked; tells what was broken, or null. */
export async function writeTogether(serverUrl: string, rounds: number): Promise<string | null> {
  const server = connectPostgres({ url: serverUrl, connections: 1, isUnlimited: true });
  const name = `together_${randomUUID().replaceAll("-", "")}`;
  await server.raw(`CREATE DATABASE ${name}`);
  try {
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    await migratePostgres(url.href);
    // The server's usual second is our limit for a lock: here circles are noticed long before it.
    await server.raw(`ALTER DATABASE ${name} SET deadlock_timeout = ${noticesCirclesMs}`);
    for (let seed = 1; seed <= rounds; seed += 1) {
      const broken = await writeOnce(url.href, seed);
      if (broken.length > 0) return `SEED=${seed}: ${broken.join("\n  ")}`;
    }
    return null;
  } finally {
    await server.raw(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.destroy();
  }
}

async function writeOnce(url: string, seed: number): Promise<readonly string[]> {
  const pools = [1, 2].map(() => connectPostgres({ url, connections: 4 }));
  const database = connectPostgres({ url, connections: 1 });
  const stage: Stage = {
    nodes: pools.map((pool, index) => createTransactionStore(pool, `node ${index}`)),
    database,
    chance: new Chance(seed),
    broken: [],
  };
  try {
    const refusedBefore = await countRefused(database);
    const ids = Array.from({ length: transactions }, (_, index) => `${seed}-${index}`);
    await claimTogether(stage, ids);
    await decideTogether(stage, ids);
    // What a connection has seen is counted at its end at the latest.
    await Promise.all(pools.map((pool) => pool.destroy()));
    const refused = (await countRefused(database)) - refusedBefore;
    if (refused > 0) stage.broken.push(`${refused} statements were refused`);
    if (stage.broken.length === 0) await tryBadRow(url, stage, seed);
    if (stage.broken.length === 0) await tryLockOrder(url, stage, ids);
    return stage.broken;
  } finally {
    await database.destroy();
  }
}

// Each transaction is claimed three times on each node, in another order on each.
async function claimTogether({ nodes, database, chance, broken }: Stage, ids: readonly string[]) {
  const claims = nodes.map(() =>
    shuffle(chance, [...ids, ...ids, ...ids]).map((id) => aClaim(id, randomUUID())),
  );
  const told = await Promise.all(
    nodes.flatMap((node, index) =>
      (claims[index] ?? []).map(async (claim) => ({ claim, held: await node.claim(claim) })),
    ),
  );
  const firsts = new Map<string, number>();
  for (const { claim, held } of told) {
    if (held.transactionId !== claim.transactionId)
      broken.push("a claim heard of another one's row");
    if (held.claimNonce !== claim.claimNonce) continue;
    firsts.set(claim.transactionId, (firsts.get(claim.transactionId) ?? 0) + 1);
  }
  for (const id of ids) {
    if (firsts.get(id) !== 1) broken.push(`${id} has ${firsts.get(id) ?? 0} first claims`);
  }
  const rows = await database("transactions").whereIn("transaction_id", ids);
  for (const { transaction_id: id, deliveries } of rows) {
    if (deliveries !== 3 * nodes.length) broken.push(`${id} counts ${deliveries} deliveries`);
  }
}

// On each node three hands decide about each transaction, one of them by a fence that is over.
async function decideTogether({ nodes, database, chance, broken }: Stage, ids: readonly string[]) {
  const verdicts = nodes.map(() =>
    shuffle(
      chance,
      ids.flatMap((id) => [aVerdict(id), aVerdict(id), aVerdict(id, 9)]),
    ),
  );
  const told = await Promise.all(
    nodes.flatMap((node, index) =>
      (verdicts[index] ?? []).map(async (verdict) => ({
        verdict,
        isDone: await node.recordVerdict(verdict),
      })),
    ),
  );
  const rows = await database("transactions").whereIn("transaction_id", ids);
  const stored = new Map(rows.map((row) => [row.transaction_id, row.answer_body]));
  const done = told.filter(({ isDone }) => isDone);
  if (done.length !== ids.length) broken.push(`${done.length} verdicts of ${ids.length} are told`);
  for (const { verdict } of done) {
    if (stored.get(verdict.key.transactionId) === verdict.decision.answerBody) continue;
    broken.push(`${verdict.key.transactionId} has another verdict than was told`);
  }
  const calls = await database("gateway_calls").whereIn("transaction_id", ids);
  if (calls.length !== told.length) broken.push(`${calls.length} of ${told.length} calls are kept`);
}

// The tables refuse a method that there is not.
async function tryBadRow(url: string, { broken }: Stage, seed: number) {
  const pool = connectPostgres({ url, connections: 4 });
  try {
    const node = createTransactionStore(pool, "node");
    const claims = [1, 2, 3, 4, 5].map((index) => aClaim(`${seed}-bad-${index}`, "nonce"));
    const bad = { ...aClaim(`${seed}-bad`, "nonce"), method: "nothing" as "charge" };
    const told = await Promise.allSettled([bad, ...claims].map((claim) => node.claim(claim)));
    const ended = told.map(({ status }) => status).join(" ");
    const wanted = ["rejected", ...claims.map(() => "fulfilled")].join(" ");
    if (ended !== wanted) broken.push(`beside a bad row: ${ended}`);
  } finally {
    await pool.destroy();
  }
}

// Whether two nodes can wait for each other in a circle is chance; what forbids it is not: a batch that waits
// for the first of its keys holds none of the later ones, in whichever order it was asked.
async function tryLockOrder(url: string, { database, broken }: Stage, ids: readonly string[]) {
  const [first = "", later = ""] = ids.toSorted();
  const lock = "SELECT 1 FROM transactions WHERE transaction_id = ? FOR UPDATE";
  const pool = connectPostgres({ url, connections: 4 });
  try {
    const holder = await pool.transaction();
    await holder.raw(lock, [first]);
    const node = createTransactionStore(pool, "node");
    const claims = Promise.all([later, first].map((id) => node.claim(aClaim(id, "nonce"))));
    while (!(await isWaiting(database)));
    const isFree = await database.raw(`${lock} NOWAIT`, [later]).then(
      () => true,
      () => false,
    );
    if (!isFree) broken.push("a batch that waits for one key holds a later one");
    await holder.commit();
    await claims;
  } finally {
    await pool.destroy();
  }
}

async function isWaiting(database: Knex): Promise<boolean> {
  const { rows } = await database.raw<{ rows: readonly unknown[] }>(
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows.length > 0;
}

async function countRefused(database: Knex): Promise<number> {
  const { rows } = await database.raw<{ rows: { refused: number }[] }>(
    "SELECT xact_rollback AS refused FROM pg_stat_database WHERE datname = current_database()",
  );
  return rows[0]?.refused ?? 0;
}

function shuffle<One>(chance: Chance, given: readonly One[]): readonly One[] {
  const placed = given.map((one) => ({ one, place: chance.between(1, 1_000_000) }));
  return placed.sort((a, b) => a.place - b.place).map(({ one }) => one);
}

function aClaim(transactionId: string, claimNonce: string): Claim {
  return {
    ...{ scope: "default", transactionId, method: "charge", claimNonce },
    fingerprint: { version: 1, digest: "same", fieldDigests: { amount: "x" } },
    ...{ amountMinor: 1000, currencyCode: "USD", gateway: "simulator", bootId: "node" },
    instrument: { kind: "card", cardType: "visa", bin: "411111", lastDigits: "1111" },
    ...{ at, sentAt: at, dueAt: at, decision: null },
  };
}

function aVerdict(transactionId: string, fence = 1): VerdictAdvance {
  const call: GatewayCall = {
    ...{ kind: "charge", fence, sentAt: at, classifiedAs: "approved" },
    ...{ gatewayReference: null, at },
  };
  const decision: Decision = {
    ...{ position: "approved", errorCode: null, resultId: "chg_a", gatewayReference: null },
    ...{ checks: null, answerBody: JSON.stringify({ by: randomUUID() }) },
  };
  const key = { scope: "default", transactionId };
  return { key, fence, from: "authorizing", at, dueAt: null, call, decision, vaultRecord: null };
}

if (process.argv[1]?.endsWith("write-together.ts") === true) {
  const rounds = 5;
  const broken = await writeTogether(process.env.TEST_DATABASE_URL ?? "", rounds);
  console.log(broken === null ? "every write heard of itself" : `BROKEN:\n  ${broken}`);
  process.exitCode = broken === null ? 0 : 1;
}
