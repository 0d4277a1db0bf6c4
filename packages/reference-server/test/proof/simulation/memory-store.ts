// The store of transactions in memory, for worlds by the hundred thousand. It says the same as the stores on
// SQLite and PostgreSQL to whatever they are asked; a test asks them the same things and compares. Any number
// of nodes may share it; who of them is alive it is told.
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
import type { OpenedStore } from "./opened-store.ts";

/** What is kept of one transaction. */
type Row = { -readonly [Field in keyof HeldTransaction]: HeldTransaction[Field] } & {
  /** In milliseconds; null when nothing is left to be done. */
  dueAtMs: number | null;
  /** The node that looks after it, as long as that one is alive. */
  sweeperId: string;
};

type Tables = {
  readonly rows: Map<string, Row>;
  readonly calls: (TransactionKey & GatewayCall)[];
  readonly vaultRecords: Map<string, VaultRecord>;
  readonly alive: Set<string>;
  readonly isFenced: boolean;
};

/** The tables as one node reaches them: whether an owner is another one, and alive. */
type Sight = Tables & { readonly isElsewhere: (bootId: string) => boolean };

/** An empty store; without its fence it takes a step from whoever brings it, which is what a fence is for. */
export function createMemoryStore({ isFenced = true } = {}): OpenedStore {
  const tables: Tables = {
    ...{ rows: new Map(), calls: [], vaultRecords: new Map() },
    ...{ alive: new Set(), isFenced },
  };
  return {
    openFor: (bootId) => openFor(bootId, tables),
    setAlive: async (bootId, isAlive) =>
      void (isAlive ? tables.alive.add(bootId) : tables.alive.delete(bootId)),
    hasToken: async (tokenId) => tables.vaultRecords.has(tokenId),
  };
}

function openFor(bootId: string, tables: Tables): TransactionStore {
  const { rows, alive } = tables;
  const isElsewhere = (owner: string) => owner !== bootId && alive.has(owner);
  const sight: Sight = { ...tables, isElsewhere };
  return {
    find: async (key) => {
      const row = rows.get(idOf(key));
      return row === undefined ? null : heldOf(row, sight);
    },
    claim: async (claim) => heldOf(insertOrCount(rows, claim), sight),
    ...steps(sight),
    recordCall: async (key, call) => void tables.calls.push({ ...keyOf(key), ...call }),
    recordAnswered: async (key, at) => {
      const row = rows.get(idOf(key));
      if (row !== undefined) row.answeredAt ??= at.toISOString();
    },
    ...sweeping(bootId, sight),
  };
}

function steps(sight: Sight): Pick<TransactionStore, "takeOver" | "recordVerdict" | "recordMoney"> {
  const { rows, calls, vaultRecords, isElsewhere } = sight;
  // Evidence is kept even if its step comes too late.
  const advance = (given: Advance, to: PositionName, change: (row: Row) => void): boolean => {
    const { from } = given;
    if (!mayMove(from, to)) throw new Error(`Bug: no transaction goes from ${from} to ${to}.`);
    if (given.call !== null) calls.push({ ...keyOf(given.key), ...given.call });
    const row = findSeen(sight, given);
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
      if (isElsewhere(row.bootId)) return false;
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
  bootId: string,
  sight: Sight,
): Pick<TransactionStore, "listElsewhere" | "takeDue" | "recordSweep" | "adopt"> {
  const { rows, isElsewhere } = sight;
  return {
    listElsewhere: async (keys) =>
      keys
        .filter((key) => {
          const row = rows.get(idOf(key));
          return row !== undefined && isUndecided(row) && isElsewhere(row.bootId);
        })
        .map(keyOf),
    takeDue: async ({ now, until, limit }) => {
      const due = [...rows.values()]
        .filter(({ dueAtMs }) => dueAtMs !== null && dueAtMs <= now.getTime())
        .filter(
          (row) =>
            !isElsewhere(row.bootId) && (row.bootId === bootId || !isElsewhere(row.sweeperId)),
        )
        .sort((one, other) => Number(one.dueAtMs) - Number(other.dueAtMs))
        .slice(0, limit);
      for (const row of due) Object.assign(row, { dueAtMs: until.getTime(), sweeperId: bootId });
      return due.map((row) => heldOf(row, sight));
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
      const left = [...rows.values()]
        .filter((row) => ![bootId, nobody].includes(row.bootId) && row.dueAtMs !== null)
        .filter((row) => !isElsewhere(row.bootId));
      for (const row of left) Object.assign(row, { bootId: nobody, dueAtMs: now.getTime() });
      return left.length;
    },
  };
}

// One compare-and-set: only who still owns it, and only from where it was seen.
function findSeen({ rows, isFenced }: Tables, { key, fence, from }: Seen): Row | undefined {
  const row = rows.get(idOf(key));
  const isOwners = row?.fence === fence || !isFenced;
  return isOwners && row?.position === from ? row : undefined;
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
    sweeperId: nobody,
  };
}

function heldOf(row: Row, { isElsewhere }: Sight): HeldTransaction {
  const { dueAtMs: _dueAtMs, sweeperId: _sweeperId, ...held } = row;
  return { ...held, isOwnedElsewhere: isElsewhere(held.bootId) };
}

function keyOf({ scope, transactionId }: TransactionKey): TransactionKey {
  return { scope, transactionId };
}

function idOf({ scope, transactionId }: TransactionKey): string {
  return `${scope} ${transactionId}`;
}
