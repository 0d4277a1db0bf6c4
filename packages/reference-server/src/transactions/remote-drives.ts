// The drives of other processes, as far as deliveries here wait for them. Any number of waiters costs one
// statement a tick: it asks which of their transactions are still being driven, by primary key. There are
// ticks only while somebody waits. @see R-15
import type { TransactionKey } from "../core/ports.ts";
import type { ProcessorParts } from "./processor-parts.ts";

/** The drives of other processes. */
export type RemoteDrives = {
  /** Resolves when no other process drives the transaction any more, for whatever reason. */
  join(key: TransactionKey): Promise<void>;
};

// Most gateways answer within a second: the first looks are close together. Then five a second are enough:
// with the jitter a waiter waits 250 ms at the longest for its question, and hears of its verdict within 300.
const firstTickMs = 50;
const longestTickMs = 200;
const growth = 1.5;

type Waiter = { readonly key: TransactionKey; readonly drive: Promise<void>; resolve(): void };

type Parts = Pick<ProcessorParts, "store" | "clock" | "random" | "timeScale" | "reportFault">;

/** Nobody waits yet. */
export function createRemoteDrives(parts: Parts): RemoteDrives {
  const waiters = new Map<string, Waiter>();
  let tickMs = firstTickMs;
  let isTicking = false;
  const tick = async () => {
    isTicking = true;
    while (waiters.size > 0) {
      await parts.clock.wait(jittered(tickMs, parts.random()) * parts.timeScale);
      tickMs = Math.min(tickMs * growth, longestTickMs);
      await releaseEnded(waiters, parts);
    }
    isTicking = false;
  };
  return {
    join: (key) => {
      const name = nameOf(key);
      const waiter = waiters.get(name) ?? createWaiter(key);
      waiters.set(name, waiter);
      tickMs = firstTickMs;
      if (!isTicking) void tick();
      return waiter.drive;
    },
  };
}

// Nodes that began at one moment do not ask at one moment for ever.
function jittered(ms: number, chance: number): number {
  return ms * (0.75 + chance / 2);
}

function createWaiter(key: TransactionKey): Waiter {
  let resolve = () => {};
  const drive = new Promise<void>((end) => {
    resolve = end;
  });
  return { key, drive, resolve };
}

async function releaseEnded(waiters: Map<string, Waiter>, parts: Parts): Promise<void> {
  const asked = [...waiters];
  try {
    const driven = await parts.store.listElsewhere(asked.map(([, { key }]) => key));
    const names = new Set(driven.map(nameOf));
    for (const [name, waiter] of asked) {
      if (names.has(name)) continue;
      waiters.delete(name);
      waiter.resolve();
    }
  } catch (error) {
    // The database is away for a moment; who waits waits on.
    parts.reportFault(error);
  }
}

// A scope never holds a space, so no two keys have one name.
function nameOf({ scope, transactionId }: TransactionKey): string {
  return `${scope} ${transactionId}`;
}
