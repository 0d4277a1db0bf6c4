// A delivery that waits for somebody else's work has no need of its card, so nothing keeps it: neither a
// memory dump nor ten thousand waiting retries hold more card data than the gateway is being asked with.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import type { GatewayOutcome } from "../../src/core/ports.ts";
import { aRequest, transactionId } from "../support/bodies.ts";
import { aGateway } from "../support/played-gateway.ts";
import { startProcessor } from "../support/test-processor.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Lets the event loop turn once; what a weak reference told is held until then. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

it("holds no request of a delivery that joined", async () => {
  let answer: (outcome: GatewayOutcome) => void = () => {};
  const slow = new Promise<GatewayOutcome>((resolve) => {
    answer = resolve;
  });
  const { processor, store } = await startProcessor({ gateway: aGateway({ perform: () => slow }) });
  const deliver = () => {
    const request = aRequest();
    return { waiting: processor.process(request), request: new WeakRef(request) };
  };
  const first = deliver();
  const joined = [deliver(), deliver(), deliver()];
  const key = { scope: "default", transactionId };
  while ((await store.find(key))?.deliveries !== 4) await turn();
  // The last admission ends some turns after its commit.
  for (let turns = 0; turns < 5; turns += 1) await turn();
  collectGarbage();
  expect(joined.map(({ request }) => request.deref())).toEqual([undefined, undefined, undefined]);
  answer({ kind: "approved", approval: { gatewayReference: "ref", parameters: {} } });
  const outcomes = await Promise.all([first, ...joined].map(({ waiting }) => waiting));
  expect(new Set(outcomes.map(({ body }) => body)).size).toBe(1);
});
