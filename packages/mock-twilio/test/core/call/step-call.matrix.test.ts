// Every state of a call against every event, as a table to be reviewed. What happens inside <Pay> has a
// table of its own.
import { Secret } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import type { CallEvent, CallState } from "../../../src/core/call/call.ts";
import { stepCall } from "../../../src/core/call/step-call.ts";
import { parseTwiml } from "../../../src/core/twiml/parse-twiml.ts";
import type { DialVerb, GatherVerb } from "../../../src/core/twiml/verbs.ts";
import { aCallSettings, aPay, morningMs } from "../../support/builders.ts";

const atMs = morningMs;
const url = "https://app.example/voice";
const parsed = parseTwiml("<Response><Say>Next.</Say></Response>");
const document = { url, rest: parsed.ok ? parsed.verbs : [], count: 1 };
const fetching = { at: "fetching", purpose: "action", url, count: 1, isHungUp: false } as const;

const gather: GatherVerb = {
  ...{ verb: "Gather", action: "", method: "POST", timeoutMs: 5000, numDigits: 4 },
  ...{ finishOnKey: "#", isEmptyResultPosted: false, sounds: [] },
};
const gathering = { at: "gathering", document, gather, digits: new Secret("") } as const;
const dial: DialVerb = {
  ...{ verb: "Dial", to: "agent", action: "", method: "POST" },
  ...{ timeoutMs: 30_000, timeLimitMs: 60_000, isHungUpOnStar: true },
};
const conduct = { kind: "answers", ringMs: 2000, talkMs: 9000 } as const;
const leg = { legSid: `CA${"3".repeat(32)}`, conduct, answeredAtMs: null };

const states: readonly [string, CallState][] = [
  ["ready", { at: "ready" }],
  ["fetching", fetching],
  ["fetching, hung up", { ...fetching, isHungUp: true }],
  ["hearing", { at: "hearing", document }],
  [
    "paying, ready",
    {
      ...{ at: "paying", document, settings: aPay(), pay: { at: "ready" } },
      target: { kind: "post", url },
    },
  ],
  ["gathering, sounds", { ...gathering, isListening: false }],
  ["gathering, keys", { ...gathering, isListening: true, digits: new Secret("12") }],
  ["gathering, last key", { ...gathering, isListening: true, digits: new Secret("123") }],
  ["dialing", { at: "dialing", document, dial, leg: null }],
  ["dialing, ringing", { at: "dialing", document, dial, leg }],
  ["dialing, talking", { at: "dialing", document, dial, leg: { ...leg, answeredAtMs: atMs } }],
  ["ended", { at: "ended", reason: "completed" }],
];

const arrived = (status: number, body: string): CallEvent => ({
  ...{ type: "documentArrived", atMs, url, status, contentType: "text/xml", body },
});
const events: readonly [string, CallEvent][] = [
  [
    "callStarted, twiml",
    { type: "callStarted", atMs, source: { kind: "twiml", text: "<Response/>" } },
  ],
  ["callStarted, url", { type: "callStarted", atMs, source: { kind: "url", url } }],
  ["arrived, sound", arrived(200, "<Response><Pause/></Response>")],
  ["arrived, <Pay>", arrived(200, "<Response><Pay/></Response>")],
  ["arrived, hang-up", arrived(200, "<Response><Hangup/></Response>")],
  ["arrived, no TwiML", arrived(200, "hello")],
  ["arrived, 404", arrived(404, "")],
  ["documentFailed", { type: "documentFailed", atMs, code: 11200, reason: "refused" }],
  ["fetchTimedOut", { type: "fetchTimedOut", atMs }],
  ["soundFinished", { type: "soundFinished", atMs }],
  ["started", { type: "started", atMs, transactionId: "t" }],
  ["digit 1", { type: "digitPressed", atMs, key: new Secret("1") }],
  ["digit #", { type: "digitPressed", atMs, key: new Secret("#") }],
  ["digit *", { type: "digitPressed", atMs, key: new Secret("*") }],
  ["gatherTimedOut", { type: "gatherTimedOut", atMs }],
  ["legDialed", { type: "legDialed", atMs, legSid: leg.legSid }],
  ["legTimedOut", { type: "legTimedOut", atMs }],
  ["statusAnswered 204", { type: "statusAnswered", atMs, url, status: 204 }],
  ["statusAnswered 500", { type: "statusAnswered", atMs, url, status: 500 }],
  ["statusFailed", { type: "statusFailed", atMs, code: 11205, reason: "refused" }],
  ["arrived, JSON", { ...arrived(200, "{}"), contentType: "application/json" } as CallEvent],
  ["callerHungUp", { type: "callerHungUp", atMs }],
];

describe("stepCall", () => {
  it("[E-02] [E-16] [W-03] [D-09] [V-01] [V-03] [W-08] does this in every state at every event", async () => {
    const rows = states.flatMap(([stateName, state]) => [
      `## ${stateName}`,
      ...events.map(([eventName, event]) => {
        const [next, effects] = stepCall(state, event, aCallSettings());
        const what = effects.map(({ type }) => type).join(", ");
        const isSame = next === state && effects.length === 0;
        const name = next.at === "ended" ? `ended ${next.reason}` : next.at;
        return `${eventName.padEnd(19)} ${isSame ? "-" : `${name}: ${what}`}`;
      }),
      "",
    ]);
    await expect(rows.join("\n")).toMatchFileSnapshot("step-call.matrix.txt");
  });
});
