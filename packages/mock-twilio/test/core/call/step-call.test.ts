// The machine of a call around <Pay>: what follows what.
import { describe, expect, it } from "vitest";
import type { CallEvent, CallState } from "../../../src/core/call/call.ts";
import { stepCall } from "../../../src/core/call/step-call.ts";
import { aCallSettings, morningMs } from "../../support/builders.ts";

const atMs = morningMs;
const url = "https://app.example/voice";

function play(events: readonly CallEvent[], given = {}) {
  let state: CallState = { at: "ready" };
  const effects = events.flatMap((event) => {
    const [next, more] = stepCall(state, event, aCallSettings(given));
    state = next;
    return more;
  });
  return { state: state as CallState, effects };
}

const start = (text: string): CallEvent => ({
  type: "callStarted",
  atMs,
  source: { kind: "twiml", text },
});
const startAt: CallEvent = { type: "callStarted", atMs, source: { kind: "url", url } };

describe("stepCall", () => {
  it("[W-06] asks for the first document with the standard parameters", () => {
    const { effects } = play([startAt]);
    const fetch = effects.find((effect) => effect.type === "fetchDocument");
    expect(fetch).toMatchObject({ method: "POST", url });
    const place = (name: string): Readonly<Record<string, string>> => ({
      ...{ [`${name}City`]: "", [`${name}Country`]: "US" },
      ...{ [`${name}State`]: "", [`${name}Zip`]: "" },
    });
    expect(Object.fromEntries(fetch?.fields ?? [])).toEqual({
      AccountSid: expect.stringMatching(/^AC/),
      ApiVersion: "2010-04-01",
      CallSid: expect.stringMatching(/^CA/),
      CallStatus: "in-progress",
      Called: "+12025550199",
      Caller: "+12025550142",
      Direction: "inbound",
      From: "+12025550142",
      To: "+12025550199",
      ...{ ...place("Called"), ...place("Caller"), ...place("From"), ...place("To") },
    });
    const names = (fetch?.fields ?? []).map(([name]) => name);
    expect(names).toEqual([...names].sort());
  });

  it("[V-06] ends the call when no document comes within 15 s", () => {
    const { state, effects } = play([startAt, { type: "fetchTimedOut", atMs }]);
    expect(state).toEqual({ at: "ended", reason: "application-error" });
    expect(effects).toContainEqual({ type: "startTimer", timer: "fetch", ms: 15_000 });
    expect(effects).toContainEqual({ type: "abandonFetch" });
    expect(effects).toContainEqual(
      expect.objectContaining({
        type: "raiseAlert",
        alert: expect.objectContaining({ code: 11205 }),
      }),
    );
  });

  it("[E-16] gives up on documents that ask for each other for ever", () => {
    const body = "<Response><Redirect>/voice</Redirect></Response>";
    const again: CallEvent = {
      ...{ type: "documentArrived", atMs, url, status: 200, contentType: null, body },
    };
    const { state, effects } = play([startAt, ...Array.from({ length: 60 }, () => again)]);
    expect(state).toEqual({ at: "ended", reason: "application-error" });
    expect(effects.filter(({ type }) => type === "fetchDocument")).toHaveLength(50);
  });

  it("[E-07] notes that Twilio would refuse a plain http action to this machine", () => {
    const { effects } = play([
      start('<Response><Pay action="http://127.0.0.1:4030/paid"/></Response>'),
    ]);
    expect(effects).toContainEqual(
      expect.objectContaining({ alert: expect.objectContaining({ level: "note", code: 64016 }) }),
    );
    expect(effects.at(-1)).toEqual({ type: "beginPay" });
  });

  it("[E-07] refuses a relative action where the document has no address", () => {
    const { effects } = play([start('<Response><Pay action="/paid"/></Response>')]);
    expect(effects).toContainEqual(
      expect.objectContaining({ alert: expect.objectContaining({ level: "error", code: 64016 }) }),
    );
  });

  it.each([
    [
      "the attribute",
      '<Pay paymentConnector="x" action="https://a.example/1"/>',
      "https://a.example/1",
    ],
    ["the default of this run", '<Pay paymentConnector="x" action=""/>', "https://d.example/2"],
  ])("[W-04] posts the action to %s", (_name, twiml, want) => {
    const given = { defaultActionUrl: "https://d.example/2" };
    const { effects } = play([start(`<Response>${twiml}</Response>`)], given);
    expect(effects).toContainEqual(expect.objectContaining({ type: "fetchDocument", url: want }));
  });

  it("[D-09] ends a sound and the call when the caller hangs up", () => {
    const { state, effects } = play([
      start("<Response><Say>Hi</Say></Response>"),
      { type: "callerHungUp", atMs },
    ]);
    expect(state).toEqual({ at: "ended", reason: "caller-hung-up" });
    expect(effects.map(({ type }) => type).slice(-2)).toEqual(["stopSound", "endCall"]);
  });

  it("is over when the document has run out", () => {
    const { state } = play([
      start("<Response><Pause/></Response>"),
      { type: "soundFinished", atMs },
    ]);
    expect(state).toEqual({ at: "ended", reason: "completed" });
  });

  it("[V-08] [E-07] reads the longest document there can be without running out of anything", () => {
    const pay = '<Pay action="http://app.example/"/>';
    const { state, effects } = play([start(`<Response>${pay.repeat(1999)}</Response>`)]);
    expect(state).toEqual({ at: "ended", reason: "completed" });
    expect(effects.filter(({ type }) => type === "endSession")).toHaveLength(1999);
  });

  it("[V-05] asks the fallback URL for what the first one did not bring", () => {
    const fallback = { method: "GET", url: "https://app.example/fallback" } as const;
    const failed: CallEvent = {
      type: "documentFailed",
      atMs,
      code: 11215,
      reason: "round and round",
    };
    const { state, effects } = play([startAt, failed], { fallback });
    expect(state).toMatchObject({ at: "fetching", purpose: "fallback", count: 2 });
    const asked = effects.filter((effect) => effect.type === "fetchDocument").at(-1);
    expect(asked).toMatchObject(fallback);
    expect(Object.fromEntries(asked?.fields ?? [])).toMatchObject({
      ErrorCode: "11215",
      ErrorUrl: url,
    });
    expect(play([startAt, failed, failed], { fallback }).state).toMatchObject({ at: "ended" });
  });

  it("[V-05] asks nobody after a hang-up", () => {
    const fallback = { method: "POST", url: "https://app.example/fallback" } as const;
    const hangUp: CallEvent = { type: "callerHungUp", atMs };
    const { state } = play([startAt, hangUp, { type: "fetchTimedOut", atMs }], { fallback });
    expect(state).toEqual({ at: "ended", reason: "application-error" });
  });
});
