// The simulator as a gateway with a native key: one capture for a key, whatever happens around it.
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createSimulator } from "../../src/gateways/simulator.ts";
import { openSimulatorLedger, readLedger } from "../../src/gateways/simulator-ledger.ts";
import { aCharge, aTokenize } from "../support/bodies.ts";
import { anOrder } from "../support/orders.ts";
import { createTestClock } from "../support/test-clock.ts";
import { createFolder } from "../support/test-server.ts";

const otherId = "0b8e1f0c-6d51-4b5e-9a51-94c2c1f0a7d3";

async function aSimulator(
  path = join(createFolder(), "ledger.jsonl"),
  closing = new AbortController().signal,
) {
  const clock = createTestClock();
  const ledger = await openSimulatorLedger(path);
  onTestFinished(() => ledger.close());
  const gateway = createSimulator({
    ledger,
    clock,
    timeScale: 0.5,
    tier: "A",
    closing,
  });
  return { path, clock, gateway, lines: () => readLedger(path) };
}

const steered = (simulator: string) => anOrder(aCharge({ parameters: { simulator } }));

describe("the simulator", () => {
  it("captures what it approves and writes it down", async () => {
    const { gateway, lines } = await aSimulator();
    const order = anOrder();
    expect((await gateway.perform(order)).kind).toBe("approved");
    expect(lines()).toEqual([
      {
        at: "2026-11-20T12:00:00.000Z",
        transaction_id: order.transactionId,
        key: order.key,
        kind: "capture",
        amount: "10.00",
        currency: "USD",
        charge_id: order.resultId,
      },
    ]);
  });

  it("tells of an earlier capture under the same key, also after a restart", async () => {
    const first = await aSimulator();
    const outcome = await first.gateway.perform(anOrder());
    const second = await aSimulator(first.path);
    expect(await second.gateway.perform(anOrder())).toEqual(outcome);
    expect(second.lines()).toHaveLength(1);
  });

  it("captures once although it is asked many times at once", async () => {
    const { gateway, lines } = await aSimulator();
    await Promise.all(Array.from({ length: 8 }, () => gateway.perform(anOrder())));
    expect(lines()).toHaveLength(1);
  });

  it.each([
    { simulator: "decline:expired_card", want: { kind: "declined", code: "expired_card" } },
    { simulator: "error", want: { kind: "failed", code: "processing_error" } },
    { simulator: "garbage", want: { kind: "unknown" } },
  ])("captures nothing on $simulator", async ({ simulator, want }) => {
    const { gateway, lines } = await aSimulator();
    expect(await gateway.perform(steered(simulator))).toEqual(want);
    expect(lines()).toEqual([]);
  });

  it("captures at once and answers late, scaled, when it is slow", async () => {
    const { gateway, clock, lines } = await aSimulator();
    const outcome = gateway.perform(steered("slow:1000"));
    await clock.whenWaiting();
    expect(lines()).toHaveLength(1);
    clock.advance(500);
    expect((await outcome).kind).toBe("approved");
  });

  it("loses an answer once and tells it when asked again", async () => {
    const { gateway, lines } = await aSimulator();
    const order = steered("capture-then-drop");
    expect(await gateway.perform(order)).toEqual({ kind: "unknown" });
    expect((await gateway.perform(order)).kind).toBe("approved");
    expect(lines()).toHaveLength(1);
  });

  it("moves no money for a token", async () => {
    const { gateway, lines } = await aSimulator();
    expect((await gateway.perform(anOrder(aTokenize()))).kind).toBe("approved");
    expect(lines()).toEqual([]);
  });

  it.each([
    { simulator: "capture-then-error", charge: "unknown", lookUp: "approved" },
    { simulator: "pending:30000", charge: "unknown", lookUp: "pending" },
    { simulator: "capture-unseen:30000", charge: "approved", lookUp: "absent" },
  ])("still plays $simulator after a restart", async ({ simulator, charge, lookUp }) => {
    const order = steered(simulator);
    const first = await aSimulator();
    await first.gateway.perform(order);
    const { gateway, lines } = await aSimulator(first.path);
    expect((await gateway.perform(order)).kind).toBe(charge);
    expect((await gateway.lookUp(order)).kind).toBe(lookUp);
    expect(lines()).toHaveLength(1);
  });

  it("tells what came of the checks, and tells the application what it was steered to", async () => {
    const { gateway } = await aSimulator();
    const plain = await gateway.perform(anOrder(aCharge({ cvv: null })));
    expect(plain).toMatchObject({ approval: { checks: { avs: "match", securityCode: null } } });
    const order = anOrder(aCharge({ transaction_id: otherId, postal_code: "20000" }));
    expect(await gateway.perform(order)).toMatchObject({
      approval: {
        checks: { avs: "mismatch", securityCode: "match" },
        parameters: { avs: "mismatch" },
      },
    });
  });

  it("gives up what is under way when it is closed", async () => {
    const ending = new AbortController();
    const { gateway, lines } = await aSimulator(undefined, ending.signal);
    const slow = gateway.perform(steered("silent"));
    ending.abort(new Error("closed"));
    await expect(slow).rejects.toThrow("closed");
    expect(lines()).toEqual([]);
  });
});
