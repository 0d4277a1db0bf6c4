// The shell over parts that a test chooses, with a clock that it moves and a store in a fresh file. A second
// processor over the same store is the next start of the first.
import { timingOf, twilioTimes } from "../../src/core/deadline.ts";
import type { Gateway, TransactionKey } from "../../src/core/ports.ts";
import type { TransactionStore } from "../../src/core/store-port.ts";
import { createTransactionStore } from "../../src/store/transaction-store.ts";
import { createDrives } from "../../src/transactions/drives.ts";
import { createTransactionProcessor } from "../../src/transactions/process-transaction.ts";
import type { ProcessorParts } from "../../src/transactions/processor-parts.ts";
import { createReconciler } from "../../src/transactions/reconcile-stale.ts";
import { createWaitingRoom } from "../../src/transactions/waiting-room.ts";
import { createKeyring } from "../../src/vault/keyring.ts";
import { createVault } from "../../src/vault/vault.ts";
import { createTestClock, type TestClock } from "./test-clock.ts";
import { openTestDatabase } from "./test-store.ts";

/** The keys of every processor under test. */
export const keyring = createKeyring(new Uint8Array(32).fill(5));

/** What a test may choose; the rest is as in life, with a jitter of nothing. */
export type GivenParts = {
  readonly gateway: Gateway;
  readonly store?: TransactionStore;
  readonly clock?: TestClock;
  readonly bootId?: string;
  readonly mayBegin?: () => boolean;
  /** How many transactions may be under way; without it any number. */
  readonly mostAtOnce?: number;
};

/** A processor, its reconciler, and what they told of. */
export async function startProcessor(given: GivenParts) {
  const store =
    given.store ?? createTransactionStore(await openTestDatabase(), given.bootId ?? "boot");
  const clock = given.clock ?? createTestClock();
  const faults: unknown[] = [];
  const alarms: TransactionKey[] = [];
  const parts: ProcessorParts = {
    store,
    gateway: given.gateway,
    vault: createVault(keyring),
    clock,
    random: () => 0.5,
    keys: keyring,
    scope: "default",
    bootId: given.bootId ?? "boot",
    mayBegin: given.mayBegin ?? (() => true),
    timing: timingOf(twilioTimes),
    timeScale: 1,
    reportFault: (fault) => void faults.push(fault),
    raiseAlarm: (key) => void alarms.push(key),
  };
  const mostAtOnce = given.mostAtOnce ?? Infinity;
  const room = createWaitingRoom({ clock, mostAtOnce, isLate: () => false });
  const drives = createDrives(parts, room);
  const processor = createTransactionProcessor(parts, drives);
  const reconciler = createReconciler(parts, drives);
  return { store, clock, parts, processor, reconciler, faults, alarms };
}

/** Lets everything that is under way come to where it waits for a clock or a gateway. */
export async function settle(): Promise<void> {
  // Statements of the database take turns of the event loop; so many are enough for any chain of them.
  for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
