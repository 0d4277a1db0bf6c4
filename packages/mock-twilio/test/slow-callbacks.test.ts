// A callback that is slow to be answered, or never is, holds up nothing but itself: the dialogue goes on at its
// own times, and callbacks to other addresses leave when they are due. In virtual time, in real time, and over
// a network.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type MockTwilioOptions, startMockTwilio } from "../src/index.ts";

const keys = "4111111111111111 1230 94105 123";
const approved = async (): Promise<Response> =>
  Response.json({ charge_id: "ch_1", error_code: null, error_message: null });
const options = { at: "2026-11-20T09:00:00Z", seed: 1, connector: { fetch: approved } };
const never = (): Promise<never> => new Promise(() => undefined);
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

// An application on a port of this machine. What it is told it answers at once, never, or when the payment is
// over: somebody who waited for it would wait in vain.
async function serve(
  answers: "quickly" | "never" | "at the end",
): Promise<{ url: string; told: string[] }> {
  const told: string[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    told.push(path);
    request.resume();
    const answer = (): void =>
      void response.setHeader("Content-Type", "text/xml").end("<Response/>");
    if (path === "/status" && answers !== "quickly") waiting.push(answer);
    else answer();
    if (path === "/paid" && answers === "at the end") for (const each of waiting) each();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, told };
}

// What the caller hears, and when.
async function heard(more: MockTwilioOptions, address: string): Promise<readonly string[]> {
  const mock = await startMockTwilio({ ...options, ...more });
  const pay = `<Pay chargeAmount="10.00" action="${address}/paid" statusCallback="${address}/status"/>`;
  const report = await mock.play({ twiml: `<Response>${pay}</Response>`, keys });
  await mock.close();
  expect(report.result).toBe("success");
  return report.heard.map(({ at, text }) => `${at} ${text}`);
}

describe("a status callback that is never answered", () => {
  it("[W-08] leaves the dialogue at its own times", async () => {
    const fetch = async (request: Request): Promise<Response> =>
      request.url.endsWith("/status") ? never() : new Response("<Response/>");
    const quick = { application: { fetch: async () => new Response("<Response/>") } };
    const address = "https://app.example";
    expect(await heard({ application: { fetch } }, address)).toEqual(await heard(quick, address));
  });

  it("[W-08] leaves it so over a network, too, where a quick one is heard in order", async () => {
    const [quick, silent] = [await serve("quickly"), await serve("never")];
    // The scale makes the fifteen seconds of a time-out a fraction of one.
    const scaled = { timeScale: 0.01 };
    expect(await heard(scaled, silent.url)).toEqual(await heard(scaled, quick.url));
    const paths = ["/status", "/status", "/status", "/status", "/status", "/paid"];
    expect(quick.told).toEqual(paths);
    expect(silent.told.toSorted()).toEqual(paths.toSorted());
  });

  it("[W-08] is not waited for over a network: time goes on after a moment", async () => {
    const late = await serve("at the end");
    // Waited for, each would be given up after seven and a half seconds; passed by, each costs half a one.
    const mock = await startMockTwilio({ ...options, timeScale: 0.5 });
    const address = `action="${late.url}/paid" statusCallback="${late.url}/status"`;
    const pay = `<Pay chargeAmount="10.00" postalCode="false" securityCode="false" ${address}/>`;
    const twiml = `<Response>${pay}</Response>`;
    const report = await mock.play({ twiml, keys: "4111111111111111 1230" });
    await mock.close();
    expect(report.result).toBe("success");
    expect(late.told).toEqual(["/status", "/status", "/status", "/paid"]);
    expect(report.alerts.filter(({ level }) => level !== "note")).toEqual([]);
  });

  it("[W-08] leaves it so in real time", async () => {
    const silent = await serve("never");
    const mock = await startMockTwilio({ ...options, isRealTime: true, timeScale: 0.01 });
    const pay = `<Pay chargeAmount="10.00" statusCallback="${silent.url}/status"/>`;
    const report = await mock.play({ twiml: `<Response>${pay}</Response>`, keys });
    await mock.close();
    expect(report.result).toBe("success");
    expect(silent.told).toHaveLength(5);
    // Five time-outs one after the other would be 75 seconds.
    const [first, last] = [report.heard[0], report.heard.at(-1)];
    expect(Date.parse(last?.at ?? "") - Date.parse(first?.at ?? "")).toBeLessThan(60_000);
  });

  it("[G-10] [G-27] holds up no callback to another address", async () => {
    const told: string[] = [];
    const fetch = async (request: Request): Promise<Response> => {
      told.push(new URL(request.url).pathname);
      return request.url.endsWith("/silent") ? never() : new Response(null, { status: 204 });
    };
    const mock = await startMockTwilio({ ...options, application: { fetch } });
    mock.clock.setMode("step");
    const call = mock.placeInbound({ twiml: '<Response><Pause length="600"/></Response>' });
    await mock.clock.advance(0);
    const form = (path: string, key: string, ...more: [string, string][]) => [
      ...([["StatusCallback", `https://app.example/${path}`]] as const),
      ...([["IdempotencyKey", key], ...more] as const),
    ];
    const created = call.createPayment(form("silent", "1", ["ChargeAmount", "10.00"]));
    if (!created.ok) throw new Error(created.problem.message);
    const { sid } = created.value;
    call.updatePayment(sid, form("silent", "2", ["Capture", "postal-code"]));
    call.updatePayment(sid, form("quick", "3", ["Capture", "security-code"]));
    await mock.clock.advance(0);
    // Which of two addresses hears first is not promised: each request is signed by itself.
    expect(told.toSorted()).toEqual(["/quick", "/silent"]);
    await mock.clock.advance(15_000);
    expect(told.toSorted()).toEqual(["/quick", "/silent", "/silent"]);
    mock.clock.setMode("virtual");
    await call.hangUp();
    await mock.close();
  });
});
