// Refunds and voids, over HTTP and against the simulator's ledger: what was captured is given back once.
import { describe, expect, it } from "vitest";
import { type AdminServer, passTimeUntil, startAdminServer } from "../../support/admin.ts";

// These behaviours wait a moment before they answer a charge, and a test's clock moves only when told.
async function chargeSlowly(server: AdminServer, simulator: string): Promise<string> {
  const answer = server.charge("a", { parameters: { simulator } });
  return await passTimeUntil(server, { answer, jumpMs: 1 });
}

const refunds = (id: string) => `/transactions/${id}/refunds`;
const voids = (id: string) => `/transactions/${id}/void`;

function movements(server: AdminServer): readonly string[] {
  return server.ledger().map(({ kind, amount }) => `${kind} ${amount}`);
}

describe("a refund", () => {
  it("gives the whole charge back unless told how much, and answers the same bytes ever after", async () => {
    const server = await startAdminServer();
    const id = await server.charge("a");
    const first = await server.write(refunds(id), { key: "refund-one" });
    expect(first).toMatchObject({
      status: 200,
      body: { operation: "refund", outcome: "refunded", amount: "10.00", error_code: null },
    });
    // The same content in other words.
    const again = await server.write(refunds(id), { key: "refund-one", body: { amount: "10" } });
    expect(again.text).toBe(first.text);
    await server.stop();
    const next = await startAdminServer({ folder: server.folder });
    expect((await next.write(refunds(id), { key: "refund-one" })).text).toBe(first.text);
    expect(movements(next)).toEqual(["capture 10.00", "refund 10.00"]);
  });

  it("never gives back more than was captured, however many ask at once", async () => {
    const server = await startAdminServer();
    const id = await server.charge("a");
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        server.write(refunds(id), { key: `refund-${n}-of-12`, body: { amount: "3.00" } }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, ...Array(9).fill(409)]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe("nothing_left");
    expect(movements(server)).toEqual(["capture 10.00", ...Array(3).fill("refund 3.00")]);
    const rest = await server.write(refunds(id), { key: "refund-rest", body: { amount: "1.00" } });
    expect(rest.body.outcome).toBe("refunded");
  });

  it("is made once for many equal requests at once", async () => {
    const server = await startAdminServer();
    const id = await server.charge("a");
    const ask = () => server.write(refunds(id), { key: "refund-one", body: { amount: "4.00" } });
    const texts = await Promise.all([ask(), ask(), ask(), ask()]).then((all) =>
      all.map(({ text }) => text),
    );
    expect(new Set(texts).size).toBe(1);
    expect(movements(server)).toEqual(["capture 10.00", "refund 4.00"]);
  });

  it("with other content under a used key is refused, also for another kind of operation", async () => {
    const server = await startAdminServer();
    const id = await server.charge("a");
    const other = await server.charge("b");
    await server.write(refunds(id), { key: "refund-one", body: { amount: "4.00" } });
    for (const [path, body] of [
      [refunds(id), { amount: "5.00" }],
      [refunds(other), { amount: "4.00" }],
      [voids(id), undefined],
      ["/reconcile", undefined],
    ] as const) {
      const answer = await server.write(path, { key: "refund-one", ...(body && { body }) });
      expect(answer).toMatchObject({ status: 422, body: { code: "idempotency_mismatch" } });
    }
    expect(movements(server)).toEqual(["capture 10.00", "capture 10.00", "refund 4.00"]);
  });

  it("whose answer was lost is not known, holds its money, and is asked again under its key", async () => {
    const server = await startAdminServer();
    const id = await server.charge("a", { parameters: { simulator: "refund-lost" } });
    const ask = () => server.write(refunds(id), { key: "refund-one", body: { amount: "6.00" } });
    const lost = await ask();
    expect(lost).toMatchObject({ status: 202, body: { outcome: "unknown" } });
    expect(lost.headers["retry-after"]).toBe("2");
    expect((await server.get("/counts")).body.open_operations).toBe(1);
    const second = await server.write(refunds(id), { key: "refund-two", body: { amount: "6.00" } });
    expect(second.body.code).toBe("nothing_left");
    expect((await ask()).body.outcome).toBe("refunded");
    expect(movements(server)).toEqual(["capture 10.00", "refund 6.00"]);
  });

  it("whose process died before the outcome was stored is found by the reconciliation", async () => {
    const server = await startAdminServer();
    const id = await server.charge("a", { parameters: { simulator: "refund-lost" } });
    await server.write(refunds(id), { key: "refund-one", body: { amount: "6.00" } });
    await server.stop();
    const next = await startAdminServer({ folder: server.folder });
    // The simulator's memory of what it lost died with the process; it loses the first answer again.
    await next.write("/reconcile", { key: "reconcile-1" });
    const run = await next.write("/reconcile", { key: "reconcile-2" });
    expect(run.body).toMatchObject({ outcome: "done", operations: { seen: 1, moved: 1 } });
    expect((await next.write("/reconcile", { key: "reconcile-2" })).text).toBe(run.text);
    const answer = await next.write(refunds(id), { key: "refund-one", body: { amount: "6.00" } });
    expect(answer.body.outcome).toBe("refunded");
    expect(movements(next)).toEqual(["capture 10.00", "refund 6.00"]);
  });

  it("whose answer was lost is asked for again by the timer, first after half a minute", async () => {
    const server = await startAdminServer();
    const id = await server.charge("a", { parameters: { simulator: "refund-lost" } });
    await server.write(refunds(id), { key: "refund-one", body: { amount: "6.00" } });
    server.composed.startSweeping();
    const open = async () => (await server.get("/counts")).body.open_operations;
    server.clock.advance(29_000);
    await server.clock.whenWaiting();
    expect(await open()).toBe(1);
    server.clock.advance(1_000);
    await expect.poll(open).toBe(0);
    expect(movements(server)).toEqual(["capture 10.00", "refund 6.00"]);
  });

  it("with a gateway that has no key is never asked for twice, and stays open", async () => {
    const server = await startAdminServer({ changes: { SIMULATOR_TIER: "B" } });
    const id = await server.charge("a", { parameters: { simulator: "refund-lost" } });
    const ask = () => server.write(refunds(id), { key: "refund-one", body: { amount: "5.00" } });
    expect((await ask()).status).toBe(202);
    expect((await ask()).status).toBe(202);
    expect(movements(server)).toEqual(["capture 10.00", "refund 5.00"]);
    expect((await server.get("/counts")).body.open_operations).toBe(1);
  });

  it("that is declined says why and frees its money", async () => {
    const server = await startAdminServer();
    const id = await server.charge("a", { parameters: { simulator: "refund-declined" } });
    for (const key of ["refund-one", "refund-two"]) {
      const answer = await server.write(refunds(id), { key });
      expect(answer.body).toMatchObject({
        outcome: "declined",
        error_code: "refund_not_possible",
        error_message: expect.stringMatching(/^[A-Z].*\.$/),
      });
    }
  });

  it.each([
    { name: "a declined charge", changes: { cvv: "901" }, code: "not_refundable" },
    { name: "more than one can write", body: { amount: "10.001" }, code: "invalid_request" },
    { name: "nothing", body: { amount: "0.00" }, code: "invalid_request" },
    { name: "more than was captured", body: { amount: "10.01" }, code: "nothing_left" },
  ])("is refused of $name, and leaves its key free", async ({ changes = {}, body = {}, code }) => {
    const server = await startAdminServer();
    const id = await server.charge("a", changes);
    const answer = await server.write(refunds(id), { key: "refund-one", body });
    expect(answer.body.code).toBe(code);
    const other = await server.charge("b");
    expect((await server.write(refunds(other), { key: "refund-one" })).status).toBe(200);
  });

  it("is refused where the gateway cannot refund", async () => {
    const server = await startAdminServer({ changes: { SIMULATOR_TIER: "C" } });
    const id = await server.charge("a");
    for (const path of [refunds(id), voids(id), `/transactions/${id}/look-up`]) {
      const answer = await server.write(path, { key: "key-of-the-test" });
      expect(answer).toMatchObject({ status: 409, body: { code: "not_supported" } });
    }
  });
});

describe("a void", () => {
  it("takes the charge back once, and leaves nothing to refund", async () => {
    const server = await startAdminServer();
    const id = await server.charge("a");
    const first = await server.write(voids(id), { key: "void-one" });
    expect(first.body).toMatchObject({ operation: "void", outcome: "voided", amount: "10.00" });
    expect((await server.write(voids(id), { key: "void-one" })).text).toBe(first.text);
    expect((await server.write(voids(id), { key: "void-two" })).body.code).toBe("nothing_left");
    expect((await server.write(refunds(id), { key: "refund-1" })).body.code).toBe("nothing_left");
    expect(movements(server)).toEqual(["capture 10.00", "reversal 10.00"]);
  });

  it("is refused once something was refunded", async () => {
    const server = await startAdminServer();
    const id = await server.charge("a");
    await server.write(refunds(id), { key: "refund-one", body: { amount: "1.00" } });
    expect((await server.write(voids(id), { key: "void-one" })).body.code).toBe("nothing_left");
  });

  it("that comes too late says so, and the charge can be refunded", async () => {
    const server = await startAdminServer();
    const id = await chargeSlowly(server, "reversal-too-late:1");
    expect((await server.write(voids(id), { key: "void-one" })).body.outcome).toBe("too-late");
    expect((await server.write(refunds(id), { key: "refund-1" })).body.outcome).toBe("refunded");
  });

  it.each(["A", "B"])("whose answer was lost is asked again, tier %s", async (SIMULATOR_TIER) => {
    const server = await startAdminServer({ changes: { SIMULATOR_TIER } });
    const id = await chargeSlowly(server, "reversal-lost:1");
    expect((await server.write(voids(id), { key: "void-one" })).status).toBe(202);
    expect((await server.write(voids(id), { key: "void-one" })).body.outcome).toBe("voided");
    expect(movements(server)).toEqual(["capture 10.00", "reversal 10.00"]);
  });
});
