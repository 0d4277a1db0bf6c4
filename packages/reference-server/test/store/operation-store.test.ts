// Operations in a database: claimed once, holding money and tokens that nobody else can have, decided once.
import { describe, expect, it } from "vitest";
import type { OperationClaim } from "../../src/core/operation-store-port.ts";
import { createOperationStore } from "../../src/store/operation-store.ts";
import { engines, openTestDatabase } from "../support/test-store.ts";

const subject = { scope: "default", transactionId: "a" };
const at = new Date("2026-11-20T12:00:00Z");

function aRefund(changes: Partial<OperationClaim> = {}): OperationClaim {
  return {
    scope: "admin",
    idempotencyKey: "refund-one",
    kind: "refund",
    fingerprint: "same",
    actor: "operator",
    subject,
    tokenId: null,
    money: { amountMinor: 600, currencyCode: "USD" },
    claimNonce: "nonce",
    at,
    hold: { type: "money", of: subject, capturedMinor: 1000 },
    ...changes,
  };
}

async function claimed(store: ReturnType<typeof createOperationStore>, claim = aRefund()) {
  const result = await store.claim(claim);
  if (result.type === "refused") throw new Error("Bug: the test's claim was refused.");
  return result.held;
}

describe.each(engines)("on %s", (engine) => {
  describe("an operation", () => {
    it("is claimed once; a second claim gets the first one's row", async () => {
      const store = createOperationStore(await openTestDatabase(engine), "boot");
      const held = await claimed(store);
      expect(await store.find(held)).toEqual(held);
      expect(await claimed(store, aRefund({ claimNonce: "other" }))).toEqual(held);
      expect(
        await store.listOpen({ scope: "admin", kinds: ["refund"], newerThan: null, limit: 9 }),
      ).toEqual([held]);
      expect(
        await store.listOpen({ scope: "admin", kinds: ["void"], newerThan: null, limit: 9 }),
      ).toEqual([]);
      expect(await store.listOfTransaction(subject)).toEqual([held]);
      expect(await store.countOpen("default")).toBe(0);
    });

    it("has one key for each scope", async () => {
      const store = createOperationStore(await openTestDatabase(engine), "boot");
      const hold = { type: "none" } as const;
      await claimed(store, aRefund({ hold }));
      expect(
        (await claimed(store, aRefund({ scope: "other", claimNonce: "b", hold }))).claimNonce,
      ).toBe("b");
    });

    it("is decided once, by whoever took it over last", async () => {
      const store = createOperationStore(await openTestDatabase(engine), "boot");
      const first = await claimed(store);
      expect(await store.takeOver(first)).toBe(true);
      expect(await store.takeOver(first)).toBe(false);
      const decision = { outcome: "refunded", answerBody: "{}", keepsHold: true };
      expect(await store.decide(first, decision, at)).toBe(false);
      const second = { ...first, fence: 2 };
      expect(await store.decide(second, decision, at)).toBe(true);
      expect(await store.decide(second, { ...decision, outcome: "declined" }, at)).toBe(false);
      expect(await store.takeOver(second)).toBe(false);
      expect(await store.find(first)).toMatchObject({ outcome: "refunded", answerBody: "{}" });
      expect(await store.countOpen("admin")).toBe(0);
    });

    it("holds its money until it is decided that it moved none", async () => {
      const store = createOperationStore(await openTestDatabase(engine), "boot");
      const held = await claimed(store);
      const next = aRefund({ idempotencyKey: "refund-two", claimNonce: "two" });
      expect(await store.claim(next)).toEqual({ type: "refused", reason: "nothing-left" });
      expect(await store.find(next)).toBeNull();
      const declined = { outcome: "declined", answerBody: "{}", keepsHold: false };
      expect(await store.decide(held, declined, at)).toBe(true);
      expect((await store.claim(next)).type).toBe("held");
    });

    it("uses a one-time token up, and marks a reusable one as used", async () => {
      const store = createOperationStore(await openTestDatabase(engine), "boot");
      const charge = (key: string, isOneTime: boolean) =>
        store.claim(
          aRefund({
            ...{ idempotencyKey: key, claimNonce: key, kind: "charge", tokenId: "tok_a" },
            hold: { type: "token", tokenScope: "default", isOneTime },
          }),
        );
      expect((await charge("one", false)).type).toBe("held");
      expect((await charge("two", false)).type).toBe("held");
      expect(await charge("three", true)).toEqual({ type: "refused", reason: "token-used" });
      expect((await charge("one", true)).type).toBe("held");
    });

    it("says what failed of a database that is gone, and no value of it", async () => {
      const database = await openTestDatabase(engine);
      const store = createOperationStore(database, "boot");
      await database.destroy();
      await expect(store.claim(aRefund())).rejects.toThrow(/^The database failed \(/);
    });
  });
});

describe("an operation on PostgreSQL", () => {
  it("is taken over from a node that is gone, and not from one that is alive", async () => {
    const database = await openTestDatabase("postgres");
    const lease = (seconds: number) =>
      database.raw(
        `INSERT INTO nodes VALUES ('one', clock_timestamp() + ? * interval '1 second')
         ON CONFLICT (boot_id) DO UPDATE SET lease_until = excluded.lease_until`,
        [seconds],
      );
    await lease(60);
    const held = await claimed(createOperationStore(database, "one"));
    const two = createOperationStore(database, "two");
    expect(await two.takeOver(held)).toBe(false);
    await lease(-1);
    expect(await two.takeOver(held)).toBe(true);
  });
});
