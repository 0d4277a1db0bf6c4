// A disk that is full: what fails, fails whole and says why; what was there stays; it goes on once there is room.
import type { Knex } from "knex";
import { describe, expect, it } from "vitest";
import type { GatewayCall } from "../../src/core/store-port.ts";
import { probeWriting } from "../../src/store/installation-store.ts";
import { createTransactionStore } from "../../src/store/transaction-store.ts";
import { aClaim, aDecision, aVerdict, key, openTestDatabase } from "../support/test-store.ts";

// More than fits into the free space of any page that is there already.
const longText = "x".repeat(40_000);
const at = new Date("2026-11-20T12:00:01Z");
const call: GatewayCall = {
  ...{ kind: "charge", fence: 1, classifiedAs: "approved", gatewayReference: null },
  ...{ sentAt: at, at },
};

// SQLite refuses to grow over so many pages with the error of a full disk.
async function letGrowBy(database: Knex, pages: number): Promise<void> {
  const [now] = await database.raw<{ page_count: number }[]>("PRAGMA page_count");
  await database.raw(`PRAGMA max_page_count = ${(now?.page_count ?? 0) + pages}`);
}

describe("a full disk", () => {
  it("[R-20] fails a claim, and leaves nothing of it", async () => {
    const database = await openTestDatabase();
    const store = createTransactionStore(database, "boot");
    await letGrowBy(database, 0);
    const claim = aClaim({ transactionId: longText });
    await expect(store.claim(claim)).rejects.toMatchObject({ code: "SQLITE_FULL" });
    expect(await store.find(claim)).toBeNull();
  });

  it("[R-20] fails a verdict together with its evidence, and takes both once there is room", async () => {
    const database = await openTestDatabase();
    const store = createTransactionStore(database, "boot");
    await store.claim(aClaim());
    await letGrowBy(database, 0);
    const verdict = aVerdict({ call, decision: aDecision({ answerBody: longText }) });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(store.recordVerdict(verdict)).rejects.toMatchObject({ code: "SQLITE_FULL" });
    }
    expect((await store.find(key))?.position).toBe("authorizing");
    expect(await database("gateway_calls")).toEqual([]);
    await letGrowBy(database, 1_000);
    expect(await store.recordVerdict(verdict)).toBe(true);
    expect(await database("gateway_calls")).toHaveLength(1);
    expect((await store.find(key))?.answerBody).toBe(longText);
  });

  it("leaves the database sound", async () => {
    const database = await openTestDatabase();
    const store = createTransactionStore(database, "boot");
    await letGrowBy(database, 0);
    await expect(store.claim(aClaim({ transactionId: longText }))).rejects.toThrow();
    expect(await database.raw("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    await letGrowBy(database, 1_000);
    await expect(probeWriting(database, at)).resolves.toBeUndefined();
  });
});
