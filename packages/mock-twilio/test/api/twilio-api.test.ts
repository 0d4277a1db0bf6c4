// The REST API as requests and answers: resources, and what each of them refuses. What is refused before any
// route is in rest-refusals.test.ts; what calls and payments do is tested where they are played.
import { describe, expect, it } from "vitest";
import { aSid } from "../support/accounts.ts";
import { apiEmulator } from "../support/api-emulator.ts";

const accountSid = aSid("AC");
const base = `/2010-04-01/Accounts/${accountSid}`;
const To = "+12025550142";
const From = "+12025550199";
const call = { To, From, Twiml: "<Response/>" };
const numbers = [
  { phoneNumber: From, capabilities: ["voice", "sms"] },
  { phoneNumber: "+13125550103", capabilities: ["sms"], friendlyName: "Texts" },
] as const;

describe("a call over REST", () => {
  it("[H-05] [H-12] is created, with every field of Twilio's", async () => {
    const { post, requests } = apiEmulator({ numbers });
    const answer = await post(`${base}/Calls.json`, call);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchInlineSnapshot(`
      {
        "account_sid": "AC00000000000000000000000000000001",
        "annotation": null,
        "answered_by": null,
        "api_version": "2010-04-01",
        "caller_name": null,
        "date_created": "Fri, 20 Nov 2026 09:00:00 +0000",
        "date_updated": "Fri, 20 Nov 2026 09:00:01 +0000",
        "direction": "outbound-api",
        "duration": null,
        "end_time": null,
        "forwarded_from": null,
        "from": "+12025550199",
        "from_formatted": "(202) 555-0199",
        "group_sid": null,
        "parent_call_sid": null,
        "phone_number_sid": "PN00000000000000000000012025550199",
        "price": null,
        "price_unit": "USD",
        "queue_time": "0",
        "sid": "CA00000000000000000000000000000000",
        "start_time": "Fri, 20 Nov 2026 09:00:01 +0000",
        "status": "in-progress",
        "subresource_uris": {
          "events": "/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls/CA00000000000000000000000000000000/Events.json",
          "notifications": "/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls/CA00000000000000000000000000000000/Notifications.json",
          "payments": "/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls/CA00000000000000000000000000000000/Payments.json",
          "recordings": "/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls/CA00000000000000000000000000000000/Recordings.json",
          "siprec": "/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls/CA00000000000000000000000000000000/Siprec.json",
          "streams": "/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls/CA00000000000000000000000000000000/Streams.json",
          "transcriptions": "/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls/CA00000000000000000000000000000000/Transcriptions.json",
          "user_defined_message_subscriptions": "/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls/CA00000000000000000000000000000000/UserDefinedMessageSubscriptions.json",
          "user_defined_messages": "/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls/CA00000000000000000000000000000000/UserDefinedMessages.json",
        },
        "to": "+12025550142",
        "to_formatted": "(202) 555-0142",
        "trunk_sid": null,
        "uri": "/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls/CA00000000000000000000000000000000.json",
      }
    `);
    expect(requests).toEqual([
      { to: To, from: From, source: { kind: "twiml", text: "<Response/>" } },
    ]);
  });

  it("[H-16] is fetched with and without .json", async () => {
    const { ask, post } = apiEmulator();
    await post(`${base}/Calls`, call);
    const sid = `CA${"0".repeat(32)}`;
    for (const path of [`${base}/Calls/${sid}.json`, `${base}/Calls/${sid}`]) {
      expect(await (await ask(path)).json()).toMatchObject({ sid, to: To });
    }
  });

  it("[H-10] [H-11] is listed, newest first, in pages, narrowed", async () => {
    const { ask, post } = apiEmulator();
    for (let count = 0; count < 3; count += 1) await post(`${base}/Calls.json`, call);
    const seen = async (query: string): Promise<unknown> => {
      const answer = await ask(`${base}/Calls.json${query}`);
      const { calls } = (await answer.json()) as { readonly calls: { readonly sid: string }[] };
      return calls.map(({ sid }) => Number(sid.slice(2)));
    };
    expect(await seen("")).toEqual([2, 1, 0]);
    expect(await seen("?PageSize=2")).toEqual([2, 1]);
    expect(await seen("?Status=ringing")).toEqual([1]);
    expect(await seen("?To=%2B12025550142&Status=in-progress")).toEqual([2, 0]);
    expect(await seen("?From=2025550142")).toEqual([]);
    expect(await seen("?StartTime=2026-11-20")).toEqual([2, 1, 0]);
    expect(await seen("?StartTime=2026-11-21")).toEqual([]);
    expect(await seen("?StartTime%3C=2026-11-20T09:01:00Z")).toEqual([0]);
    expect(await seen("?StartTime%3E=2026-11-20T09:01:00Z")).toEqual([2, 1]);
    expect(await seen("?EndTime=2026-11-20")).toEqual([]);
    expect(await seen("?ParentCallSid=CA1")).toEqual([]);
    expect((await ask(`${base}/Calls.json?StartTime=soon`)).status).toBe(400);
    expect((await ask(`${base}/Calls.json?PageSize=0`)).status).toBe(400);
  });

  it("[H-08] [H-09] is changed, or not any more", async () => {
    const { post, requests } = apiEmulator();
    await post(`${base}/Calls.json`, call);
    await post(`${base}/Calls.json`, call);
    const [first, second] = ["0", "1"].map(
      (end) => `${base}/Calls/CA${end.padStart(32, "0")}.json`,
    );
    expect((await post(first ?? "", { Status: "completed" })).status).toBe(200);
    expect(requests.at(-1)).toEqual({ status: "completed" });
    expect((await post(first ?? "", {})).status).toBe(200);
    expect(requests.at(-1)).toEqual({ status: "completed" });
    const late = await post(second ?? "", { Status: "completed" });
    expect(late.status).toBe(400);
    expect(await late.json()).toMatchObject({ code: 21220 });
  });

  it("[H-15] names what it leaves alone, and a stranger's number", async () => {
    const { alerts, post } = apiEmulator({ numbers });
    await post(`${base}/Calls.json`, { ...call, Record: "true" });
    await post(`${base}/Calls.json`, { ...call, From: To });
    expect(alerts).toMatchObject([
      { level: "note", message: "Not played here, and left alone: Record." },
      { level: "warning", code: 21210 },
    ]);
  });
});

describe("a payment over REST", () => {
  const started = async () => {
    const api = apiEmulator();
    await api.post(`${base}/Calls.json`, call);
    const path = `${base}/Calls/CA${"0".repeat(32)}/Payments`;
    return { ...api, path };
  };
  const both = { IdempotencyKey: "k", StatusCallback: "/status" };

  it("[G-01] [G-29] is created with 201 and updated with 202", async () => {
    const { path, post } = await started();
    const created = await post(`${path}.json`, both);
    expect(created.status).toBe(201);
    const resource = {
      ...{ sid: `PK${"0".repeat(32)}`, account_sid: accountSid, call_sid: `CA${"0".repeat(32)}` },
      date_created: "Fri, 20 Nov 2026 09:00:00 +0000",
      date_updated: "Fri, 20 Nov 2026 09:00:00 +0000",
      uri: `${path}/PK${"0".repeat(32)}.json`,
    };
    expect(await created.json()).toEqual(resource);
    const updated = await post(resource.uri, { ...both, Capture: "security-code" });
    expect(updated.status).toBe(202);
    expect(await updated.json()).toEqual({
      ...resource,
      date_updated: "Fri, 20 Nov 2026 09:01:00 +0000",
    });
  });

  it("[G-25] is one request for the same key, address and parameters", async () => {
    const { path, post, requests } = await started();
    const sids = [];
    for (const form of [
      both,
      both,
      { ...both, Currency: "EUR" },
      { ...both, IdempotencyKey: "l" },
    ]) {
      const body = (await (await post(`${path}.json`, form)).json()) as { readonly sid: string };
      sids.push(Number(body.sid.slice(2)));
    }
    expect(sids).toEqual([0, 0, 1, 2]);
    expect(requests).toHaveLength(1 + 3);
  });

  it("[G-25] is each time a request of its own where keys are ignored", async () => {
    const { post, requests } = apiEmulator({}, "ignored");
    await post(`${base}/Calls.json`, call);
    const path = `${base}/Calls/CA${"0".repeat(32)}/Payments.json`;
    await post(path, both);
    await post(path, both);
    expect(requests).toHaveLength(1 + 2);
  });

  it("[H-04] is 404 where the call or the session is unknown", async () => {
    const { path, post } = await started();
    for (const unknown of [
      `${base}/Calls/CA${"9".repeat(32)}/Payments.json`,
      `${base}/Calls/CA${"9".repeat(32)}/Payments/PK${"0".repeat(32)}.json`,
      `${path}/PK${"9".repeat(32)}.json`,
      `${path}/..json`,
    ]) {
      const answer = await post(unknown, both);
      expect({ unknown, status: answer.status }).toEqual({ unknown, status: 404 });
      expect(await answer.json()).toEqual({
        code: 20404,
        message: `The requested resource ${unknown} was not found`,
        more_info: "https://www.twilio.com/docs/errors/20404",
        status: 404,
      });
    }
  });
});

describe("numbers over REST", () => {
  const path = `${base}/IncomingPhoneNumbers`;
  const sid = `PN${"0".repeat(21)}12025550199`;

  it("[H-13] are listed, fetched and configured", async () => {
    const { account, ask, post } = apiEmulator({ numbers });
    const list = (await (await ask(`${path}.json?PhoneNumber=%2B1202`)).json()) as object;
    expect(list).toMatchObject({ incoming_phone_numbers: [{ sid, voice_url: "" }], page: 0 });
    const VoiceUrl = "https://app.example/voice";
    const changed = await post(`${path}/${sid}.json`, { VoiceUrl, VoiceMethod: "get" });
    expect(changed.status).toBe(200);
    expect(account.state.numbers[0]?.voice).toEqual({ url: VoiceUrl, method: "GET" });
    expect(await (await ask(`${path}/${sid}.json`)).json()).toMatchObject({
      ...{ voice_url: VoiceUrl, voice_method: "GET", friendly_name: "(202) 555-0199" },
      capabilities: { voice: true, sms: true, mms: false, fax: false },
    });
    const fallback = { VoiceFallbackUrl: `${VoiceUrl}/else`, VoiceFallbackMethod: "GET" };
    expect((await post(`${path}/${sid}.json`, fallback)).status).toBe(200);
    expect((await post(`${path}/${sid}.json`, { FriendlyName: "Payments" })).status).toBe(200);
    expect((await post(`${path}/${sid}.json`, {})).status).toBe(200);
    expect(account.state.numbers[0]).toMatchObject({
      friendlyName: "Payments",
      voice: {
        ...{ url: VoiceUrl, method: "GET" },
        ...{ fallbackUrl: `${VoiceUrl}/else`, fallbackMethod: "GET" },
      },
    });
  });

  it.each([
    [sid, { VoiceUrl: "nowhere" }, 400, 21502],
    [sid, { VoiceUrl: "http://app.example/" }, 400, 20001],
    [sid, { VoiceMethod: "GET" }, 400, 20001],
    [sid, { VoiceUrl: "https://app.example/", VoiceMethod: "PUT" }, 400, 20001],
    [`PN${"0".repeat(21)}13125550103`, { VoiceUrl: "https://app.example/" }, 400, 20001],
    [`PN${"1".repeat(32)}`, {}, 404, 20404],
  ])("[H-13] %s takes no %j", async (number, form, status, code) => {
    const { post } = apiEmulator({ numbers });
    const answer = await post(`${path}/${number}.json`, form as Record<string, string>);
    expect([answer.status, await answer.json()]).toMatchObject([status, { code, status }]);
  });
});
