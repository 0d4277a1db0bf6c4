// What becomes of transactions without a verdict that nobody works on any more: by tier of gateway, and by
// what it says.
import { describe, expect, it } from "vitest";
import type { GatewayCapabilities, LookUpOutcome } from "../../src/core/ports.ts";
import type { PositionName } from "../../src/core/transaction.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { aCharge, aRequest, aTokenize } from "../support/bodies.ts";
import { aLostCharge, deliver, found, key, tierB, tierC } from "../support/lost-charge.ts";
import { aGateway } from "../support/played-gateway.ts";
import { settle, startProcessor } from "../support/test-processor.ts";

describe("a charge without a verdict", () => {
  it("[R-21] that a look-up finds within seconds is told to the next delivery", async () => {
    const charge = await aLostCharge({ says: () => "approved", capabilities: tierB });
    expect(await deliver(charge)).toBeNull();
    await charge.sweepFor(1_000, 500);
    expect(charge.asked).toEqual(["look-up"]);
    expect(await deliver(charge)).toContain("chg_");
  });

  it("[R-25] that is found when nobody asks any more stays an approval that nobody heard", async () => {
    const charge = await aLostCharge({
      says: () => (charge.clock.steadyMs() < 100_000 ? "pending" : "approved"),
      perform: () => new Promise(() => {}),
    });
    void charge.processor.process(aRequest());
    await settle();
    // Its drive is given up after the longest time that a call may be under way.
    await charge.sweepFor(101_000, 500);
    expect(await charge.store.find(key)).toMatchObject({ position: "approved", answeredAt: null });
    expect(charge.asked).not.toContain("reverse rev_");
  });

  const endings: readonly {
    readonly says: LookUpOutcome["kind"];
    readonly capabilities?: Partial<GatewayCapabilities>;
    readonly want: PositionName;
  }[] = [
    { says: "approved", want: "approved" },
    { says: "declined", want: "declined" },
    { says: "absent", want: "failed" },
    { says: "absent", capabilities: tierB, want: "failed" },
    { says: "pending", want: "timedOutUnknown" },
    { says: "unknown", want: "timedOutUnknown" },
    { says: "unknown", capabilities: tierC, want: "timedOutManual" },
  ];
  it.each(endings)("[R-21] of which the gateway says $says ends $want", async (given) => {
    const quick = { maxInFlightMs: 5_000, ...given.capabilities };
    const charge = await aLostCharge({ says: () => given.says, capabilities: quick });
    await deliver(charge);
    await charge.sweepFor(240_000, 1_000);
    expect(await charge.position()).toBe(given.want);
  });

  it("[R-22] is not failed by an absence as long as a call may be under way", async () => {
    const charge = await aLostCharge({ says: () => "absent" });
    await deliver(charge);
    await charge.sweepFor(89_000, 1_000);
    // It is past its deadline, so it was told as a time-out, but nothing more is believed yet.
    expect(await charge.position()).toBe("timedOutUnknown");
    await charge.sweepFor(4_000, 1_000);
    expect(await charge.position()).toBe("timedOutSettled");
  });

  it("[R-22] [R-26] that is surely absent may be sent once more while deliveries still come", async () => {
    let calls = 0;
    const charge = await aLostCharge({
      perform: async () => {
        calls += 1;
        return calls === 1 ? { kind: "unknown" } : found;
      },
      says: () => "absent",
      capabilities: { ...tierB, maxInFlightMs: 5_000 },
    });
    await deliver(charge);
    expect(await deliver(charge)).toBeNull();
    expect(calls).toBe(1);
    await charge.sweepFor(7_000, 500);
    expect(await deliver(charge)).toContain("chg_");
    expect(calls).toBe(2);
  });

  it("[R-19] that was never sent is failed without a question", async () => {
    const charge = await aLostCharge({ perform: async () => ({ kind: "not-sent" }) });
    await deliver(charge);
    await charge.sweepFor(62_000, 1_000);
    expect(await charge.position()).toBe("failed");
    expect(charge.asked).toEqual([]);
  });

  it("[R-19] that is a tokenize is failed without a question", async () => {
    const charge = await aLostCharge();
    await deliver(charge, aRequest(aTokenize()));
    await charge.sweepFor(62_000, 1_000);
    expect(await charge.position()).toBe("failed");
    expect(charge.asked).toEqual([]);
  });

  it("is left alone while it is driven", async () => {
    const charge = await aLostCharge({ perform: () => new Promise(() => {}) });
    void charge.processor.process(aRequest());
    await settle();
    await charge.sweepFor(80_000, 5_000);
    expect(charge.asked).toEqual([]);
    expect(await charge.reconciler.lookUp(key)).toBeNull();
    expect(await charge.position()).toBe("authorizing");
  });
});

describe("the sweeper", () => {
  it("[R-22] asks no gateway about the money of another one", async () => {
    const charge = await aLostCharge();
    await deliver(charge);
    const asked: string[] = [];
    const other = aGateway({
      name: "other",
      lookUp: async () => {
        asked.push("look-up");
        return { kind: "absent" };
      },
    });
    const { store, clock } = charge;
    const next = await startProcessor({ gateway: other, store, clock, bootId: "next" });
    for (let second = 0; second < 200; second += 1) {
      clock.advance(1_000);
      await next.reconciler.runOnce();
    }
    expect(asked).toEqual([]);
    expect((await store.find(key))?.position).toBe("timedOutManual");
  });

  it("[R-21] takes what an earlier start of the process left behind", async () => {
    const charge = await aLostCharge({ perform: () => new Promise(() => {}) });
    void charge.processor.process(aRequest());
    await settle();
    const { store, clock } = charge;
    const gateway = aGateway({ lookUp: async () => found });
    const next = await startProcessor({ gateway, store, clock, bootId: "next" });
    expect(await next.reconciler.runOnce()).toEqual({ seen: 0, moved: 0 });
    expect(await next.reconciler.adopt()).toBe(1);
    expect(await next.reconciler.runOnce()).toEqual({ seen: 1, moved: 1 });
    expect((await store.find(key))?.position).toBe("approved");
  });

  // Seed 20264966 of the simulated worlds: four looks in a row lost to a sick database took over a day.
  it.each(["before the commit", "after the commit"])(
    "[R-20] [R-21] does not put a look off when the database fails once, %s",
    async (when) => {
      const charge = await aLostCharge({ says: () => "approved", capabilities: tierB });
      await deliver(charge);
      let failures = 0;
      const failing = <Write extends (given: never) => Promise<boolean>>(write: Write) =>
        (async (given: Parameters<Write>[0]) => {
          failures += 1;
          if (failures % 2 === 0) return await write(given);
          if (when === "after the commit") await write(given);
          throw new StoreError("SQLITE_IOERR");
        }) as Write;
      const { store } = charge;
      const { clock } = charge;
      const sick = {
        ...store,
        recordSweep: failing(store.recordSweep),
        recordVerdict: failing(store.recordVerdict),
      };
      const gateway = aGateway({ lookUp: async () => found }, tierB);
      const next = await startProcessor({ gateway, store: sick, clock, bootId: "next" });
      clock.advance(2_000);
      const swept = next.reconciler.runOnce();
      for (let turn = 0; turn < 4; turn += 1) {
        await settle();
        clock.advance(50);
      }
      expect(await swept).toEqual({ seen: 1, moved: 1 });
      expect((await store.find(key))?.position).toBe("approved");
    },
  );

  it("looks at the others when one look breaks", async () => {
    const charge = await aLostCharge({
      says: () => {
        if (charge.asked.length === 1) throw new Error("one look breaks");
        return "approved";
      },
    });
    for (const transaction of ["a", "b"]) {
      const request = aRequest(aCharge({ transaction_id: transaction }));
      await charge.processor.process(request);
    }
    await charge.sweepFor(5_000, 500);
    const held = await charge.store.find({ scope: "default", transactionId: "b" });
    expect(held?.position).toBe("approved");
  });

  it("[R-24] leaves evidence of every question", async () => {
    const charge = await aLostCharge({ says: () => "declined" });
    await deliver(charge);
    expect(await charge.reconciler.lookUp(key)).toEqual({
      said: "declined",
      before: "unknown",
      after: "declined",
    });
    expect(await charge.reconciler.lookUp({ ...key, transactionId: "other" })).toBeNull();
  });

  it("[R-22] is not hurried by a calendar that jumps a day ahead", async () => {
    const charge = await aLostCharge({ says: () => "absent" });
    await deliver(charge);
    charge.clock.jump(2 * 3_600_000);
    await charge.sweepFor(2_000, 1_000);
    expect(await charge.position()).toBe("timedOutUnknown");
  });
});
