// Look-up and reconciliation by hand, over HTTP: they move what is unfinished, change no verdict, and give
// the same answer to the same request.
import { describe, expect, it } from "vitest";
import { passTimeUntil, startAdminServer } from "../../support/admin.ts";
import { aCharge } from "../../support/bodies.ts";

const lookUps = (id: string) => `/transactions/${id}/look-up`;

async function startWithLostAnswer() {
  const server = await startAdminServer();
  const body = aCharge({ transaction_id: "a", cvv: "912" });
  await server.post(body).catch(() => {});
  return { server, body };
}

describe("a look-up", () => {
  it("[R-21] [R-24] brings a charge whose answer was lost to its verdict, and leaves evidence", async () => {
    const { server, body } = await startWithLostAnswer();
    const answer = await server.write(lookUps("a"), { key: "look-up-1" });
    expect(answer.body).toMatchObject({
      outcome: "approved",
      before: { verdict: null, state: "unknown" },
      after: { verdict: "approved", state: "settled" },
    });
    expect((await server.write(lookUps("a"), { key: "look-up-1" })).text).toBe(answer.text);
    const shown = await server.get("/transactions/a");
    expect(shown.body.gateway_calls).toMatchObject([
      { kind: "charge", classified_as: "unknown" },
      { kind: "look-up", classified_as: "approved" },
    ]);
    const told = await server.post(body);
    expect(told.body.charge_id).toBe(server.ledger()[0]?.charge_id);
    expect(server.ledger()).toHaveLength(1);
  });

  it("of a settled charge only asks", async () => {
    const server = await startAdminServer();
    await server.charge("a");
    const settled = { verdict: "approved", state: "settled" };
    const answer = await server.write(lookUps("a"), { key: "look-up-1" });
    expect(answer.body).toMatchObject({ outcome: "approved", before: settled, after: settled });
  });

  it("of a charge that is being driven is not known yet, and can be repeated", async () => {
    const server = await startAdminServer();
    const slow = server.charge("a", { parameters: { simulator: "slow:2000" } });
    await server.clock.whenWaiting();
    const early = await server.write(lookUps("a"), { key: "look-up-1" });
    expect(early).toMatchObject({
      status: 202,
      body: { operation: "look-up", outcome: "unknown" },
    });
    await passTimeUntil(server, { answer: slow, jumpMs: 2_000 });
    const later = await server.write(lookUps("a"), { key: "look-up-1" });
    expect(later).toMatchObject({ status: 200, body: { outcome: "approved" } });
  });

  it("is refused of a tokenization", async () => {
    const server = await startAdminServer();
    await server.tokenize("t");
    const answer = await server.write(lookUps("t"), { key: "look-up-1" });
    expect(answer.body.code).toBe("not_supported");
  });
});

describe("a reconciliation", () => {
  it("[R-21] looks after what is due, and answers the same bytes ever after", async () => {
    const { server } = await startWithLostAnswer();
    server.clock.advance(600_000);
    const run = await server.write("/reconcile", { key: "reconcile-1" });
    expect(run.body).toMatchObject({ outcome: "done", transactions: { seen: 1, moved: 1 } });
    expect((await server.write("/reconcile", { key: "reconcile-1" })).text).toBe(run.text);
    const next = await server.write("/reconcile", { key: "reconcile-2" });
    expect(next.body).toMatchObject({ transactions: { seen: 0, moved: 0 } });
    expect((await server.get("/transactions?unheard=true")).body.transactions).toHaveLength(1);
    expect(server.ledger().map(({ kind }) => kind)).toEqual(["capture"]);
  });
});

describe("a token's charge that nobody can decide in time", () => {
  it("[R-17] [R-18] is told as timed out, for ever, and what was captured is given back", async () => {
    const server = await startAdminServer();
    const token = await server.tokenize("t");
    const parameters = { simulator: "capture-then-error" };
    const body = { amount: "5.00", currency_code: "USD", parameters };
    const ask = () => server.write(`/tokens/${token}/charges`, { key: "charge-one", body });
    expect((await ask()).status).toBe(202);
    // So late that no further delivery would come over the phone.
    server.clock.advance(51_000);
    const told = await passTimeUntil(server, { answer: ask(), jumpMs: 9_500 });
    expect(told.body).toMatchObject({ outcome: "timed_out", charge_id: null });
    for (let run = 0; run < 5; run += 1) {
      server.clock.advance(120_000);
      await server.write("/reconcile", { key: `reconcile-${run}` });
    }
    expect(server.ledger().map(({ kind }) => kind)).toEqual(["capture", "reversal"]);
    const shown = await server.get(`/transactions/${told.body.transaction_id}`);
    expect(shown.body).toMatchObject({ verdict: "timed_out", state: "reversed" });
    expect((await ask()).text).toBe(told.text);
    const path = `/transactions/${told.body.transaction_id}/refunds`;
    expect((await server.write(path, { key: "refund-1" })).body.code).toBe("not_refundable");
  });

  it("[R-23] is listed for a person when no machine can find out", async () => {
    const server = await startAdminServer({ changes: { SIMULATOR_TIER: "C" } });
    const token = await server.tokenize("t");
    const parameters = { simulator: "capture-then-error" };
    const body = { amount: "5.00", currency_code: "USD", parameters };
    const path = `/tokens/${token}/charges`;
    expect((await server.write(path, { key: "charge-one", body })).status).toBe(202);
    for (let run = 0; run < 12; run += 1) {
      server.clock.advance(6 * 3_600_000);
      await server.write("/reconcile", { key: `reconcile-${run}` });
    }
    const manual = await server.get("/transactions?manual=true");
    expect(manual.body.transactions).toMatchObject([
      { scope: "admin", verdict: "timed_out", state: "manual" },
    ]);
    expect((await server.get("/counts")).body.alarms).toBe(1);
    expect(server.logLines).toContainEqual(expect.objectContaining({ msg: "alarm" }));
    expect((await server.write(path, { key: "charge-one", body })).body.outcome).toBe("timed_out");
  });
});

describe("an operation whose gateway never answers", () => {
  it("is not known after a while, goes on, and is told when it is asked for again", async () => {
    const server = await startAdminServer();
    const token = await server.tokenize("t");
    const body = { amount: "5.00", currency_code: "USD", parameters: { simulator: "slow:40000" } };
    const path = `/tokens/${token}/charges`;
    const ask = () => server.write(path, { key: "charge-one", body });
    const first = await passTimeUntil(server, { answer: ask(), jumpMs: 26_000 });
    expect(first.status).toBe(202);
    const second = await passTimeUntil(server, { answer: ask(), jumpMs: 26_000 });
    expect(second).toMatchObject({ status: 200, body: { outcome: "approved" } });
    expect(server.ledger()).toHaveLength(1);
  });
});
