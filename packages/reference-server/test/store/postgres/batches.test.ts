// Writes that share a statement: fewer commits than writes, each in its turn under its key, each with its own
// end, and what a broken connection leaves is known again.
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import type { Knex } from "knex";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { connectPostgres } from "../../../src/store/postgres/connect.ts";
import { createTransactionStore } from "../../../src/store/transaction-store.ts";
import { createTestPostgres } from "../../support/test-postgres.ts";
import {
  aClaim,
  aDecision,
  aMove,
  aVerdict,
  bootId,
  key,
  openTestStore,
} from "../../support/test-store.ts";

const at = new Date("2026-11-20T12:00:01Z");
const later = new Date("2026-11-20T13:00:00Z");
const ids = (count: number) => Array.from({ length: count }, (_, index) => `id ${index}`);
const keyOf = (transactionId: string) => ({ ...key, transactionId });

/** In how many transactions of the server the rows were last written. */
async function countCommits(database: Knex): Promise<number> {
  const { rows } = await database.raw(
    "SELECT count(DISTINCT xmin::text) AS commits FROM transactions",
  );
  return rows[0].commits;
}

function aToken(tokenId: string) {
  const instrument = { kind: "card", cardType: "visa", bin: "411111", lastDigits: "1111" } as const;
  const envelope = Buffer.from([0, 34, 92, 255]);
  return { scope: "default", tokenId, instrument, keyId: "vk_a", envelope };
}

describe("writes that are under way at one moment", () => {
  it("[R-20] share commits, and each hears of its own row", async () => {
    const { database, store } = await openTestStore("postgres");
    const held = await Promise.all(
      ids(300).map((transactionId) =>
        store.claim(aClaim({ transactionId, claimNonce: transactionId })),
      ),
    );
    expect(held.map(({ transactionId }) => transactionId)).toEqual(ids(300));
    expect(held.map(({ claimNonce }) => claimNonce)).toEqual(ids(300));
    // A hundred for each of the three writers.
    expect(await countCommits(database)).toBe(3);
    const done = await Promise.all(
      ids(300).map((id, index) =>
        store.recordVerdict(aVerdict({ key: keyOf(id), fence: index % 3 === 0 ? 9 : 1 })),
      ),
    );
    expect(done).toEqual(ids(300).map((_, index) => index % 3 !== 0));
  });

  it("go one after the other under one key, in their order", async () => {
    const { store } = await openTestStore("postgres");
    const call = { kind: "charge", fence: 1, sentAt: at, classifiedAs: "unknown" } as const;
    const told = await Promise.all([
      store.claim(aClaim()),
      store.claim(aClaim({ claimNonce: "b" })),
      store.recordMoney(aMove({ to: "unknown", isNothingSent: true })),
      store.recordVerdict(
        aVerdict({ from: "unknown", call: { ...call, gatewayReference: null, at } }),
      ),
      store.recordVerdict(aVerdict({ from: "unknown" })),
      store.claim(aClaim({ claimNonce: "c" })),
      store.recordAnswered(key, at),
      store.recordAnswered(key, later),
    ]);
    expect(told.slice(2, 5)).toEqual([true, true, false]);
    expect(told[1]).toMatchObject({ deliveries: 2, claimNonce: "nonce", position: "authorizing" });
    expect(told[5]).toMatchObject({ deliveries: 2, position: "approved" });
    expect(await store.find(key)).toMatchObject({ answeredAt: at.toISOString() });
  });

  it("may be of every kind and say anything that a text can say", async () => {
    const { database, store } = await openTestStore("postgres");
    const strange = ["a\"b\\c,{}'", "NULL", "", "ü €\n\t"];
    const held = await Promise.all(
      strange.map((transactionId) => store.claim(aClaim({ transactionId }))),
    );
    expect(held.map(({ transactionId }) => transactionId)).toEqual(strange);
    const decisions = strange.map((answerBody) => aDecision({ answerBody }));
    const done = await Promise.all(
      decisions.map((decision, index) =>
        store.recordVerdict(
          aVerdict({
            key: keyOf(strange[index] ?? ""),
            decision,
            vaultRecord: index % 2 === 0 ? null : aToken(`tok ${index}`),
          }),
        ),
      ),
    );
    expect(done).toEqual(strange.map(() => true));
    for (const id of strange) expect((await store.find(keyOf(id)))?.answerBody).toBe(id);
    const kept = await database("vault_records").orderBy("token_id");
    expect(kept.map(({ token_id: id }) => id)).toEqual(["tok 1", "tok 3"]);
    expect(kept[0].envelope).toEqual(aToken("").envelope);
  });
});

describe("a row that the tables refuse", () => {
  it("fails alone, and nothing is counted twice", async () => {
    const { store } = await openTestStore("postgres");
    const claims = ids(5).map((transactionId) => aClaim({ transactionId }));
    const bad = aClaim({ transactionId: "bad", method: "nothing" as "charge" });
    const told = await Promise.allSettled([...claims, bad].map((claim) => store.claim(claim)));
    expect(told.map(({ status }) => status)).toEqual([
      ...ids(5).map(() => "fulfilled"),
      "rejected",
    ]);
    expect(told.at(-1)).toMatchObject({ reason: { name: "StoreError", code: "23514" } });
    for (const id of ids(5)) expect((await store.find(keyOf(id)))?.deliveries).toBe(1);
  });

  it("takes its verdict and its evidence back with it", async () => {
    const { database, store } = await openTestStore("postgres");
    await Promise.all(ids(3).map((transactionId) => store.claim(aClaim({ transactionId }))));
    const call = { kind: "charge", fence: 1, sentAt: at, classifiedAs: "approved" } as const;
    const told = await Promise.allSettled(
      ids(3).map((id, index) =>
        store.recordVerdict(
          aVerdict({
            key: keyOf(id),
            call: { ...call, gatewayReference: null, at },
            vaultRecord: aToken(index === 0 ? "one" : "two"),
          }),
        ),
      ),
    );
    expect(told.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(await database("gateway_calls")).toHaveLength(2);
    expect(await database("vault_records")).toHaveLength(2);
    expect(await database("transactions").whereNull("verdict")).toHaveLength(1);
  });
});

describe("a connection that breaks", () => {
  it("fails what was under way, all of it or nothing stored, and the next is written", async () => {
    const { database, store } = await openTestStore("postgres");
    await database.raw(
      "CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$",
    );
    await database.raw(
      "CREATE TRIGGER breaks BEFORE INSERT ON transactions FOR EACH ROW WHEN (NEW.transaction_id = 'id 3') EXECUTE FUNCTION break_off()",
    );
    const claims = ids(6).map((transactionId) => aClaim({ transactionId }));
    const told = await Promise.allSettled(claims.map((claim) => store.claim(claim)));
    expect(told.map(({ status }) => status)).toEqual(ids(6).map(() => "rejected"));
    expect(told[0]).toMatchObject({ reason: { name: "StoreError" } });
    // The pool may still hold the connection for a moment.
    await vi.waitFor(async () => expect(await database("transactions")).toEqual([]));
    await database.raw("DROP TRIGGER breaks ON transactions");
    const held = await Promise.all(claims.map((claim) => store.claim(claim)));
    expect(held.map(({ deliveries }) => deliveries)).toEqual(ids(6).map(() => 1));
  });

  it("[R-15] before the confirmation came: whoever claims again is known by the nonce", async () => {
    const { url, breakAtNextAnswer } = await throughProxy(await createTestPostgres());
    const database = connectPostgres({ url, connections: 4 });
    onTestFinished(() => database.destroy());
    const store = createTransactionStore(database, bootId);
    await store.claim(aClaim({ transactionId: "before" }));
    const claims = ids(4).map((transactionId) =>
      aClaim({ transactionId, claimNonce: transactionId }),
    );
    breakAtNextAnswer();
    const told = await Promise.allSettled(claims.map((claim) => store.claim(claim)));
    expect(told.map(({ status }) => status)).toEqual(ids(4).map(() => "rejected"));
    const held = await Promise.all(claims.map((claim) => store.claim(claim)));
    expect(held.map(({ claimNonce }) => claimNonce)).toEqual(ids(4));
    expect(held.map(({ deliveries }) => deliveries)).toEqual(ids(4).map(() => 2));
  });
});

/** A way to the server that breaks when the server next answers: it has done then what it was asked. */
async function throughProxy(address: string) {
  const url = new URL(address);
  const port = Number(url.port);
  let breaks = false;
  const answer = (near: Socket, far: Socket) => (chunk: Buffer) => {
    if (!breaks) return void near.write(chunk);
    breaks = false;
    near.destroy();
    far.destroy();
  };
  const proxy = createServer((near) => {
    const far = connect(port, url.hostname);
    near.pipe(far);
    far.on("data", answer(near, far));
    for (const socket of [near, far]) socket.on("error", () => {});
    near.on("close", () => far.destroy());
  }).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  onTestFinished(() => void proxy.close());
  const listening = proxy.address();
  if (listening === null || typeof listening === "string") throw new Error("Bug: no port.");
  url.port = String(listening.port);
  return {
    url: url.href,
    breakAtNextAnswer: () => {
      breaks = true;
    },
  };
}
