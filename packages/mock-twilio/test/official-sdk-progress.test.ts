// The official SDK, unchanged, asks for a call's progress: every request for it is judged by the SDK's own
// validator, and read by the contract's reader.
import { type CallProgress, readCallProgress, validateTwilioApi } from "@pay-connector/types";
import twilio from "twilio";
import { afterEach, describe, expect, it } from "vitest";
import { type MockTwilio, startMockTwilio } from "../src/index.ts";
import { inProcess, overLoopback } from "./support/sdk-clients.ts";

const twiml = '<Response><Pause length="70"/></Response>';
const url = "https://app.example/progress?order=7";
const startMs = Date.parse("2026-11-20T09:00:00Z");

let mock: MockTwilio;
afterEach(() => mock.close());

// What the application is told, each with how and where.
async function listener() {
  const told: { readonly how: string; readonly progress: CallProgress }[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const address = new URL(request.url);
    const isGet = request.method === "GET";
    const body = Object.fromEntries(new URLSearchParams(await request.text()));
    const signature = request.headers.get("X-Twilio-Signature") ?? "";
    expect(twilio.validateRequest(mock.authToken, signature, request.url, body)).toBe(true);
    const form = isGet ? Object.fromEntries(address.searchParams) : body;
    expect(validateTwilioApi["call-progress"](form)).toEqual([]);
    told.push({
      how: `${request.method} ${address.pathname}`,
      progress: readCallProgress(form),
    });
    return new Response(null, { status: 204 });
  };
  mock = await startMockTwilio({
    at: "2026-11-20T09:00:00Z",
    connector: { fetch: async () => new Response() },
    application: { fetch },
  });
  mock.clock.setMode("step");
  return told;
}

describe.each([
  ["over loopback", overLoopback],
  ["in process", inProcess],
])("the official SDK %s", (_, way) => {
  it("[H-20] [H-21] [H-22] [H-23] [H-24] [H-25] [H-29] hears every event of a call", async () => {
    const told = await listener();
    const client = await way(mock);
    const { sid: callSid } = await client.calls.create({
      ...{ to: "+12025550123", from: "+12025550199", twiml, statusCallback: url },
      statusCallbackEvent: ["initiated", "ringing", "answered", "completed"],
    });
    await mock.clock.advance(90_000);
    const same = { callSid, to: "+12025550123", from: "+12025550199", direction: "outbound-api" };
    expect(told.map(({ progress }) => progress)).toMatchObject([
      { ...same, event: "initiated", sequenceNumber: 0, atMs: startMs },
      { ...same, event: "ringing", sequenceNumber: 1, atMs: startMs + 1000 },
      { ...same, event: "answered", sequenceNumber: 2, atMs: startMs + 3000 },
      {
        ...{ ...same, event: "completed", outcome: "completed", sequenceNumber: 3 },
        ...{ atMs: startMs + 73_000, durationSeconds: 70, sipResponseCode: 200 },
      },
    ]);
    expect(new Set(told.map(({ how }) => how))).toEqual(new Set(["POST /progress"]));
    expect(mock.alerts).toEqual([]);
  });

  it("[H-21] [H-26] hears of the end alone, and moves the callback of a running call", async () => {
    const told = await listener();
    const client = await way(mock);
    const call = { to: "+12025550123", from: "+12025550199", twiml, statusCallback: url };
    const { sid } = await client.calls.create(call);
    await mock.clock.advance(5000);
    expect(told).toEqual([]);
    const elsewhere = "https://app.example/elsewhere";
    await client.calls(sid).update({
      ...{ status: "completed", statusCallback: elsewhere, statusCallbackMethod: "GET" },
    });
    await mock.clock.advance(0);
    expect(told).toMatchObject([
      { how: "GET /elsewhere", progress: { event: "completed", durationSeconds: 2 } },
    ]);
  });

  it("[H-28] hears when a call to a number is over", async () => {
    const told = await listener();
    mock.account.numbers.buy("+12025550100");
    mock.account.bins.create("Wait", twiml);
    mock.account.numbers.configure("+12025550100", { bin: "Wait" });
    const client = await way(mock);
    const [number] = await client.incomingPhoneNumbers.list();
    const changed = await client.incomingPhoneNumbers(number?.sid ?? "").update({
      ...{ statusCallback: url, statusCallbackMethod: "GET" },
    });
    expect(changed).toMatchObject({ statusCallback: url, statusCallbackMethod: "GET" });
    const call = mock.placeInbound({ to: "+12025550100" });
    await mock.clock.advance(90_000);
    expect(told).toMatchObject([
      {
        how: "GET /progress",
        progress: {
          ...{ callSid: call.sid, event: "completed", outcome: "completed", sequenceNumber: 0 },
          ...{ direction: "inbound", durationSeconds: 70, sipResponseCode: null },
        },
      },
    ]);
  });

  it("[H-27] is told what is wrong with a callback", async () => {
    await listener();
    const client = await way(mock);
    const call = { to: "+12025550123", from: "+12025550199", twiml };
    const create = (more: object) => client.calls.create({ ...call, ...more });
    await expect(create({ statusCallback: "nowhere" })).rejects.toMatchObject({ code: 21609 });
    await expect(
      create({ statusCallback: url, statusCallbackEvent: ["answered", "queued"] }),
    ).rejects.toMatchObject({ code: 21626, status: 400 });
    expect(mock.calls.size).toBe(0);
  });
});
