// Each change of a row is one compare-and-set: what fits happens once, what does not fit changes nothing.
import { describe, expect, it } from "vitest";
import { positionNames, positions } from "../../src/core/transaction.ts";
import { createTransactionStore } from "../../src/store/transaction-store.ts";
import { findVaultRecord } from "../../src/store/vault-store.ts";
import {
  aClaim,
  aDecision,
  key,
  openTestDatabase,
  otherFingerprint,
} from "../support/test-store.ts";

const at = new Date("2026-11-20T12:00:01Z");
const verdicts = ["approved", "declined", "failed", "timed_out", null] as const;
const states = ["authorizing", "unknown", "settled", "reversing", "reversed", "manual"] as const;

async function aStore() {
  const database = await openTestDatabase();
  return { database, store: createTransactionStore(database) };
}

describe("claim", () => {
  it("[R-15] has one winner among many equal claims, and counts the others", async () => {
    const { store } = await aStore();
    const nonces = Array.from({ length: 16 }, (_, index) => `nonce ${index}`);
    const held = await Promise.all(nonces.map((claimNonce) => store.claim(aClaim({ claimNonce }))));
    const winners = held.filter((row, index) => row.claimNonce === nonces[index]);
    expect(winners).toHaveLength(1);
    expect((await store.find(key))?.deliveries).toBe(16);
  });

  it("[R-06] counts other details apart", async () => {
    const { store } = await aStore();
    await store.claim(aClaim());
    await store.claim(aClaim({ fingerprint: otherFingerprint, claimNonce: "b" }));
    expect(await store.find(key)).toMatchObject({
      deliveries: 1,
      mismatches: 1,
      claimNonce: "nonce",
    });
  });

  it("does not count a delivery after the verdict", async () => {
    const { store } = await aStore();
    await store.claim(aClaim());
    await store.recordVerdict({ key, fence: 1, at, decision: aDecision(), vaultRecord: null });
    await store.claim(aClaim({ claimNonce: "b" }));
    expect(await store.find(key)).toMatchObject({
      deliveries: 1,
      answerBody: '{"charge_id":"chg_a"}',
    });
  });

  it("decides at once what is refused at once", async () => {
    const { store } = await aStore();
    const decision = aDecision({ position: "failed", errorCode: "invalid_amount", resultId: null });
    const held = await store.claim(aClaim({ decision }));
    expect(held).toMatchObject({ position: "failed", errorCode: "invalid_amount" });
  });

  it("tells ids apart byte for byte", async () => {
    const { store } = await aStore();
    await store.claim(aClaim({ transactionId: "TXa" }));
    const held = await store.claim(aClaim({ transactionId: "txa", claimNonce: "b" }));
    expect(held.claimNonce).toBe("b");
  });
});

describe("recordVerdict", () => {
  it("is done once; the second changes nothing", async () => {
    const { store } = await aStore();
    await store.claim(aClaim());
    const first = { key, fence: 1, at, decision: aDecision(), vaultRecord: null };
    const second = { ...first, decision: aDecision({ position: "declined", answerBody: "{}" }) };
    expect(await store.recordVerdict(first)).toBe(true);
    expect(await store.recordVerdict(second)).toBe(false);
    expect(await store.find(key)).toMatchObject({ position: "approved", resultId: "chg_a" });
  });

  it("is refused to an owner from whom it was taken", async () => {
    const { store } = await aStore();
    await store.claim(aClaim());
    const takeOver = { key, seenFence: 1, bootId: "next boot", claimNonce: "b" };
    expect(await store.takeOver(takeOver)).toBe(true);
    expect(await store.takeOver(takeOver)).toBe(false);
    const late = { key, fence: 1, at, decision: aDecision(), vaultRecord: null };
    expect(await store.recordVerdict(late)).toBe(false);
    expect(await store.recordVerdict({ ...late, fence: 2 })).toBe(true);
  });

  it("keeps a token's record in the same commit, or neither", async () => {
    const { database, store } = await aStore();
    await store.claim(aClaim({ method: "tokenize" }));
    const vaultRecord = {
      scope: "default",
      tokenId: "tok_a",
      instrument: { kind: "card", cardType: "visa", bin: "411111", lastDigits: "1111" },
      keyId: "vk_a",
      envelope: Buffer.from("sealed"),
    } as const;
    const advance = { key, at, decision: aDecision({ resultId: "tok_a" }), vaultRecord };
    expect(await store.recordVerdict({ ...advance, fence: 9 })).toBe(false);
    expect(await findVaultRecord(database, { scope: "default", tokenId: "tok_a" })).toBeNull();
    expect(await store.recordVerdict({ ...advance, fence: 1 })).toBe(true);
    const kept = await findVaultRecord(database, { scope: "default", tokenId: "tok_a" });
    expect(kept).toMatchObject({ keyId: "vk_a", instrument: vaultRecord.instrument });
    expect(Buffer.from(kept?.envelope ?? []).toString()).toBe("sealed");
    expect(await findVaultRecord(database, { scope: "other", tokenId: "tok_a" })).toBeNull();
  });
});

describe("recordAnswered", () => {
  it("keeps the first moment", async () => {
    const { store } = await aStore();
    await store.claim(aClaim());
    await store.recordAnswered(key, at);
    await store.recordAnswered(key, new Date("2026-11-20T13:00:00Z"));
    expect((await store.find(key))?.answeredAt).toBe(at.toISOString());
  });
});

describe("recordUnknown", () => {
  it("follows authorizing and nothing else", async () => {
    const { store } = await aStore();
    await store.claim(aClaim());
    expect(await store.recordUnknown(key, 1)).toBe(true);
    expect(await store.recordUnknown(key, 1)).toBe(false);
    expect((await store.find(key))?.position).toBe("unknown");
  });
});

describe("the database's own check", () => {
  it("allows exactly the pairs of the core's table", async () => {
    const { database, store } = await aStore();
    await store.claim(aClaim());
    const allowed: string[] = [];
    for (const verdict of verdicts) {
      for (const state of states) {
        const answer_body = verdict === null ? null : "{}";
        const write = database("transactions").update({ verdict, state, answer_body });
        const isWritten = await write.then(
          () => true,
          () => false,
        );
        if (isWritten) allowed.push(`${verdict} ${state}`);
      }
    }
    const wanted = positionNames.map(
      (name) => `${positions[name].verdict} ${positions[name].state}`,
    );
    expect(allowed.sort()).toEqual([...wanted].sort());
  });
});

describe("an operating failure", () => {
  it("carries the database's code and none of the values", async () => {
    const { database, store } = await aStore();
    await database.raw("DROP TABLE transactions");
    const failure = store.claim(aClaim({ transactionId: "a value" }));
    await expect(failure).rejects.toThrow("The database failed (SQLITE_ERROR).");
  });
});
