// The shell over a real store and a gateway that the test plays: order of writes, joins, take-overs.
import { describe, expect, it } from "vitest";
import type { GatewayOrder, GatewayOutcome } from "../../src/core/ports.ts";
import type { TransactionStore } from "../../src/core/store-port.ts";
import { createTransactionStore } from "../../src/store/transaction-store.ts";
import { aCharge, aRequest, aTokenize, transactionId } from "../support/bodies.ts";
import { aGateway } from "../support/played-gateway.ts";
import { startProcessor } from "../support/test-processor.ts";
import { aDecision, aVerdict, openTestDatabase } from "../support/test-store.ts";

/** Lets the event loop turn once: statements take turns of it. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

const key = { scope: "default", transactionId };
const approved: GatewayOutcome = {
  kind: "approved",
  approval: { gatewayReference: "ref", parameters: {} },
};

type Given = {
  store?: TransactionStore;
  bootId?: string;
  hasNativeKey?: boolean;
  perform: (order: GatewayOrder) => Promise<GatewayOutcome>;
};

async function aProcessor({ perform, hasNativeKey = true, ...given }: Given) {
  const orders: GatewayOrder[] = [];
  const played = (order: GatewayOrder) => {
    orders.push(order);
    return perform(order);
  };
  const gateway = aGateway({ perform: played }, { hasNativeKey });
  return { orders, ...(await startProcessor({ gateway, ...given })) };
}

describe("the shell", () => {
  it("[R-13] has claimed durably when the gateway is called, and decided when it answers", async () => {
    const positions: (string | undefined)[] = [];
    const given = await aProcessor({
      perform: async () => {
        positions.push((await given.store.find(key))?.position);
        return approved;
      },
    });
    const outcome = await given.processor.process(aRequest());
    positions.push((await given.store.find(key))?.position);
    expect(positions).toEqual(["authorizing", "approved"]);
    expect(outcome.body).toBe((await given.store.find(key))?.answerBody);
  });

  it("[R-15] [R-03] calls the gateway once for many deliveries at once, and tells all the same", async () => {
    let answer: (outcome: GatewayOutcome) => void = () => {};
    const given = await aProcessor({
      perform: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    const deliveries = Array.from({ length: 12 }, () => given.processor.process(aRequest()));
    while ((await given.store.find(key))?.deliveries !== 12) await turn();
    answer(approved);
    const outcomes = await Promise.all(deliveries);
    expect(given.orders).toHaveLength(1);
    expect(new Set(outcomes.map(({ body }) => body)).size).toBe(1);
    const admissions = outcomes.map(({ admission }) => admission);
    expect(admissions.filter((admission) => admission === "claim")).toHaveLength(1);
    expect(admissions.filter((admission) => admission === "join")).toHaveLength(11);
  });

  it("[R-07] [R-14] asks again under the same key after a crash of the boot before", async () => {
    const never = new Promise<GatewayOutcome>(() => {});
    const first = await aProcessor({ perform: () => never });
    void first.processor.process(aRequest());
    while (first.orders.length === 0) await turn();
    const second = await aProcessor({
      store: first.store,
      bootId: "next",
      perform: async () => approved,
    });
    const outcome = await second.processor.process(aRequest());
    expect(outcome).toMatchObject({
      admission: "take-over",
      held: { bootId: "next", fence: 2, deliveries: 2 },
    });
    expect(second.orders.map((order) => order.key)).toEqual(first.orders.map((order) => order.key));
    expect(JSON.parse(outcome.body ?? "").charge_id).toBe(first.orders[0]?.resultId);
  });

  it("does not ask a gateway again that does not know its keys", async () => {
    const given = await aProcessor({
      hasNativeKey: false,
      perform: async () => ({ kind: "unknown" }),
    });
    expect((await given.processor.process(aRequest())).body).toBeNull();
    expect((await given.processor.process(aRequest())).body).toBeNull();
    expect(given.orders).toHaveLength(1);
  });

  it("[R-11] takes a gateway adapter that throws for one that said nothing", async () => {
    const outcomes: (() => GatewayOutcome)[] = [
      () => {
        throw new Error("reset");
      },
      () => ({ kind: "not-sent" }),
      () => approved,
    ];
    const given = await aProcessor({ perform: async () => outcomes.shift()?.() ?? approved });
    expect((await given.processor.process(aRequest())).body).toBeNull();
    expect((await given.processor.process(aRequest())).body).toBeNull();
    expect((await given.processor.process(aRequest())).body).toContain("chg_");
    expect((await given.store.find(key))?.deliveries).toBe(3);
  });

  it("[R-20] stores a verdict as soon as the database is back, and answers then", async () => {
    const store = createTransactionStore(await openTestDatabase(), "boot");
    let isBroken = true;
    const breaking: TransactionStore = {
      ...store,
      recordVerdict: async (advance) => {
        if (isBroken) throw new Error("disk full");
        return await store.recordVerdict(advance);
      },
    };
    const given = await aProcessor({ store: breaking, perform: async () => approved });
    const delivery = given.processor.process(aRequest());
    await given.clock.whenWaiting(50);
    isBroken = false;
    given.clock.advance(50);
    expect((await delivery).body).toContain("chg_");
    expect(given.orders).toHaveLength(1);
  });

  it("answers what another hand has decided meanwhile", async () => {
    const given = await aProcessor({
      perform: async (order) => {
        const answerBody = `{"decided for":"${order.transactionId}"}`;
        const decision = aDecision({ position: "declined", resultId: null, answerBody });
        await given.store.recordVerdict(aVerdict({ key, decision }));
        return approved;
      },
    });
    expect((await given.processor.process(aRequest())).body).toContain("decided for");
  });

  it("asks a gateway for no money when it tokenizes", async () => {
    const given = await aProcessor({ perform: async () => approved });
    await given.processor.process(aRequest(aTokenize()));
    expect(given.orders[0]?.money).toBeNull();
  });

  it("[R-12] [Q-12] decides what breaks a business rule without asking the gateway", async () => {
    const given = await aProcessor({ perform: async () => approved });
    const outcome = await given.processor.process(aRequest(aCharge({ expiry_year: "20" })));
    expect(outcome).toMatchObject({ admission: "claim", errorCode: "expired_card" });
    expect(given.orders).toEqual([]);
  });

  it("notes the first answer that was written out whole", async () => {
    const given = await aProcessor({ perform: async () => approved });
    const outcome = await given.processor.process(aRequest());
    if (outcome.held !== null) await given.processor.confirmAnswered(outcome.held);
    expect((await given.store.find(key))?.answeredAt).toBe("2026-11-20T12:00:00.000Z");
  });

  it("is idle when nothing is driven", async () => {
    const given = await aProcessor({ perform: async () => approved });
    const delivery = given.processor.process(aRequest());
    await delivery;
    await given.processor.whenIdle();
    expect((await given.store.find(key))?.position).toBe("approved");
  });
});
