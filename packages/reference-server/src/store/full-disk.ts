// Remembers that the disk of the database was full. The row with which readiness is tried finds room as long as
// its own page has some, and a new transaction does not: so what new transactions met counts as well.
import type { Clock } from "../core/ports.ts";
import type { TransactionStore } from "../core/store-port.ts";
import { StoreError } from "./store-error.ts";

/** What each engine calls it. */
const fullCodes: readonly string[] = ["SQLITE_FULL", "53100"];

// While it is not ready it is given no work that could show that there is room again, so it is believed for
// so long only. Balancers look every few seconds.
const believedMs = 10_000;

/** A store that is watched. */
export type FullDiskWatch = {
  readonly store: TransactionStore;
  /** Throws what the last new transaction met, if that was a full disk and not long ago. */
  assertRoom(): void;
};

/** Watches the claims of a store. */
export function watchForFullDisk(store: TransactionStore, clock: Clock): FullDiskWatch {
  let last: { readonly error: StoreError; readonly atMs: number } | null = null;
  return {
    store: {
      ...store,
      claim: async (claim) => {
        try {
          const held = await store.claim(claim);
          last = null;
          return held;
        } catch (error) {
          if (error instanceof StoreError && fullCodes.includes(error.code)) {
            last = { error, atMs: clock.steadyMs() };
          }
          throw error;
        }
      },
    },
    assertRoom: () => {
      if (last !== null && clock.steadyMs() - last.atMs < believedMs) throw last.error;
    },
  };
}
