// Each change of a row is one compare-and-set: what fits happens once, what does not fit changes nothing.
import { describe, expect, it } from "vitest";
import type { GatewayCall } from "../../src/core/store-port.ts";
import { positionNames, positions } from "../../src/core/transaction.ts";
import { findVaultRecord } from "../../src/store/vault-store.ts";
import {
  aClaim,
  aDecision,
  aMove,
  aVerdict,
  engines,
  key,
  openTestStore,
  otherFingerprint,
} from "../support/test-store.ts";

const at = new Date("2026-11-20T12:00:01Z");
const dueAt = new Date("2026-11-20T12:01:00Z");
const verdicts = ["approved", "declined", "failed", "timed_out", null] as const;
const states = ["authorizing", "unknown", "settled", "reversing", "reversed", "manual"] as const;

const until = new Date("2026-11-20T12:30:00Z");
const evenLater = new Date("2026-11-20T13:00:00Z");
/** What each engine calls a table that is not there. */
const undefinedTable = { sqlite: "SQLITE_ERROR", postgres: "42P01" } as const;

describe.each(engines)("on %s", (engine) => {
  const aStore = () => openTestStore(engine);

  describe("claim", () => {
    it("[R-15] has one winner among many equal claims, and counts the others", async () => {
      const { store } = await aStore();
      const nonces = Array.from({ length: 16 }, (_, index) => `nonce ${index}`);
      const held = await Promise.all(
        nonces.map((claimNonce) => store.claim(aClaim({ claimNonce }))),
      );
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
      await store.recordVerdict(aVerdict());
      await store.claim(aClaim({ claimNonce: "b" }));
      expect(await store.find(key)).toMatchObject({
        deliveries: 1,
        answerBody: '{"charge_id":"chg_a"}',
      });
    });

    it("decides at once what is refused at once", async () => {
      const { store } = await aStore();
      const decision = aDecision({
        position: "failed",
        errorCode: "invalid_amount",
        resultId: null,
      });
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
      const first = aVerdict();
      const second = { ...first, decision: aDecision({ position: "declined", answerBody: "{}" }) };
      expect(await store.recordVerdict(first)).toBe(true);
      expect(await store.recordVerdict(second)).toBe(false);
      expect(await store.find(key)).toMatchObject({ position: "approved", resultId: "chg_a" });
    });

    it("is refused to an owner from whom it was taken", async () => {
      const { store } = await aStore();
      await store.claim(aClaim());
      const takeOver = {
        ...{ key, seenFence: 1, bootId: "next boot", claimNonce: "b", gateway: "simulator" },
        ...{ sentAt: at, dueAt },
      };
      expect(await store.takeOver(takeOver)).toBe(true);
      expect(await store.takeOver(takeOver)).toBe(false);
      const late = aVerdict();
      expect(await store.recordVerdict(late)).toBe(false);
      expect(await store.recordVerdict({ ...late, fence: 2, from: "unknown" })).toBe(true);
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
      const advance = aVerdict({ decision: aDecision({ resultId: "tok_a" }), vaultRecord });
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

  describe("recordMoney", () => {
    it("goes from the position that was seen and no other", async () => {
      const { store } = await aStore();
      await store.claim(aClaim());
      expect(await store.recordMoney(aMove({ to: "unknown" }))).toBe(true);
      expect(await store.recordMoney(aMove({ to: "unknown" }))).toBe(false);
      expect((await store.find(key))?.position).toBe("unknown");
    });

    it("refuses a step that the table does not know", async () => {
      const { store } = await aStore();
      await store.claim(aClaim());
      await expect(store.recordMoney(aMove({ to: "timedOutReversed" }))).rejects.toThrow("Bug:");
    });

    it("[R-19] notes that nothing was sent, and a take-over that something may be", async () => {
      const { store } = await aStore();
      expect((await store.claim(aClaim({ sentAt: at }))).lastSentAt).toBe(at.toISOString());
      await store.recordMoney(aMove({ to: "unknown", isNothingSent: true }));
      expect((await store.find(key))?.lastSentAt).toBeNull();
      const takeOver = { key, seenFence: 1, bootId: "b", claimNonce: "b", gateway: "other", dueAt };
      await store.takeOver({ ...takeOver, sentAt: dueAt });
      expect(await store.find(key)).toMatchObject({
        lastSentAt: dueAt.toISOString(),
        gateway: "other",
        fence: 2,
      });
    });

    it("keeps a confirmed capture behind a time-out, with the gateway's reference", async () => {
      const { database, store } = await aStore();
      await store.claim(aClaim());
      const timedOut = aDecision({ position: "timedOutUnknown", errorCode: "timed_out" });
      await store.recordVerdict(aVerdict({ decision: timedOut }));
      const captured = { gatewayReference: "sim_b" };
      const step = aMove({ from: "timedOutUnknown", to: "timedOutReversing", captured });
      expect(await store.recordMoney(step)).toBe(true);
      expect(await store.find(key)).toMatchObject({ capturedAt: at.toISOString(), sweeps: 0 });
      const row = await database("transactions").first();
      expect(row).toMatchObject({ gateway_reference: "sim_b", verdict: "timed_out" });
    });
  });

  describe("gateway calls", () => {
    const call: GatewayCall = {
      kind: "charge",
      fence: 1,
      sentAt: at,
      classifiedAs: "approved",
      gatewayReference: "sim_a",
      at: dueAt,
    };

    it("[R-24] are kept in order, those of a step that came too late too", async () => {
      const { database, store } = await aStore();
      await store.claim(aClaim());
      expect(await store.recordVerdict(aVerdict({ call }))).toBe(true);
      expect(await store.recordVerdict(aVerdict({ call: { ...call, fence: 7 } }))).toBe(false);
      await store.recordCall(key, { ...call, kind: "look-up" });
      const rows = await database("gateway_calls").orderBy("seq");
      expect(rows.map(({ seq, kind, fence }) => ({ seq, kind, fence }))).toEqual([
        { seq: 1, kind: "charge", fence: 1 },
        { seq: 2, kind: "charge", fence: 7 },
        { seq: 3, kind: "look-up", fence: 1 },
      ]);
      expect(rows[0]).toMatchObject({ sent_at: at.toISOString(), at: dueAt.toISOString() });
    });

    it("[R-24] cannot be changed or dropped", async () => {
      const { database, store } = await aStore();
      await store.recordCall(key, call);
      await expect(database("gateway_calls").update({ fence: 2 })).rejects.toThrow();
      await expect(database("gateway_calls").delete()).rejects.toThrow();
    });
  });

  describe("the sweeper's list", () => {
    it("has what is due and unfinished, the most overdue first", async () => {
      const { store } = await aStore();
      const later = new Date(dueAt.getTime() + 1);
      await store.claim(aClaim({ transactionId: "b", dueAt: later }));
      await store.claim(aClaim({ dueAt }));
      await store.claim(aClaim({ transactionId: "c", dueAt: new Date(later.getTime() + 1) }));
      await store.claim(aClaim({ transactionId: "d", dueAt: null, decision: aDecision() }));
      const due = await store.takeDue({ now: later, until, limit: 10 });
      expect(due.map(({ transactionId }) => transactionId)).toEqual(["a", "b"]);
      expect(await store.takeDue({ now: later, until, limit: 10 })).toEqual([]);
      expect(await store.takeDue({ now: until, until: evenLater, limit: 1 })).toHaveLength(1);
    });

    it("lets one of two sweepers have a row", async () => {
      const { store } = await aStore();
      await store.claim(aClaim({ dueAt }));
      const sweep = { key, fence: 1, seenSweeps: 0, sweeps: 1, dueAt: null };
      const both = await Promise.all([store.recordSweep(sweep), store.recordSweep(sweep)]);
      expect(both.toSorted()).toEqual([false, true]);
      expect(await store.takeDue({ now: dueAt, until, limit: 10 })).toEqual([]);
    });

    it("begins anew when the money has moved on", async () => {
      const { store } = await aStore();
      await store.claim(aClaim({ dueAt }));
      await store.recordSweep({ key, fence: 1, seenSweeps: 0, sweeps: 5, dueAt });
      await store.recordMoney(aMove({ to: "unknown" }));
      expect((await store.find(key))?.sweeps).toBe(0);
    });

    it("[R-21] takes at once what an earlier start left behind", async () => {
      const { store } = await aStore();
      await store.claim(aClaim({ dueAt, bootId: "earlier" }));
      await store.claim(aClaim({ transactionId: "b", dueAt }));
      expect(await store.adopt("boot", at)).toBe(1);
      const due = await store.takeDue({ now: at, until, limit: 10 });
      expect(due.map(({ transactionId }) => transactionId)).toEqual(["a"]);
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
      await expect(failure).rejects.toThrow(`The database failed (${undefinedTable[engine]}).`);
    });
  });
});
