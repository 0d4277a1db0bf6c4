// Charges of stored tokens, over HTTP: the same guarantees as over the phone, and a journal of who opened.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { adminScope } from "../../../src/compose-admin.ts";
import {
  type AdminServer,
  operator,
  passTimeUntil,
  startAdminServer,
} from "../../support/admin.ts";
import { aBankCharge, aCharge, aTokenize } from "../../support/bodies.ts";

const order = { amount: "12.50", currency_code: "USD" };
const charges = (token: string) => `/tokens/${token}/charges`;

async function readTable(server: AdminServer, table: string): Promise<Record<string, unknown>[]> {
  await server.stop();
  const database = new Database(join(server.folder, "server.db"));
  const rows = database.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[];
  database.close();
  return rows;
}

describe("a charge of a token", () => {
  it("is captured once, told with its id, and the same bytes ever after", async () => {
    const server = await startAdminServer();
    const token = await server.tokenize("t");
    const first = await server.write(charges(token), { key: "charge-one", body: order });
    expect(first).toMatchObject({
      status: 200,
      body: {
        ...{ operation: "charge", outcome: "approved", scope: adminScope, token_id: token },
        ...{ amount: "12.50", charge_id: expect.stringMatching(/^chg_/), error_code: null },
      },
    });
    const words = { amount: "12.5", currency_code: "usd", description: null, parameters: {} };
    const again = await server.write(charges(token), { key: "charge-one", body: words });
    expect(again.text).toBe(first.text);
    await server.stop();
    const next = await startAdminServer({ folder: server.folder });
    expect((await next.write(charges(token), { key: "charge-one", body: order })).text).toBe(
      first.text,
    );
    expect(next.ledger()).toMatchObject([
      { kind: "capture", amount: "12.50", charge_id: first.body.charge_id },
    ]);
    const shown = await next.get(`/transactions/${first.body.transaction_id}`);
    expect(shown.body).toMatchObject({
      ...{ scope: adminScope, verdict: "approved", charge_id: first.body.charge_id },
      answered_at: expect.any(String),
      operations: [{ kind: "charge", idempotency_key: "charge-one", actor: operator.username }],
    });
  });

  it("with other content under a used key is refused", async () => {
    const server = await startAdminServer();
    const [token, other] = [await server.tokenize("t"), await server.tokenize("u")];
    await server.write(charges(token), { key: "charge-one", body: order });
    for (const [path, body] of [
      [charges(token), { ...order, amount: "12.51" }],
      [charges(token), { ...order, description: "another" }],
      [charges(token), { ...order, parameters: { a: "1" } }],
      // The same card behind another token is another request.
      [charges(other), order],
    ] as const) {
      const answer = await server.write(path, { key: "charge-one", body });
      expect(answer.body.code).toBe("idempotency_mismatch");
    }
    expect(server.ledger()).toHaveLength(1);
  });

  it("is joined by equal requests while it runs", async () => {
    const server = await startAdminServer();
    const token = await server.tokenize("t");
    const body = { ...order, parameters: { simulator: "slow:3000" } };
    const ask = () => server.write(charges(token), { key: "charge-one", body });
    const answers = Promise.all([ask(), ask(), ask()]);
    const told = await passTimeUntil(server, { answer: answers, jumpMs: 3_000 });
    const texts = told.map(({ text }) => text);
    expect(new Set(texts).size).toBe(1);
    expect(server.ledger()).toHaveLength(1);
  });

  it("whose answer was lost is not known, and told with one capture when it is asked again", async () => {
    const server = await startAdminServer();
    const token = await server.tokenize("t");
    const body = { ...order, parameters: { simulator: "capture-then-drop" } };
    const lost = await server.write(charges(token), { key: "charge-one", body });
    expect(lost).toMatchObject({ status: 202, body: { outcome: "unknown" } });
    const told = await server.write(charges(token), { key: "charge-one", body });
    expect(told.body).toMatchObject({ outcome: "approved" });
    expect(server.ledger()).toHaveLength(1);
  });

  it("that is declined is an outcome, and stays one", async () => {
    const server = await startAdminServer();
    const token = await server.tokenize("t");
    const body = { ...order, parameters: { simulator: "decline:insufficient_funds" } };
    const answer = await server.write(charges(token), { key: "charge-one", body });
    expect(answer).toMatchObject({
      status: 200,
      body: { outcome: "declined", charge_id: null, error_code: "insufficient_funds" },
    });
    const again = await server.write(charges(token), { key: "charge-one", body });
    expect(again.text).toBe(answer.text);
  });

  it("can be refunded and is never mistaken for a connector's transaction of the same name", async () => {
    const server = await startAdminServer();
    const token = await server.tokenize("same-name-for-both");
    const charged = await server.write(charges(token), { key: "same-name-for-both", body: order });
    expect(charged.body.transaction_id).toMatch(/^trn_/);
    const path = `/transactions/${charged.body.transaction_id}`;
    expect((await server.write(`${path}/refunds`, { key: "refund-1" })).body.outcome).toBe(
      "refunded",
    );
    const tokenized = await server.get("/transactions/same-name-for-both");
    expect(tokenized.body).toMatchObject({ scope: "default", method: "tokenize", operations: [] });
    expect((await server.get(`${path}?scope=default`)).status).toBe(404);
  });

  it("works for a bank account too", async () => {
    const server = await startAdminServer();
    const token = await server.tokenize("t", {
      ...aBankCharge({ method: "tokenize", amount: undefined, currency_code: undefined }),
      ...{
        transaction_id: "t",
        cardnumber: null,
        cvv: null,
        expiry_month: null,
        expiry_year: null,
        postal_code: null,
      },
    });
    const answer = await server.write(charges(token), { key: "charge-one", body: order });
    expect(answer.body.outcome).toBe("approved");
  });

  it.each([
    { name: "a token nobody has", token: "tok_none", body: order, code: "token_not_found" },
    { name: "no amount", body: { currency_code: "USD" }, code: "invalid_request" },
    { name: "an amount of 0", body: { ...order, amount: "0" }, code: "invalid_request" },
    { name: "too many decimals", body: { ...order, amount: "1.001" }, code: "invalid_request" },
    {
      name: "no currency of this world",
      body: { ...order, currency_code: "ABC" },
      code: "invalid_request",
    },
    {
      name: "a parameter that is no text",
      body: { ...order, parameters: { a: 1 } },
      code: "invalid_request",
    },
  ])("is refused with $name, and opens nothing", async ({ token, body, code }) => {
    const server = await startAdminServer();
    const stored = await server.tokenize("t");
    const answer = await server.write(charges(token ?? stored), { key: "charge-one", body });
    expect(answer.body.code).toBe(code);
    expect(await readTable(server, "vault_openings")).toEqual([]);
  });
});

describe("a one-time token", () => {
  const changes = { TOKEN_TYPE: "one-time" };

  it("is charged by one of many at once, and by nobody afterwards", async () => {
    const server = await startAdminServer({ changes });
    const token = await server.tokenize("t");
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        server.write(charges(token), { key: `charge-${n}-of-8`, body: order }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(["token_used"]));
    const winner = answers.find(({ status }) => status === 200);
    const key = String(winner?.body.idempotency_key);
    expect((await server.write(charges(token), { key, body: order })).text).toBe(winner?.text);
    expect(server.ledger()).toHaveLength(1);
    expect(await readTable(server, "vault_openings")).toHaveLength(1);
  });

  it("that was charged while tokens were reusable counts as used", async () => {
    const server = await startAdminServer();
    const token = await server.tokenize("t");
    for (const key of ["charge-one", "charge-two"]) {
      expect((await server.write(charges(token), { key, body: order })).status).toBe(200);
    }
    await server.stop();
    const next = await startAdminServer({ folder: server.folder, changes });
    const answer = await next.write(charges(token), { key: "charge-three", body: order });
    expect(answer).toMatchObject({ status: 409, body: { code: "token_used" } });
  });

  it("that was declined is used all the same", async () => {
    const server = await startAdminServer({ changes });
    const token = await server.tokenize("t");
    const body = { ...order, parameters: { simulator: "decline:card_declined" } };
    await server.write(charges(token), { key: "charge-one", body });
    const next = await server.write(charges(token), { key: "charge-two", body: order });
    expect(next.body.code).toBe("token_used");
  });
});

describe("the journal of openings", () => {
  it("has a line for each opening and none for a replay, and lets nobody change it", async () => {
    const server = await startAdminServer();
    const token = await server.tokenize("t");
    for (const key of ["charge-one", "charge-two", "charge-two"]) {
      await server.write(charges(token), { key, body: order });
    }
    const lines = await readTable(server, "vault_openings");
    const line = { actor: operator.username, scope: "default", token_id: token, result: "opened" };
    expect(lines).toMatchObject([
      { ...line, purpose: "charge charge-one", at: expect.stringMatching(/^2026-/) },
      { ...line, purpose: "charge charge-two" },
    ]);
    const database = new Database(join(server.folder, "server.db"));
    for (const change of [
      "UPDATE vault_openings SET actor = 'nobody'",
      "DELETE FROM vault_openings",
    ]) {
      expect(() => database.exec(change)).toThrow(/append-only/);
    }
    database.close();
  });

  it("tells of a record that does not open, and no gateway hears of it", async () => {
    const server = await startAdminServer();
    const token = await server.tokenize("t");
    await server.stop();
    const database = new Database(join(server.folder, "server.db"));
    database.exec("UPDATE vault_records SET bin = bin, envelope = zeroblob(length(envelope))");
    database.close();
    const next = await startAdminServer({ folder: server.folder });
    const answer = await next.write(charges(token), { key: "charge-one", body: order });
    expect(answer).toMatchObject({ status: 500, body: { code: "internal" } });
    expect(next.ledger()).toEqual([]);
    expect(await readTable(next, "vault_openings")).toMatchObject([{ result: "failed" }]);
  });
});

describe("card data", () => {
  it("is in no answer, no log line and no file of the admin API", async () => {
    const server = await startAdminServer();
    const token = await server.tokenize("t");
    const texts: string[] = [];
    const keep = async (answer: Promise<{ text: string; body: Record<string, unknown> }>) => {
      texts.push((await answer).text);
      return (await answer).body;
    };
    const charged = await keep(server.write(charges(token), { key: "charge-one", body: order }));
    const path = `/transactions/${charged.transaction_id}`;
    await keep(server.write(`${path}/refunds`, { key: "refund-1", body: { amount: "1.00" } }));
    await keep(server.get(path));
    await keep(server.get("/transactions"));
    expect(texts.join()).toContain("411111");
    const lines = JSON.stringify(server.logLines);
    expect(lines).not.toMatch(/charge-one|411111/);
    await server.stop();
    const files = readdirSync(server.folder).map((name) =>
      readFileSync(join(server.folder, name), "latin1"),
    );
    expect([...texts, lines, ...files].join()).not.toMatch(/4111111111111111|94105/);
  });
});

describe("the connector", () => {
  it.each(["token", "token_id", "payment_token", "admin_token"])(
    "cannot name a token: the parameter %s goes to the gateway and charges nothing stored",
    async (name) => {
      const server = await startAdminServer();
      const token = await server.tokenize("t");
      const withoutCard = aCharge({ cardnumber: null, parameters: { [name]: token } });
      expect((await server.post(withoutCard)).body.error_code).toBe("invalid_request");
      const withCard = aCharge({ cardnumber: "5555555555554444", parameters: { [name]: token } });
      expect((await server.post(withCard)).body.charge_id).toMatch(/^chg_/);
      const shown = await server.get(`/transactions/${aCharge().transaction_id}`);
      expect(shown.body.instrument).toMatchObject({ bin: "555555", last_digits: "4444" });
      const body = aTokenize({ transaction_id: "u", parameters: { [name]: token } });
      expect((await server.post(body)).body.token_id).not.toBe(token);
      expect(await readTable(server, "vault_openings")).toEqual([]);
    },
  );
});
