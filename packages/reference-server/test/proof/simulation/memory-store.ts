// The store of transactions in memory, for worlds by the hundred thousand. It says the same as the store
// on SQLite to whatever it is asked; a test asks both the same things and compares.
import type { TransactionKey, VaultRecord } from "../../../src/core/ports.ts";
import {
  type Advance,
  type Claim,
  type GatewayCall,
  type HeldTransaction,
  nobody,
  type Seen,
  type TransactionStore,
} from "../../../src/core/store-port.ts";
import {
  mayMove,
  type PositionName,
  positions,
  unfinishedPositions,
} from "../../../src/core/transaction.ts";

/** What is kept of one transaction. */
type Row = { -readonly [Field in keyof HeldTransaction]: HeldTransaction[Field] } & {
  /** In milliseconds; null when nothing is left to be done. */
  dueAtMs: number | null;
};

/** A store that forgets everything when the process ends, and what is in it. */
export type MemoryStore = {
  readonly store: TransactionStore;
  readonly calls: readonly (TransactionKey & GatewayCall)[];
  readonly hasToken: (tokenId: string) => Promise<boolean>;
};

type Tables = {
  readonly rows: Map<string, Row>;
  readonly calls: (TransactionKey & GatewayCall)[];
  readonly vaultRecords: Map<string, VaultRecord>;
};

/** An empty store. */
export function createMemoryStore(): MemoryStore {
  const tables: Tables = { rows: new Map(), calls: [], vaultRecords: new Map() };
  const { rows } = tables;
  const store: TransactionStore = {
    find: async (key) => {
      const row = rows.get(idOf(key));
      return row === undefined ? null : heldOf(row);
    },
    claim: async (claim) => heldOf(insertOrCount(rows, claim)),
    ...steps(tables),
    recordCall: async (key, call) => void tables.calls.push({ ...keyOf(key), ...call }),
    recordAnswered: async (key, at) => {
      const row = rows.get(idOf(key));
      if (row !== undefined) row.answeredAt ??= at.toISOString();
    },
    ...sweeping(rows),
  };
  return { store, ...tables, hasToken: async (tokenId) => tables.vaultRecords.has(tokenId) };
}

function steps({
  rows,
  calls,
  vaultRecords,
}: Tables): Pick<TransactionStore, "takeOver" | "recordVerdict" | "recordMoney"> {
  // Evidence is kept even if its step comes too late.
  const advance = (given: Advance, to: PositionName, change: (row: Row) => void): boolean => {
    const { from } = given;
    if (!mayMove(from, to)) throw new Error(`Bug: no transaction goes from ${from} to ${to}.`);
    if (given.call !== null) calls.push({ ...keyOf(given.key), ...given.call });
    const row = findSeen(rows, given);
    if (row === undefined) return false;
    // What the database's own CHECK says: an answer stands where a verdict does, and nowhere else.
    const hasAnswer = row.answerBody !== null || "decision" in given;
    if (hasAnswer !== (positions[to].verdict !== null))
      throw new Error("Bug: a verdict has an answer.");
    if (row.position !== to) row.sweeps = 0;
    row.position = to;
    row.dueAtMs = given.dueAt?.getTime() ?? null;
    change(row);
    return true;
  };
  return {
    takeOver: async ({ key, seenFence, bootId, claimNonce, gateway, sentAt, dueAt }) => {
      const row = rows.get(idOf(key));
      if (row === undefined || row.fence !== seenFence || !isUndecided(row)) return false;
      Object.assign(row, {
        position: "unknown",
        fence: seenFence + 1,
        bootId,
        claimNonce,
        gateway,
      });
      row.lastSentAt = sentAt?.toISOString() ?? null;
      row.sweeps = 0;
      row.dueAtMs = dueAt.getTime();
      return true;
    },
    recordVerdict: async (given) =>
      advance(given, given.decision.position, (row) => {
        const { errorCode, resultId, answerBody } = given.decision;
        Object.assign(row, { errorCode, resultId, answerBody });
        const { vaultRecord } = given;
        if (vaultRecord !== null) vaultRecords.set(vaultRecord.tokenId, vaultRecord);
      }),
    recordMoney: async (given) =>
      advance(given, given.to, (row) => {
        if (given.to === "unknown") row.bootId = nobody;
        if (given.isNothingSent) row.lastSentAt = null;
        if (given.captured !== null) row.capturedAt = given.at.toISOString();
      }),
  };
}

function sweeping(
  rows: ReadonlyMap<string, Row>,
): Pick<TransactionStore, "listElsewhere" | "takeDue" | "recordSweep" | "adopt"> {
  return {
    listElsewhere: async () => [],
    takeDue: async ({ now, until, limit }) => {
      const due = [...rows.values()]
        .filter(({ dueAtMs }) => dueAtMs !== null && dueAtMs <= now.getTime())
        .sort((one, other) => Number(one.dueAtMs) - Number(other.dueAtMs))
        .slice(0, limit);
      for (const row of due) row.dueAtMs = until.getTime();
      return due.map(heldOf);
    },
    recordSweep: async ({ key, fence, seenSweeps, sweeps, dueAt }) => {
      const row = rows.get(idOf(key));
      const isSeen = row?.fence === fence && row.sweeps === seenSweeps;
      if (!isSeen || !unfinishedPositions.includes(row.position)) return false;
      row.sweeps = sweeps;
      row.dueAtMs = dueAt?.getTime() ?? null;
      return true;
    },
    adopt: async (bootId, now) => {
      const left = [...rows.values()].filter(
        (row) => row.bootId !== bootId && row.bootId !== nobody && row.dueAtMs !== null,
      );
      for (const row of left) Object.assign(row, { bootId: nobody, dueAtMs: now.getTime() });
      return left.length;
    },
  };
}

// One compare-and-set: only who still owns it, and only from where it was seen.
function findSeen(rows: ReadonlyMap<string, Row>, { key, fence, from }: Seen): Row | undefined {
  const row = rows.get(idOf(key));
  return row?.fence === fence && row.position === from ? row : undefined;
}

function isUndecided({ position }: Row): boolean {
  return positions[position].verdict === null;
}

function insertOrCount(rows: Map<string, Row>, claim: Claim): Row {
  const held = rows.get(idOf(claim));
  if (held === undefined) {
    const row = rowOf(claim);
    rows.set(idOf(claim), row);
    return row;
  }
  if (held.fingerprint.digest !== claim.fingerprint.digest) held.mismatches += 1;
  else if (isUndecided(held)) held.deliveries += 1;
  return held;
}

function rowOf(claim: Claim): Row {
  const { decision, amountMinor, currencyCode } = claim;
  const hasMoney = amountMinor !== null && currencyCode !== null;
  return {
    ...keyOf(claim),
    method: claim.method,
    position: decision?.position ?? "authorizing",
    fingerprint: claim.fingerprint,
    gateway: claim.gateway,
    money: hasMoney ? { amountMinor, currencyCode } : null,
    bootId: claim.bootId,
    isOwnedElsewhere: false,
    claimNonce: claim.claimNonce,
    fence: 1,
    deliveries: 1,
    mismatches: 0,
    errorCode: decision?.errorCode ?? null,
    resultId: decision?.resultId ?? null,
    answerBody: decision?.answerBody ?? null,
    firstSeenAt: claim.at.toISOString(),
    answeredAt: null,
    lastSentAt: claim.sentAt?.toISOString() ?? null,
    capturedAt: null,
    sweeps: 0,
    dueAtMs: claim.dueAt?.getTime() ?? null,
  };
}

function heldOf({ dueAtMs: _dueAtMs, ...held }: Row): HeldTransaction {
  return held;
}

function keyOf({ scope, transactionId }: TransactionKey): TransactionKey {
  return { scope, transactionId };
}

function idOf({ scope, transactionId }: TransactionKey): string {
  return `${scope} ${transactionId}`;
}
