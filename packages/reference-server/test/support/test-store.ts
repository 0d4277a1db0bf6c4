// A store on a fresh database file, and the claims and decisions that its tests write.
import { join } from "node:path";
import type { Knex } from "knex";
import { onTestFinished } from "vitest";
import type { Claim, Decision, MoneyAdvance, VerdictAdvance } from "../../src/core/store-port.ts";
import { openDatabase } from "../../src/store/database.ts";
import { createFolder } from "./test-server.ts";

/** The key of every claim that a test does not name. */
export const key = { scope: "default", transactionId: "a" };

/** A migrated database in a folder of its own. */
export async function openTestDatabase(): Promise<Knex> {
  const database = await openDatabase(join(createFolder(), "store.db"));
  onTestFinished(() => database.destroy());
  return database;
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
    bootId: "boot",
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
