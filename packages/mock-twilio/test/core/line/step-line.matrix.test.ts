// Who hears what on a line: every state of the call with and without a session, against every event, as a
// table to be reviewed. What happens inside a call or a session has tables of its own.
import { Secret } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import { readCreateForm } from "../../../src/core/agent-assist/payment-parameters.ts";
import type { SessionState } from "../../../src/core/agent-assist/payments-session.ts";
import type { CallSource, CallState } from "../../../src/core/call/call.ts";
import { noProgress } from "../../../src/core/call/progress-callback.ts";
import type { LineEvent, LineState } from "../../../src/core/line/line.ts";
import { stepLine } from "../../../src/core/line/step-line.ts";
import { parseTwiml } from "../../../src/core/twiml/parse-twiml.ts";
import type { DialVerb, GatherVerb } from "../../../src/core/twiml/verbs.ts";
import { aCallSettings, aPay, morningMs as atMs } from "../../support/builders.ts";
import {
  aCreateForm,
  after,
  aSession,
  asked,
  callback,
  entry,
  paymentSid,
  wholeCard,
} from "../../support/sessions.ts";

const url = "https://app.example/voice";
const parsed = parseTwiml("<Response><Pay/></Response>");
const document = { url, rest: parsed.ok ? parsed.verbs : [], count: 1 };
const fetching = { at: "fetching", purpose: "start", url, count: 1, isHungUp: false } as const;
const gather: GatherVerb = {
  ...{ verb: "Gather", action: "", method: "POST", timeoutMs: 5000, numDigits: 4 },
  ...{ finishOnKey: "#", isEmptyResultPosted: false, sounds: [] },
};
const dial: DialVerb = {
  ...{ verb: "Dial", to: "agent", action: null, method: "POST" },
  ...{ timeoutMs: 30_000, timeLimitMs: 60_000, isHungUpOnStar: true },
};
const source: CallSource = { kind: "twiml", text: "<Response><Pause/></Response>" };

const calls: readonly [string, CallState][] = [
  ["ready", { at: "ready" }],
  ["calling, queued", { at: "calling", source, timeoutMs: 60_000, stage: "queued" }],
  ["calling, dialing", { at: "calling", source, timeoutMs: 60_000, stage: "dialing" }],
  ["calling, ringing", { at: "calling", source, timeoutMs: 60_000, stage: "ringing" }],
  ["fetching", fetching],
  ["fetching, hung up", { ...fetching, isHungUp: true }],
  ["hearing", { at: "hearing", document }],
  [
    "paying",
    { at: "paying", document, settings: aPay(), target: { kind: "record" }, pay: { at: "ready" } },
  ],
  [
    "gathering",
    { at: "gathering", document, gather, digits: new Secret("123"), isListening: true },
  ],
  [
    "dialing",
    {
      ...{ at: "dialing", document, dial },
      leg: {
        ...{ legSid: `CA${"3".repeat(32)}`, answeredAtMs: atMs },
        conduct: { kind: "answers", ringMs: 1, talkMs: 1 },
      },
    },
  ],
  ["ended", { at: "ended", reason: "completed" }],
];

const begun = aSession();
const sessions: readonly [string, SessionState | null][] = [
  ["no session", null],
  ["a session", begun],
  ["a capture", after(begun, ...entry("expiration-date", "123"))[0]],
  ["submitting", after(begun, ...wholeCard, asked({ kind: "complete" }))[0]],
];

const read = readCreateForm(aCreateForm(), null);
const events: readonly [string, LineEvent][] = [
  ...(read.ok
    ? [["created", { type: "paymentCreated", atMs, paymentSid, request: read.value }] as const]
    : []
  ).map(([name, event]) => [name, event] as [string, LineEvent]),
  ["captures", asked({ kind: "capture", capture: "postal-code" })],
  [
    "another's update",
    {
      ...{ type: "paymentUpdated", atMs, callback, update: { kind: "cancel" } },
      paymentSid: `PK${"9".repeat(32)}`,
    },
  ],
  [
    "refused",
    { type: "requestRefused", atMs, problem: { status: 400, code: 64021, message: "No." } },
  ],
  ["callPlaced", { type: "callPlaced", atMs, source, timeoutMs: 60_000 }],
  ["ringTimedOut", { type: "ringTimedOut", atMs }],
  ["led on", { type: "callUpdated", atMs, change: { kind: "redirect", source } }],
  ["callback moved", { type: "callbackMoved", atMs, callback: { method: "POST", url } }],
  ["ended by API", { type: "callUpdated", atMs, change: { kind: "end" } }],
  ["key 4", { type: "digitPressed", atMs, key: new Secret("4") }],
  ["key *", { type: "digitPressed", atMs, key: new Secret("*") }],
  ["inputTimedOut", { type: "inputTimedOut", atMs }],
  ["soundFinished", { type: "soundFinished", atMs }],
  [
    "approved",
    {
      ...{ type: "connectorAnswered", atMs, status: 200, tookMs: 0 },
      body: '{"charge_id":"ch_1","error_code":null,"error_message":null}',
    },
  ],
  ["deliverySlotEnded", { type: "deliverySlotEnded", atMs }],
  ["statusFailed", { type: "statusFailed", atMs, code: 11205, reason: "refused" }],
  ["callerHungUp", { type: "callerHungUp", atMs }],
];

describe("stepLine", () => {
  it("[G-16] [G-17] [G-39] [G-43] [G-44] [H-07] [H-08] does this in every state at every event", async () => {
    const lines = calls.flatMap(([callName, call]) =>
      sessions
        .filter(([, session]) => session === null || canHold(call))
        .map(
          ([name, session]) =>
            [`${callName}, ${name}`, { call, session, progress: noProgress }] as const,
        ),
    );
    const rows = lines.flatMap(([name, state]) => [
      `## ${name}`,
      ...events.map(([eventName, event]) => `${eventName.padEnd(18)} ${show(state, event)}`),
      "",
    ]);
    await expect(rows.join("\n")).toMatchFileSnapshot("step-line.matrix.txt");
  });
});

// A session stands on a call that somebody hears, and beside no <Pay>.
function canHold(call: CallState): boolean {
  return ["fetching", "hearing", "gathering", "dialing"].includes(call.at) && call !== calls[5]![1];
}

function show(state: LineState, event: LineEvent): string {
  const [next, effects] = stepLine(state, event, aCallSettings());
  if (next === state && effects.length === 0) return "-";
  const { call, session } = next;
  const at = call.at === "ended" ? `ended ${call.reason}` : call.at;
  const beside = session === null ? "" : ` + ${session.at}`;
  return `${at}${beside}: ${effects.map(({ type }) => type).join(", ")}`;
}
