// Twilio's rule at its edges, in virtual time: six deliveries ten seconds apart, each given up after ten. The
// last one is answered while Twilio still listens, and what the gateway did is made to agree afterwards.
import { describe, expect, it } from "vitest";
import type {
  Gateway,
  GatewayCapabilities,
  GatewayOutcome,
  Reversal,
} from "../../src/core/ports.ts";
import type { TransactionStore } from "../../src/core/store-port.ts";
import { createTransactionStore } from "../../src/store/transaction-store.ts";
import { aRequest, aTokenize, transactionId } from "../support/bodies.ts";
import { aGateway } from "../support/played-gateway.ts";
import { settle, startProcessor } from "../support/test-processor.ts";
import { openTestDatabase } from "../support/test-store.ts";

const key = { scope: "default", transactionId };
const approved: GatewayOutcome = {
  kind: "approved",
  approval: { gatewayReference: "ref", parameters: {} },
};

type Given = Partial<Omit<Gateway, "capabilities">> & {
  readonly store?: TransactionStore;
  readonly capabilities?: Partial<GatewayCapabilities>;
};

// A gateway that has moved the money at once and tells of it when the test says so.
async function aSlowCharge({ store, capabilities = {}, ...played }: Given = {}) {
  const reversals: Reversal[] = [];
  let tell: (outcome: GatewayOutcome) => void = () => {};
  const gateway = aGateway(
    {
      perform: () =>
        new Promise((resolve) => {
          tell = resolve;
        }),
      reverse: async (reversal) => {
        reversals.push(reversal);
        return { kind: "reversed" };
      },
      ...played,
    },
    capabilities,
  );
  const given = await startProcessor({ gateway, ...(store === undefined ? {} : { store }) });
  return { ...given, reversals, tell: (outcome: GatewayOutcome) => tell(outcome) };
}

type Charge = Awaited<ReturnType<typeof aSlowCharge>>;

/** Delivers at 0, 10, 20 … seconds until a second; who had to wait for ten has given up by then. */
async function deliverUntil({ processor, clock }: Charge, seconds: number, request = aRequest()) {
  const told = new Map<number, string | null>();
  for (let second = 0; second < seconds; second += 1) {
    const delivery = second / 10 + 1;
    if (Number.isInteger(delivery) && delivery <= 6) {
      void processor.process(request).then(({ body }) => {
        const isHeard = clock.steadyMs() <= (second + 10) * 1_000;
        if (isHeard) told.set(delivery, body);
      });
    }
    await settle();
    clock.advance(1_000);
    await settle();
  }
  return told;
}

describe("the last delivery", () => {
  it("[R-04] [R-17] hears of a gateway that takes 57 seconds", async () => {
    const charge = await aSlowCharge();
    const told = await deliverUntil(charge, 57);
    charge.tell(approved);
    await settle();
    expect(told.get(6)).toContain("chg_");
    expect(await charge.store.find(key)).toMatchObject({ position: "approved", deliveries: 6 });
    expect(charge.reversals).toEqual([]);
  });

  it("[R-17] [R-18] is told timed_out at 59 seconds, and a capture told at 61 is reversed", async () => {
    const charge = await aSlowCharge();
    const told = await deliverUntil(charge, 58);
    expect(told.size).toBe(0);
    charge.clock.advance(1_000);
    await settle();
    expect(told.get(6)).toContain("timed_out");
    charge.clock.advance(2_000);
    charge.tell(approved);
    await settle();
    const held = await charge.store.find(key);
    expect(held).toMatchObject({ position: "timedOutReversed", errorCode: "timed_out" });
    expect(held?.answerBody).toBe(told.get(6));
    expect(charge.reversals).toHaveLength(1);
    expect(charge.reversals[0]?.reversalKey).toMatch(/^rev_/);
    const again = await charge.processor.process(aRequest());
    expect(again.body).toBe(told.get(6));
  });

  it("[R-17] leaves nothing to be done when the gateway declines later", async () => {
    const charge = await aSlowCharge();
    await deliverUntil(charge, 60);
    charge.tell({ kind: "declined", code: "card_declined" });
    await settle();
    expect((await charge.store.find(key))?.position).toBe("timedOutSettled");
    expect(charge.reversals).toEqual([]);
  });

  it("[R-19] is told failed, at once, where surely nothing was ever sent", async () => {
    const perform = async () => ({ kind: "not-sent" }) as const;
    const charge = await aSlowCharge({ perform });
    const told = await deliverUntil(charge, 51);
    expect(told.get(5)).toBeNull();
    expect(told.get(6)).toContain("processing_error");
    expect((await charge.store.find(key))?.position).toBe("failed");
  });

  it("[R-19] is told timed_out where one of the deliveries before may have been sent", async () => {
    const outcomes = [
      "not-sent",
      "unknown",
      "not-sent",
      "not-sent",
      "not-sent",
      "not-sent",
    ] as const;
    let calls = 0;
    const perform = async () => ({ kind: outcomes[calls++] ?? "not-sent" }) as const;
    const told = await deliverUntil(await aSlowCharge({ perform }), 60);
    expect(told.get(6)).toContain("timed_out");
    expect(calls).toBe(6);
  });

  it("[R-19] never times a tokenize out: no money can have moved", async () => {
    const perform = async () => ({ kind: "unknown" }) as const;
    const charge = await aSlowCharge({ perform });
    const told = await deliverUntil(charge, 60, aRequest(aTokenize()));
    expect(told.get(6)).toContain("processing_error");
  });

  it("[R-26] waits for the sweeper where the gateway may not be asked again", async () => {
    let calls = 0;
    const perform = async () => {
      calls += 1;
      return { kind: "unknown" } as const;
    };
    const lookUp = async () =>
      charge.clock.steadyMs() > 52_000 ? approved : ({ kind: "pending" } as const);
    const charge: Charge = await aSlowCharge({
      perform,
      lookUp,
      capabilities: { hasNativeKey: false },
    });
    const told = await deliverUntil(charge, 53);
    expect(told.get(6)).toBeUndefined();
    await charge.reconciler.lookUp(key);
    charge.clock.advance(250);
    await settle();
    expect(told.get(6)).toContain("chg_");
    expect(calls).toBe(1);
  });

  it("[R-20] is silent when its verdict cannot be stored, and what it was is found later", async () => {
    const store = createTransactionStore(await openTestDatabase(), "boot");
    let isBroken = true;
    const recordVerdict: TransactionStore["recordVerdict"] = async (advance) => {
      if (isBroken) throw new Error("disk full");
      return await store.recordVerdict(advance);
    };
    const charge = await aSlowCharge({ store: { ...store, recordVerdict } });
    const told = await deliverUntil(charge, 60);
    expect(told.get(6)).toBeNull();
    expect(charge.faults).toHaveLength(1);
    isBroken = false;
    charge.tell(approved);
    await settle();
    expect((await store.find(key))?.position).toBe("approved");
  });
});

describe("a claim whose commit is in doubt", () => {
  it("[R-20] is known again by its nonce and goes on, with one delivery counted", async () => {
    const store = createTransactionStore(await openTestDatabase(), "boot");
    let isLost = true;
    const claim: TransactionStore["claim"] = async (wanted) => {
      const held = await store.claim(wanted);
      if (isLost) {
        isLost = false;
        throw new Error("connection lost");
      }
      return held;
    };
    const charge = await aSlowCharge({ store: { ...store, claim }, perform: async () => approved });
    const outcome = charge.processor.process(aRequest());
    await charge.clock.whenWaiting(50);
    charge.clock.advance(50);
    expect((await outcome).body).toContain("chg_");
    expect(await store.find(key)).toMatchObject({ deliveries: 1, fence: 1 });
  });

  it("[R-20] is tried for nine seconds and then ends in silence", async () => {
    const store = createTransactionStore(await openTestDatabase(), "boot");
    const claim = async () => {
      throw new Error("away");
    };
    const charge = await aSlowCharge({ store: { ...store, claim } });
    const outcome = charge.processor.process(aRequest());
    for (let second = 0; second < 9; second += 1) {
      await settle();
      charge.clock.advance(1_000);
    }
    expect(await outcome).toEqual({ admission: "none", held: null, body: null, errorCode: null });
    expect(await store.find(key)).toBeNull();
  });
});
