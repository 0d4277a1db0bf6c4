// The processor over HTTP, composed as in life, one fresh database for each test.
import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { aBankCharge, aCharge, aTokenize, transactionId } from "./support/bodies.ts";
import { startTestServer } from "./support/test-server.ts";

const failure = {
  error_code: expect.any(String),
  error_message: expect.stringMatching(/^[A-Z].*\.$/s),
};

describe("a charge", () => {
  it("[T-01] [A-01] [R-16] is captured once and answered with its id", async () => {
    const server = await startTestServer();
    const answer = await server.post(aCharge());
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ error_code: null, error_message: null });
    expect(server.ledger()).toMatchObject([
      { transaction_id: transactionId, amount: "10.00", charge_id: answer.body.charge_id },
    ]);
  });

  it("[R-05] gets the byte-identical answer on every retry, also after a restart", async () => {
    const first = await startTestServer();
    const bytes = (await first.post(aCharge())).text;
    expect((await first.post(aCharge({ amount: "10.0" }))).text).toBe(bytes);
    await first.stop();
    const second = await startTestServer({ folder: first.folder });
    expect((await second.post(aCharge())).text).toBe(bytes);
    expect(second.ledger()).toHaveLength(1);
  });

  it("[R-10] [A-05] [E-01] that was declined stays declined", async () => {
    const server = await startTestServer();
    const answer = await server.post(aCharge({ cvv: "902" }));
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ ...failure, charge_id: null, error_code: "insufficient_funds" });
    // The security code is no part of a request's identity; another one changes nothing.
    expect((await server.post(aCharge({ cvv: "123" }))).text).toBe(answer.text);
    expect(server.ledger()).toEqual([]);
  });

  it("[R-06] with other details under a used id is refused, and not counted as a delivery", async () => {
    const server = await startTestServer();
    const first = await server.post(aCharge());
    const changed = await server.post(aCharge({ amount: "99.00", parameters: { a: "1" } }));
    expect(changed.body).toMatchObject({ charge_id: null, error_code: "transaction_mismatch" });
    expect(changed.body.error_message).toContain("Different: amount, parameters.");
    expect((await server.post(aCharge())).text).toBe(first.text);
    expect(server.ledger()).toHaveLength(1);
    expect(server.logLines.at(-1)).toMatchObject({
      delivery: 1,
      mismatches: 1,
      admission: "replay",
    });
  });

  it("[R-03] [R-04] [R-15] that is slow is joined by its retries, with one capture", async () => {
    const server = await startTestServer();
    const body = aCharge({ parameters: { simulator: "slow:11000" } });
    const first = server.post(body).then((answer) => answer.text);
    await server.clock.whenWaiting(11_000);
    const retries = [server.post(body), server.post(body)].map((test) => test.then((a) => a.text));
    const refused = await server.post(aCharge({ amount: "11.00" }));
    expect(refused.body.error_code).toBe("transaction_mismatch");
    server.clock.advance(11_000);
    const texts = await Promise.all([first, ...retries]);
    expect(new Set(texts).size).toBe(1);
    expect(server.ledger()).toHaveLength(1);
  });

  it("[R-11] whose gateway answer was lost is closed in silence and told on the retry", async () => {
    const server = await startTestServer();
    const body = aCharge({ cvv: "912" });
    await expect(server.post(body)).rejects.toThrow(/socket hang up|ECONNRESET/);
    const retry = await server.post(body);
    expect(retry.body.charge_id).toBe(server.ledger()[0]?.charge_id);
    expect(server.ledger()).toHaveLength(1);
    expect(server.logLines.filter(({ msg }) => msg === "delivery")).toMatchObject([
      { admission: "claim", isAnswered: false, status: null, verdict: null, state: "unknown" },
      { admission: "take-over", isAnswered: true, status: 200, verdict: "approved", delivery: 2 },
    ]);
  });

  it("[A-06] is never told what nobody could read: garbage ends in silence", async () => {
    const server = await startTestServer();
    const body = aCharge({ cvv: "914" });
    await expect(server.post(body)).rejects.toThrow();
    await expect(server.post(body)).rejects.toThrow();
    expect(server.ledger()).toEqual([]);
  });

  it("[P-01] [P-02] [P-04] is steered by a parameter and answers parameters", async () => {
    const server = await startTestServer();
    const answer = await server.post(aCharge({ parameters: { simulator: "approve", order: "7" } }));
    expect(answer.body.parameters).toEqual({
      gateway: "simulator",
      gateway_reference: expect.stringMatching(/^sim_/),
    });
  });

  it("[Q-07] is not disturbed by fields nobody declared", async () => {
    const server = await startTestServer();
    expect((await server.post(aCharge({ token_type: "reusable" }))).body.error_code).toBeNull();
  });
});

describe("a bank account", () => {
  it("[B-01] [B-06] is charged", async () => {
    const server = await startTestServer();
    expect((await server.post(aBankCharge())).body.charge_id).toMatch(/^chg_/);
  });

  it("[B-02] is tokenized", async () => {
    const server = await startTestServer();
    const body = aBankCharge({ method: "tokenize", amount: undefined, currency_code: undefined });
    expect((await server.post(body)).body.token_id).toMatch(/^tok_/);
  });

  it("[B-03] with a wrong routing number gets a verdict that is kept", async () => {
    const server = await startTestServer();
    const body = aBankCharge({ routingnumber: "11000000" });
    const answer = await server.post(body);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      ...failure,
      charge_id: null,
      error_code: "invalid_routing_number",
    });
    const right = await server.post(aBankCharge());
    expect(right.body.error_code).toBe("transaction_mismatch");
  });

  it("[B-06] together with a card is refused, and so is neither", async () => {
    const server = await startTestServer();
    const both = await server.post(aBankCharge({ cardnumber: "4111111111111111" }));
    const neither = await server.post(aCharge({ cardnumber: null }));
    expect(both.body.error_code).toBe("invalid_request");
    expect(neither.body.error_code).toBe("invalid_request");
  });
});

describe("a tokenize", () => {
  it("[A-02] [Q-02] is kept and answered with its token, alike on every retry", async () => {
    const server = await startTestServer();
    const answer = await server.post(aTokenize());
    expect(answer.body).toMatchObject({
      token_id: expect.stringMatching(/^tok_/),
      error_code: null,
    });
    expect((await server.post(aTokenize())).text).toBe(answer.text);
    expect(server.ledger()).toEqual([]);
  });

  it("[A-04] that is declined carries token_id, null", async () => {
    const server = await startTestServer();
    const answer = await server.post(aTokenize({ cvv: "901" }));
    expect(answer.body).toEqual({ ...failure, token_id: null, error_code: "card_declined" });
  });
});

describe("health", () => {
  it("is live, and ready until it drains", async () => {
    const server = await startTestServer();
    const ask = supertest(server.composed.app);
    expect((await ask.get("/livez")).status).toBe(200);
    expect((await ask.get("/readyz")).status).toBe(200);
    server.composed.startDraining();
    expect((await ask.get("/readyz")).status).toBe(503);
    expect((await ask.get("/livez")).status).toBe(200);
  });
});

describe("a database that fails", () => {
  it("[R-20] ends a delivery in silence, never in an error that would stop the retries", async () => {
    const server = await startTestServer();
    await server.stop();
    const silent = expect(server.post(aCharge())).rejects.toThrow(/socket hang up|ECONNRESET/);
    // It is tried again for as long as the caller could still be answered.
    await server.clock.whenWaiting(50);
    server.clock.advance(9_000);
    await silent;
    expect(server.logLines).toMatchObject([
      { msg: "fault", errorName: "StoreError" },
      { msg: "delivery" },
    ]);
    const ready = await supertest(server.composed.app).get("/readyz");
    expect(ready.status).toBe(503);
    expect(ready.body.reason).toMatch(/^The database cannot be written/);
  });
});
