// Who may have a row, while nodes are alive or gone by the database's clock.
import type { Knex } from "knex";
import { describe, expect, it } from "vitest";
import { createTransactionStore } from "../../../src/store/transaction-store.ts";
import { aClaim, aMove, key, openTestDatabase } from "../../support/test-store.ts";

const at = new Date("2026-11-20T12:00:01Z");
const until = new Date("2026-11-20T12:30:00Z");

// Two nodes on one database; the lease of the first has so many seconds left, or ran out so long ago.
async function twoNodes(leftSeconds: number) {
  const database = await openTestDatabase("postgres");
  await lease(database, "one", leftSeconds);
  await lease(database, "two", 60);
  return {
    database,
    one: createTransactionStore(database, "one"),
    two: createTransactionStore(database, "two"),
  };
}

async function lease(database: Knex, bootId: string, leftSeconds: number): Promise<void> {
  await database.raw(
    `INSERT INTO nodes VALUES (?, clock_timestamp() + ? * interval '1 second')
     ON CONFLICT (boot_id) DO UPDATE SET lease_until = excluded.lease_until`,
    [bootId, leftSeconds],
  );
}

const takeOver = {
  ...{ key, seenFence: 1, bootId: "two", claimNonce: "b", gateway: "simulator" },
  ...{ sentAt: at, dueAt: at },
};

describe("a row whose owner is alive", () => {
  it("[R-15] is seen to be so by the others, joined, and cannot be taken over", async () => {
    const { one, two } = await twoNodes(60);
    await one.claim(aClaim({ bootId: "one" }));
    expect((await one.find(key))?.isOwnedElsewhere).toBe(false);
    expect((await two.find(key))?.isOwnedElsewhere).toBe(true);
    expect((await two.claim(aClaim({ bootId: "two" }))).isOwnedElsewhere).toBe(true);
    expect(await two.listElsewhere([key, { ...key, transactionId: "other" }])).toEqual([key]);
    expect(await one.listElsewhere([key])).toEqual([]);
    expect(await two.takeOver(takeOver)).toBe(false);
  });

  it("is left to its owner by the sweepers of the others", async () => {
    const { one, two } = await twoNodes(60);
    await one.claim(aClaim({ bootId: "one", dueAt: at }));
    expect(await two.adopt("two", at)).toBe(0);
    expect(await two.takeDue({ now: at, until, limit: 9 })).toEqual([]);
    expect(await one.takeDue({ now: at, until, limit: 9 })).toHaveLength(1);
  });

  it("[R-21] is looked after by its owner, even if another node that lives looked at it first", async () => {
    const { one, two } = await twoNodes(60);
    await one.claim(aClaim({ bootId: "one" }));
    await one.recordMoney(aMove({ to: "unknown", dueAt: at }));
    expect(await one.takeDue({ now: at, until: at, limit: 9 })).toHaveLength(1);
    expect(await two.takeOver(takeOver)).toBe(true);
    expect(await one.takeDue({ now: at, until: at, limit: 9 })).toEqual([]);
    expect(await two.takeDue({ now: at, until: at, limit: 9 })).toHaveLength(1);
  });

  it("is anybody's once its owner has given up", async () => {
    const { one, two } = await twoNodes(60);
    await one.claim(aClaim({ bootId: "one" }));
    await one.recordMoney(aMove({ to: "unknown" }));
    expect(await two.listElsewhere([key])).toEqual([]);
    expect(await two.takeOver(takeOver)).toBe(true);
  });
});

describe("a row whose owner is gone", () => {
  it("[R-07] is taken over by one of any number", async () => {
    const { one, two } = await twoNodes(-1);
    await one.claim(aClaim({ bootId: "one" }));
    expect((await two.find(key))?.isOwnedElsewhere).toBe(false);
    const tries = await Promise.all(Array.from({ length: 8 }, () => two.takeOver(takeOver)));
    expect(tries.filter((isTaken) => isTaken)).toHaveLength(1);
    expect((await one.find(key))?.isOwnedElsewhere).toBe(true);
  });

  it("[R-21] is due at once, for one of the sweepers", async () => {
    const { database, one, two } = await twoNodes(-1);
    await lease(database, "three", 60);
    const three = createTransactionStore(database, "three");
    for (const transactionId of ["a", "b", "c", "d"]) {
      await one.claim(aClaim({ transactionId, bootId: "one", dueAt: until }));
    }
    expect(await two.adopt("two", at)).toBe(4);
    const request = { now: at, until: at, limit: 3 };
    const taken = await Promise.all([two.takeDue(request), three.takeDue(request)]);
    const ids = taken.flat().map(({ transactionId }) => transactionId);
    expect(new Set(ids).size).toBe(ids.length);
    // Who looked first goes on looking, as long as it lives.
    const [mine = []] = taken;
    const others = (await three.takeDue({ now: at, until, limit: 9 })).map(
      ({ transactionId }) => transactionId,
    );
    expect(mine.filter(({ transactionId }) => others.includes(transactionId))).toEqual([]);
  });
});
