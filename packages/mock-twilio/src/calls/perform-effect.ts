// Effect to deed: a table with one line for each effect of a call, without decisions. An effect that
// nobody performs does not compile.
import type { CallTimer } from "../core/call/call.ts";
import { FETCH_TIMEOUT_MS } from "../core/call/fetch-document.ts";
import { soundLengthMs } from "../core/call/sound-length.ts";
import { wireRequest } from "../core/connector/wire-request.ts";
import type { FormFields } from "../core/form-fields.ts";
import type { LineEffect } from "../core/line/line.ts";
import { ID_BYTES, mintSid, mintTransactionId } from "../core/sid.ts";
import type { Happening, Stage } from "./stage.ts";

type Performers = {
  readonly [Type in LineEffect["type"]]: (
    effect: Extract<LineEffect, { type: Type }>,
    stage: Stage,
  ) => void;
};

const timerEvents: Readonly<Record<CallTimer, Happening>> = {
  input: { type: "inputTimedOut" },
  "delivery-slot": { type: "deliverySlotEnded" },
  fetch: { type: "fetchTimedOut" },
  gather: { type: "gatherTimedOut" },
  leg: { type: "legTimedOut" },
  ring: { type: "ringTimedOut" },
};

// The work that a timer limits, by the name that it was begun with.
const hopOf: Readonly<Partial<Record<CallTimer, string>>> = {
  fetch: "fetch",
  "delivery-slot": "delivery",
};

const nothing = (): void => undefined;

const performers: Performers = {
  playPrompt: ({ step, attempt, sounds }, stage) => {
    const ms = soundLengthMs(sounds);
    const isAnswerable = step !== "payment-processing";
    const endsAtMs = stage.parts.clock.nowMs() + ms;
    stage.open = isAnswerable ? { question: { step, attempt }, endsAtMs } : null;
    stage.startTimer("sound", { ms, fire: () => stage.push({ type: "promptFinished" }) });
  },
  stopPrompt: (_effect, stage) => stage.stopTimer("sound"),
  playSound: ({ sound }, stage) => {
    const ms = soundLengthMs([sound]);
    stage.startTimer("sound", { ms, fire: () => stage.push({ type: "soundFinished" }) });
  },
  stopSound: (_effect, stage) => stage.stopTimer("sound"),
  askDigits: ({ sounds }, stage) => {
    const ms = soundLengthMs(sounds);
    const endsAtMs = stage.parts.clock.nowMs() + ms;
    stage.open = { question: { step: "gather", attempt: 1 }, endsAtMs };
    stage.startTimer("sound", { ms, fire: () => stage.push({ type: "soundFinished" }) });
  },
  dialLeg: (_effect, stage) => {
    const legSid = mintSid("CA", stage.parts.bytes(ID_BYTES));
    stage.push({ type: "legDialed", legSid });
  },
  startTimer: ({ timer, ms }, stage) => {
    const fire = (): void => void stage.push(timerEvents[timer]);
    // The time-out of a hop is real where the hop is: against a real address. A callback that is under way
    // beside it says nothing about that.
    const hop = hopOf[timer];
    const isReal = hop !== undefined && stage.isOverNetwork(hop);
    stage.startTimer(timer, { ms, fire, kind: isReal ? "real" : "virtual" });
  },
  stopTimer: ({ timer }, stage) => stage.stopTimer(timer),
  beginPay: (_effect, stage) => {
    const transactionId = mintTransactionId(stage.parts.bytes(ID_BYTES));
    stage.push({ type: "started", transactionId });
  },
  callConnector: (effect, stage) => {
    const connector = stage.parts.connectors.get(effect.connector);
    if (connector === undefined) throw new Error("Bug: <Pay> names a connector nobody has.");
    const { username, password } = connector;
    const { body, hasContentType } = effect;
    const request = wireRequest({ body, username, password, hasContentType });
    stage.startHop("delivery", connector.pace, {
      work: (signal) => connector.deliver(request, signal),
      done: (outcome, tookMs) => {
        if (outcome.kind === "unreachable") {
          stage.push({ type: "connectorUnreachable", reason: outcome.reason });
        } else {
          const { status, body: reply } = outcome;
          stage.push({ type: "connectorAnswered", status, body: reply, tookMs });
        }
      },
    });
  },
  abandonDelivery: (_effect, stage) => stage.abandonHop("delivery"),
  fetchDocument: ({ purpose, method, url, fields }, stage) => {
    const { documents } = stage.parts;
    const hop = purpose === "action" ? "action" : "document";
    stage.startHop("fetch", documents.pace, {
      work: (signal) => documents.fetch({ hop, method, url, fields }, signal),
      done: (outcome) => {
        if (outcome.kind === "failed") {
          const { code, reason } = outcome;
          stage.push({ type: "documentFailed", code, reason });
        } else {
          const { url: arrivedUrl, status, contentType, body } = outcome;
          stage.push({ type: "documentArrived", url: arrivedUrl, status, contentType, body });
        }
      },
    });
  },
  postStatus: (post, stage) => postStatus(post, stage),
  postProgress: (post, stage) => postStatus(post, stage),
  postPayment: (post, stage) =>
    stage.postLines.add(post.url, (over) => postStatus(post, stage, over)),
  openCapture: ({ field }, stage) => {
    const question = { step: field, attempt: 1 };
    stage.open = { question, endsAtMs: stage.parts.clock.nowMs() };
  },
  askConfirmation: ({ sounds }, stage) => {
    const endsAtMs = stage.parts.clock.nowMs() + soundLengthMs(sounds);
    stage.open = { question: { step: "confirmation", attempt: 1 }, endsAtMs };
  },
  closeCapture: (_effect, stage) => stage.withdrawQuestion(),
  abandonFetch: (_effect, stage) => stage.abandonHop("fetch"),
  endCall: (_effect, stage) => stage.clear(),
  // What is only told: the journal has it, and the story and the report are made from the journal.
  endSession: nothing,
  endPayment: nothing,
  reportLeg: nothing,
  recordAction: nothing,
  openDocument: nothing,
  raiseAlert: nothing,
};

// A callback over a network has this long to be answered before what comes next, so that a program hears of
// things in their order; to start a small server takes less. A slower one is passed by.
const POST_GRACE_MS = 1000;

// Nobody waits for the answer, but it is given the time that every webhook has. @see W-08 @see H-25
function postStatus(
  post: { readonly method: "GET" | "POST"; readonly url: string; readonly fields: FormFields },
  stage: Stage,
  over: () => void = nothing,
): void {
  const { method, url, fields } = post;
  const { documents } = stage.parts;
  const name = stage.namePost();
  const graceName = `${name}, grace`;
  const request = { hop: "status-callback", method, url, fields } as const;
  stage.startHop(name, documents.pace, {
    work: (signal) => documents.fetch(request, signal),
    done: (outcome) => {
      stage.stopTimer(name);
      stage.stopTimer(graceName);
      if (outcome.kind === "failed") {
        const { code, reason } = outcome;
        stage.push({ type: "statusFailed", code, reason });
      } else stage.push({ type: "statusAnswered", url: outcome.url, status: outcome.status });
      over();
    },
  });
  const fire = (): void => {
    stage.abandonHop(name);
    const reason = `${url} gave no answer within 15 seconds`;
    stage.push({ type: "statusFailed", code: 11205, reason });
    over();
  };
  const isOverNetwork = documents.pace === "network";
  const kind = isOverNetwork ? "beside" : "virtual";
  stage.startTimer(name, { ms: FETCH_TIMEOUT_MS, fire, kind });
  if (!isOverNetwork) return;
  const passBy = (): void => stage.passHopBy(name);
  stage.startTimer(graceName, { ms: POST_GRACE_MS, fire: passBy, kind });
}

/** Performs one effect. */
export function performEffect(effect: LineEffect, stage: Stage): void {
  // The table is keyed by the effect's own type, which the compiler cannot see through an index.
  const perform = performers[effect.type] as (effect: LineEffect, stage: Stage) => void;
  perform(effect, stage);
}
