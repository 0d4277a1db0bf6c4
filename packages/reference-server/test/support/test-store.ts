// A store on a fresh database of either engine, and the claims and decisions that its tests write.
import { join } from "node:path";
import type { Knex } from "knex";
import { onTestFinished } from "vitest";
import type { Claim, Decision, MoneyAdvance, VerdictAdvance } from "../../src/core/store-port.ts";
import { openSqlite } from "../../src/store/sqlite/open-sqlite.ts";
import { createTransactionStore } from "../../src/store/transaction-store.ts";
import { openTestPostgres } from "./test-postgres.ts";
import { createFolder } from "./test-server.ts";

/** The key of every claim that a test does not name. */
export const key = { scope: "default", transactionId: "a" };

/** Every engine; a test of what is stored runs on each of them. */
export const engines = ["sqlite", "postgres"] as const;

/** The name of an engine. */
export type EngineName = (typeof engines)[number];

/** A migrated database of its own for this test. */
export async function openTestDatabase(engine: EngineName = "sqlite"): Promise<Knex> {
  if (engine === "postgres") return await openTestPostgres();
  const database = await openSqlite(join(createFolder(), "store.db"));
  onTestFinished(() => database.destroy());
  return database;
}

/** The start of a process that the tests' claims are by. */
export const bootId = "boot";

/** A store of transactions on a database of its own. */
export async function openTestStore(engine: EngineName = "sqlite") {
  const database = await openTestDatabase(engine);
  return { database, store: createTransactionStore(database, bootId) };
}

/** A claim by this boot. */
export function aClaim(changes: Partial<Claim> = {}): Claim {
  return {
    ...key,
    method: "charge",
    fingerprint: { version: 1, digest: "same", fieldDigests: { amount: "x" } },
    amountMinor: 1000,
    currencyCode: "USD",
    instrument: { kind: "card", cardType: "visa", bin: "411111", lastDigits: "1111" },
    gateway: "simulator",
    bootId,
    claimNonce: "nonce",
    at: new Date("2026-11-20T12:00:00Z"),
    sentAt: null,
    dueAt: null,
    decision: null,
    ...changes,
  };
}

/** A fingerprint of other details. */
export const otherFingerprint = { version: 1, digest: "other", fieldDigests: { amount: "y" } };

/** An approval. */
export function aDecision(changes: Partial<Decision> = {}): Decision {
  return {
    position: "approved",
    errorCode: null,
    resultId: "chg_a",
    gatewayReference: "sim_a",
    checks: null,
    answerBody: '{"charge_id":"chg_a"}',
    ...changes,
  };
}

const advance = {
  key,
  fence: 1,
  from: "authorizing",
  at: new Date("2026-11-20T12:00:01Z"),
  dueAt: null,
  call: null,
} as const;

/** A step from the claim to a verdict. */
export function aVerdict(changes: Partial<VerdictAdvance> = {}): VerdictAdvance {
  return { ...advance, decision: aDecision(), vaultRecord: null, ...changes };
}

/** A step of the money from the claim. */
export function aMove(changes: Partial<MoneyAdvance> & Pick<MoneyAdvance, "to">): MoneyAdvance {
  return { ...advance, isNothingSent: false, captured: null, ...changes };
}
