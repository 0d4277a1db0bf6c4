// Looks after transactions that nobody works on any more: asks the gateway what became of them, reverses
// what was captured behind a time-out, and hands to a person what no machine can find out. It has no
// card, so it never sends a charge. One look at a transaction is one step; the schedule brings the next.

import type { LookUpOutcome, TransactionKey } from "../core/ports.ts";
import { abilityOf, ageMsOf } from "../core/repair.ts";
import type { HeldTransaction } from "../core/store-port.ts";
import { nextSweepInMs } from "../core/sweep-schedule.ts";
import { type PositionName, unfinishedPositions } from "../core/transaction.ts";
import { askAboutCharge } from "./ask-gateway.ts";
import type { Drives } from "./drives.ts";
import { follow } from "./follow-lifecycle.ts";
import { keepTrying } from "./keep-trying.ts";
import type { ProcessorParts } from "./processor-parts.ts";
import { createQuarantine, type Quarantine } from "./quarantine.ts";
import { isPastDeadline, taskOf } from "./task.ts";

/** How many were looked at, and how many of them got somewhere. */
export type Swept = { readonly seen: number; readonly moved: number };

/** What a gateway said of a transaction that it was asked about by hand. */
export type LookedUp = {
  readonly said: LookUpOutcome["kind"];
  readonly before: PositionName;
  readonly after: PositionName;
};

/** Looks after stale transactions. */
export type Reconciler = {
  /** Looks at all that are due. */
  runOnce(): Promise<Swept>;
  /** Asks about one, due or not; null when it is being driven at this moment, or is not held. */
  lookUp(key: TransactionKey): Promise<LookedUp | null>;
  /** What processes that are gone left unfinished is due at once. */
  adopt(): Promise<number>;
};

// So many rows are asked about at one time. More would be a burst for a gateway that just came back.
const batchSize = 50;
// One run ends even if what it looks at comes due again and again.
const mostBatches = 200;
// A drive that is still under way is looked at again after this, and so is what was taken by a process that
// died before it could say when.
const drivenPauseMs = 10_000;

// A database that fails for a moment must not put a look off to the next one, which may be an hour away.
const patienceMs = 2_000;

/** The reconciler over the parts and drives of a process. @see R-21 R-22 R-23 */
export function createReconciler(parts: ProcessorParts, drives: Drives): Reconciler {
  const quarantine = createQuarantine(parts);
  const sweeper: Sweeper = { parts, drives, quarantine };
  return {
    runOnce: async () => {
      let seen = 0;
      let moved = 0;
      for (let batch = 0; batch < mostBatches; batch += 1) {
        // Work that may soon be another node's is not begun.
        if (!parts.mayBegin()) break;
        const due = await parts.store.takeDue(nextBatch(parts));
        const results = await Promise.all(due.map((held) => sweepSafely(held, sweeper)));
        seen += due.length;
        moved += results.filter((hasMoved) => hasMoved).length;
        if (due.length < batchSize) break;
      }
      return { seen, moved };
    },
    lookUp: (key) => lookUpNow(key, sweeper),
    adopt: () => parts.store.adopt(parts.bootId, parts.clock.now()),
  };
}

function nextBatch({ clock, timeScale }: ProcessorParts) {
  const now = clock.now();
  const until = new Date(now.getTime() + drivenPauseMs * timeScale);
  return { now, until, limit: batchSize };
}

type Sweeper = {
  readonly parts: ProcessorParts;
  readonly drives: Drives;
  readonly quarantine: Quarantine;
};

// One sick row must not keep the others from being looked at.
async function sweepSafely(held: HeldTransaction, sweeper: Sweeper): Promise<boolean> {
  try {
    return await sweep(held, sweeper);
  } catch (error) {
    sweeper.parts.reportFault(error);
    return false;
  }
}

async function sweep(held: HeldTransaction, sweeper: Sweeper): Promise<boolean> {
  const { parts, drives, quarantine } = sweeper;
  if (drives.find(held) !== null) {
    const pauseMs = drivenPauseMs * parts.timeScale;
    const dueAt = new Date(parts.clock.now().getTime() + pauseMs);
    await stamp(held, { sweeps: held.sweeps, dueAt }, parts);
    return false;
  }
  const quarantineLeftMs = quarantine.leftMs(held);
  const dueAt = nextLookAt(held, quarantineLeftMs, parts);
  if (!(await stamp(held, { sweeps: held.sweeps + 1, dueAt }, parts))) return false;
  const task = taskOf(held, parts.keys, {
    // A capture that was confirmed is not undone by a gateway that forgets it.
    isAbsenceProof: quarantineLeftMs === 0 && held.capturedAt === null,
    patienceMs: patienceMs * parts.timeScale,
  });
  const event = {
    type: "sweepCame",
    ability: abilityOf(held.gateway, parts.gateway),
    mayHaveMoved: task.mayHaveMoved,
    isPastDeadline: isPastDeadline(task, parts),
  } as const;
  await follow(task, { event, call: null }, parts);
  return (await positionAfter(held, sweeper)) !== held.position;
}

type Stamp = { readonly sweeps: number; readonly dueAt: Date | null };

// The next look is written down before this one is made: one that never ends delays nothing.
async function stamp(
  held: HeldTransaction,
  { sweeps, dueAt }: Stamp,
  parts: ProcessorParts,
): Promise<boolean> {
  const { scope, transactionId, fence } = held;
  const key = { scope, transactionId };
  let wasUnclear = false;
  const write = async () => {
    try {
      return await parts.store.recordSweep({ key, fence, seenSweeps: held.sweeps, sweeps, dueAt });
    } catch (error) {
      wasUnclear = true;
      throw error;
    }
  };
  const isStamped = await keepTrying(write, patienceMs * parts.timeScale, parts);
  // After a failure, no row in its old place may be our own stamp: one look too many harms nobody.
  return isStamped || wasUnclear;
}

function nextLookAt(
  held: HeldTransaction,
  quarantineLeftMs: number,
  { clock, random, timeScale, timing }: ProcessorParts,
): Date | null {
  const now = clock.now();
  const ageMs = ageMsOf(held, now);
  const place = {
    sweeps: held.sweeps,
    isManual: held.position === "timedOutManual",
    ageMs,
    quarantineLeftMs,
    deadlineLeftMs: timing.nobodyAsksAfterMs - ageMs,
    scale: timeScale,
  };
  const inMs = nextSweepInMs(place, random());
  return inMs === null ? null : new Date(now.getTime() + inMs);
}

async function positionAfter(held: HeldTransaction, sweeper: Sweeper): Promise<PositionName> {
  const after = (await sweeper.parts.store.find(held))?.position ?? held.position;
  if (!unfinishedPositions.includes(after)) sweeper.quarantine.release(held);
  return after;
}

async function lookUpNow(key: TransactionKey, sweeper: Sweeper): Promise<LookedUp | null> {
  const { parts, drives, quarantine } = sweeper;
  const held = await parts.store.find(key);
  if (held === null || held.isOwnedElsewhere || drives.find(key) !== null) return null;
  const isAbsenceProof = quarantine.leftMs(held) === 0 && held.capturedAt === null;
  const task = taskOf(held, parts.keys, {
    isAbsenceProof,
    patienceMs: patienceMs * parts.timeScale,
  });
  const { said, ...news } = await askAboutCharge(task, parts);
  await follow(task, news, parts);
  return { said, before: held.position, after: await positionAfter(held, sweeper) };
}
