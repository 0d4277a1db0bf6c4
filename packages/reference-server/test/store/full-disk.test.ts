// Readiness follows what new transactions met: a full disk is told although the probe's own row has room.
import { expect, it } from "vitest";
import type { TransactionStore } from "../../src/core/store-port.ts";
import { watchForFullDisk } from "../../src/store/full-disk.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { aClaim, openTestStore } from "../support/test-store.ts";

async function watched() {
  const { store } = await openTestStore();
  let code: string | null = null;
  let nowMs = 0;
  const failing: TransactionStore = {
    ...store,
    claim: async (claim) => {
      if (code !== null) throw new StoreError(code);
      return await store.claim(claim);
    },
  };
  const clock = { now: () => new Date(), steadyMs: () => nowMs, wait: async () => {} };
  const watch = watchForFullDisk(failing, clock);
  return {
    claim: async (met: string | null) => {
      code = met;
      return await watch.store.claim(aClaim()).then(
        () => "stored",
        (error: StoreError) => error.code,
      );
    },
    isReady: () => {
      try {
        watch.assertRoom();
        return true;
      } catch {
        return false;
      }
    },
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}

it.each([
  ["SQLITE_FULL", false],
  ["53100", false],
  // Over in a moment, or noticed by the probe itself.
  ["SQLITE_BUSY", true],
  ["25006", true],
])("a new transaction that met %s: ready: %s", async (code, isReady) => {
  const given = await watched();
  expect(await given.claim(code)).toBe(code);
  expect(given.isReady()).toBe(isReady);
});

it("believes it until a transaction is stored", async () => {
  const given = await watched();
  await given.claim("53100");
  expect(await given.claim(null)).toBe("stored");
  expect(given.isReady()).toBe(true);
});

it("asks for work again after a while, which is how it learns that there is room", async () => {
  const given = await watched();
  await given.claim("53100");
  given.pass(9_999);
  expect(given.isReady()).toBe(false);
  given.pass(1);
  expect(given.isReady()).toBe(true);
});
