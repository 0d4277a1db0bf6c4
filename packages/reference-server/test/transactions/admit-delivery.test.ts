// More than the processor can carry: new transactions wait for a place and are closed in silence when there
// is none, and nothing of them is kept; retries of what is under way are never held back by them.
import { describe, expect, it } from "vitest";
import type { GatewayOutcome } from "../../src/core/ports.ts";
import { aCharge, aRequest } from "../support/bodies.ts";
import { aGateway } from "../support/played-gateway.ts";
import { settle, startProcessor } from "../support/test-processor.ts";

const approved: GatewayOutcome = {
  kind: "approved",
  approval: { gatewayReference: "ref", parameters: {} },
};

/** A processor with room for one, and a gateway that answers when it is told to. */
async function aFullProcessor() {
  const answers: (() => void)[] = [];
  const gateway = aGateway(
    { perform: () => new Promise((resolve) => answers.push(() => resolve(approved))) },
    { hasNativeKey: true },
  );
  const given = await startProcessor({ gateway, mostAtOnce: 1 });
  const deliver = (id: string) =>
    given.processor.process(aRequest(aCharge({ transaction_id: id })));
  return { ...given, answers, deliver };
}

describe("a processor without room", () => {
  it("keeps a new transaction waiting, writes nothing of it, and begins it when there is a place", async () => {
    const { deliver, answers, store } = await aFullProcessor();
    const first = deliver("first");
    await settle();
    const second = deliver("second");
    await settle();
    expect(await store.find({ scope: "default", transactionId: "second" })).toBeNull();
    answers[0]?.();
    expect((await first).body).not.toBeNull();
    await settle();
    answers[1]?.();
    expect(await second).toMatchObject({ admission: "claim", errorCode: null });
  });

  it("[R-11] closes it in silence when its time is over, and that is no fault", async () => {
    const { deliver, clock, faults, answers, store } = await aFullProcessor();
    void deliver("first");
    await settle();
    const second = deliver("second");
    await settle();
    clock.advance(9_000);
    expect(await second).toEqual({ admission: "shed", held: null, body: null, errorCode: null });
    expect(await store.find({ scope: "default", transactionId: "second" })).toBeNull();
    expect([faults, answers.length]).toEqual([[], 1]);
  });

  it("[R-03] lets a retry join although others wait for a place", async () => {
    const { deliver, answers } = await aFullProcessor();
    const first = deliver("first");
    await settle();
    void deliver("second");
    await settle();
    const retry = deliver("first");
    await settle();
    answers[0]?.();
    expect(await retry).toMatchObject({ admission: "join", body: (await first).body });
  });

  it("replays a verdict although there is no room", async () => {
    const { deliver, answers } = await aFullProcessor();
    const first = deliver("first");
    await settle();
    answers[0]?.();
    await first;
    void deliver("second");
    await settle();
    expect(await deliver("first")).toMatchObject({ admission: "replay", body: (await first).body });
  });

  it("gives the place back when a claim is refused by a rule", async () => {
    const { deliver, answers, processor } = await aFullProcessor();
    const declined = aCharge({ transaction_id: "bad", cardnumber: "4111111111111112" });
    expect(await processor.process(aRequest(declined))).toMatchObject({ admission: "claim" });
    const next = deliver("next");
    await settle();
    answers[0]?.();
    expect((await next).errorCode).toBeNull();
  });
});
