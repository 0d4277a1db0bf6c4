// The product's own shell as one start of the program in a simulated world: over the store and the gateway as
// its owner reaches them, with the world's time.
import { timingOf, twilioTimes } from "../../../src/core/deadline.ts";
import type { Clock, Gateway } from "../../../src/core/ports.ts";
import type { TransactionStore } from "../../../src/core/store-port.ts";
import { createDrives } from "../../../src/transactions/drives.ts";
import {
  createTransactionProcessor,
  type TransactionProcessor,
} from "../../../src/transactions/process-transaction.ts";
import { createReconciler, type Reconciler } from "../../../src/transactions/reconcile-stale.ts";
import { createKeyring } from "../../../src/vault/keyring.ts";
import { createVault } from "../../../src/vault/vault.ts";
import type { Judge } from "./judge.ts";
import type { Lease } from "./lease.ts";
import type { Owner } from "./owner.ts";
import type { Timeline } from "./timeline.ts";

/** The keys of every world; all nodes of one have the same. */
export const keys = createKeyring(new Uint8Array(32).fill(7));
const vault = createVault(keys);

/** The moment at which every world begins; the test card is good for years then. */
const beginsAtMs = Date.parse("2026-11-20T12:00:00Z");

/** One start of the program. */
export type Program = {
  readonly owner: Owner;
  /** Null where it has the store for itself. */
  readonly lease: Lease | null;
  readonly processor: TransactionProcessor;
  readonly reconciler: Reconciler;
};

/** What a program is made of. */
export type ProgramParts = {
  readonly owner: Owner;
  readonly lease: Lease | null;
  readonly store: TransactionStore;
  readonly gateway: Gateway;
  readonly timeline: Timeline;
  readonly judge: Judge;
  readonly report: (line: string) => void;
  readonly random: () => number;
  /** By how much its calendar is off. */
  readonly offsetMs: () => number;
};

/** The shell, ready to be asked. */
export function createProgram(given: ProgramParts): Program {
  const { owner, lease, store, gateway, judge, report, random } = given;
  const parts = {
    ...{ store, gateway, vault, keys, random },
    clock: clockOf(given),
    scope: "default",
    bootId: owner.name,
    mayBegin: () => lease === null || lease.mayBegin(),
    timing: timingOf(twilioTimes),
    timeScale: 1,
    reportFault: (fault: unknown) => judge.seeFault(fault),
    raiseAlarm: () => {
      report("ALARM: a person is told");
      judge.alarms += 1;
    },
  };
  const drives = createDrives(parts);
  const processor = createTransactionProcessor(parts, drives);
  return { owner, lease, processor, reconciler: createReconciler(parts, drives) };
}

function clockOf({ owner, timeline, offsetMs }: ProgramParts): Clock {
  return {
    steadyMs: () => timeline.nowMs,
    now: () => new Date(beginsAtMs + timeline.nowMs + offsetMs()),
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve();
          return;
        }
        const cancel = owner.after(ms, resolve);
        signal?.addEventListener("abort", () => {
          cancel();
          resolve();
        });
      }),
  };
}
