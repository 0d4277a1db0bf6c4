// Looking at transactions over HTTP: filters, pages, counts.
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { startAdminServer } from "../../support/admin.ts";

type Shown = { transaction_id: string };

async function list(
  server: { get: Awaited<ReturnType<typeof startAdminServer>>["get"] },
  query: string,
) {
  const { body } = await server.get(`/transactions${query}`);
  return {
    ids: (body.transactions as Shown[]).map((one) => one.transaction_id),
    cursor: body.next_cursor,
  };
}

async function fill() {
  const server = await startAdminServer();
  await server.charge("approved");
  server.clock.advance(1_000);
  await server.charge("declined", { cvv: "901" });
  server.clock.advance(1_000);
  const token = await server.tokenize("tokenized");
  server.clock.advance(1_000);
  await server.charge("unknown", { cvv: "914" }).catch(() => {});
  return { server, token };
}

describe("the list of transactions", () => {
  it("shows what is kept of each, newest first", async () => {
    const { server, token } = await fill();
    const { body } = await server.get("/transactions");
    expect(body.next_cursor).toBeNull();
    expect(body.transactions).toMatchObject([
      { transaction_id: "unknown", verdict: null, state: "unknown", decided_at: null },
      {
        transaction_id: "tokenized",
        method: "tokenize",
        token_id: token,
        charge_id: null,
        amount: null,
      },
      { transaction_id: "declined", verdict: "declined", error_code: "card_declined" },
      {
        ...{ transaction_id: "approved", verdict: "approved", state: "settled", amount: "10.00" },
        ...{ scope: "default", deliveries: 1, gateway: "simulator", currency_code: "USD" },
        instrument: { kind: "card", card_type: "visa", bin: "411111", last_digits: "1111" },
      },
    ]);
  });

  it.each([
    { query: "?verdict=approved", want: ["tokenized", "approved"] },
    { query: "?verdict=none", want: ["unknown"] },
    { query: "?state=unknown", want: ["unknown"] },
    { query: "?manual=true", want: [] },
    { query: "?manual=true&state=manual", want: [] },
    { query: "?unheard=true", want: [] },
    { query: "?scope=admin", want: [] },
    { query: "?since=2026-11-20T12:00:02Z", want: ["unknown", "tokenized"] },
    { query: "?since=2026-11-20T13:00:01%2B01:00&verdict=declined", want: ["declined"] },
  ])("is narrowed by $query", async ({ query, want }) => {
    const { server } = await fill();
    expect((await list(server, query)).ids).toEqual(want);
  });

  it("[R-25] lists approvals that nobody heard", async () => {
    const first = await startAdminServer();
    for (const id of ["heard", "unheard"]) await first.charge(id);
    await first.charge("declined", { cvv: "901" });
    await first.stop();
    // As if every connection but one had broken before its answer was out.
    const database = new Database(join(first.folder, "server.db"));
    database.exec("UPDATE transactions SET answered_at = NULL WHERE transaction_id <> 'heard'");
    database.close();
    const server = await startAdminServer({ folder: first.folder });
    expect((await list(server, "?unheard=true")).ids).toEqual(["unheard"]);
    expect((await server.get("/counts")).body.unheard).toBe(1);
  });

  it("comes in pages that miss nothing and repeat nothing, also among equals", async () => {
    const server = await startAdminServer();
    const all: string[] = [];
    for (let n = 0; n < 7; n += 1) all.push(await server.charge(`id ${n}/ü`));
    const seen: string[] = [];
    let query = "?limit=3&verdict=approved";
    for (;;) {
      const { ids, cursor } = await list(server, query);
      seen.push(...ids);
      if (cursor === null) break;
      query = `?limit=3&verdict=approved&cursor=${cursor}`;
    }
    expect(seen).toEqual(all);
  });

  it.each([
    "?limit=0",
    "?limit=201",
    "?limit=x",
    "?verdict=maybe",
    "?state=gone",
    "?unheard=no",
    "?since=today",
    "?cursor=nonsense",
    "?manual=true&state=settled",
    "?colour=red",
  ])("refuses %s", async (query) => {
    const server = await startAdminServer();
    const answer = await server.get(`/transactions${query}`);
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid_request" } });
  });
});

describe("one transaction", () => {
  it("is shown with its operations, whatever signs its id has", async () => {
    const server = await startAdminServer();
    await server.charge("id 1/ü");
    const path = `/transactions/${encodeURIComponent("id 1/ü")}`;
    await server.write(`${path}/refunds`, { key: "refund-1", body: { amount: "2.00" } });
    const { body } = await server.get(path);
    expect(body).toMatchObject({
      transaction_id: "id 1/ü",
      operations: [{ kind: "refund", outcome: "refunded", amount: "2.00", currency_code: "USD" }],
      gateway_calls: [
        { seq: 1, kind: "charge", fence: 1, classified_as: "approved" },
        { seq: 2, kind: "refund", fence: 1, classified_as: "refunded" },
      ],
    });
  });

  it("is not found under another scope or id", async () => {
    const server = await startAdminServer();
    await server.charge("a");
    expect((await server.get("/transactions/a?scope=admin")).status).toBe(404);
    expect((await server.get("/transactions/b")).body.code).toBe("transaction_not_found");
    expect((await server.get(`/transactions/${"x".repeat(256)}`)).status).toBe(404);
  });
});

describe("the counts", () => {
  it("name every position, and what needs somebody", async () => {
    const { server } = await fill();
    const { body } = await server.get("/counts");
    expect(body).toMatchObject({ unheard: 0, open_operations: 0, alarms: 0 });
    const positions = body.positions as { verdict: string | null; state: string; count: number }[];
    expect(positions).toHaveLength(10);
    expect(positions.filter(({ count }) => count > 0)).toEqual([
      { verdict: null, state: "unknown", count: 1 },
      { verdict: "approved", state: "settled", count: 2 },
      { verdict: "declined", state: "settled", count: 1 },
    ]);
  });
});
