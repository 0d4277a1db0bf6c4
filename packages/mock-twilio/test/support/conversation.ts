// Reads and plays the conversations: one whole call a file, one thing a line. The processor and the
// application are in conversation-sides.ts; they follow the file's `replies`, `answers` and
// `status-answers`.
import { readCallProgress, readPayAction, validate, validateTwilioApi } from "@pay-connector/types";
import { expect } from "vitest";
import type { Assumptions, WireProfile } from "../../src/core/assumptions.ts";
import type { ProgressCallback } from "../../src/core/call/progress-callback.ts";
import { replayJournal } from "../../src/core/journal/read-journal.ts";
import {
  type BrandedInstance,
  type LegConduct,
  type MockTwilio,
  type RequestHandler,
  startMockTwilio,
} from "../../src/index.ts";
import type { LiveCall } from "../../src/live-call.ts";
import { Agent } from "./agent-lines.ts";
import { checkLine, checkProgress, lastPrompt } from "./conversation-checks.ts";
import { all, type Line } from "./conversation-lines.ts";
import { application, type CurrentClock, processor, type Seen } from "./conversation-sides.ts";

// `connector stripe`, `connector stripe revoked`; without the word the generic connector.
function readConnector(lines: readonly Line[], fetch: RequestHandler) {
  const [mode, currencies, connector] = ["mode", "currencies", "connector"].map(
    (word) => all(lines, word)[0],
  );
  const same = {
    uniqueName: "Default",
    mode: mode === "LIVE" ? ("LIVE" as const) : ("TEST" as const),
    ...(currencies === undefined ? {} : { currencies: currencies.split(" ") }),
  };
  if (connector === undefined) return { ...same, fetch };
  const [product, authorisation = "given"] = connector.split(" ");
  return { ...same, product, authorisation } as BrandedInstance;
}

/** Plays a conversation and holds it to its expectations. */
export async function playConversation(lines: readonly Line[]): Promise<void> {
  const seen: Seen = { bodies: [], posts: [], statuses: [], callbacks: [], progress: [] };
  const clock: CurrentClock = { current: null };
  const only = (word: string): string | undefined => all(lines, word)[0];
  const mock = await startMockTwilio({
    at: "2026-11-20T09:00:00Z",
    seed: 1,
    ...(only("wire") === undefined ? {} : { wire: only("wire") as WireProfile }),
    assumptions: Object.fromEntries(
      all(lines, "assume").map((pair) => pair.split("=")),
    ) as Partial<Assumptions>,
    pciMode: only("pci") !== "off",
    strict: only("strict") !== "off",
    ...(only("fallback") === undefined ? {} : { fallbackUrl: only("fallback")! }),
    legs: Object.fromEntries(all(lines, "leg").map(readLeg)),
    connectors: [readConnector(lines, processor(all(lines, "replies"), seen, clock))],
    application: {
      fetch: application(
        {
          answers: all(lines, "answers"),
          statusAnswers: all(lines, "status-answers"),
          callbackAnswers: all(lines, "callback-answers"),
          progressAnswers: all(lines, "progress-answers"),
        },
        seen,
        clock,
      ),
    },
  });
  clock.current = mock.clock;
  const hasAgent = lines.some(({ word }) => ["agent", "call", "outbound"].includes(word));
  const call = await (hasAgent ? playAgent(mock, lines, seen) : playCaller(mock, lines));
  expect(call.isEnded, "the call is over").toBe(true);
  for (const line of lines) checkLine(call, line, seen);
  checkForms(seen, call.report.action);
  // Every conversation is also a proof of the journal: masked, and replayed to the same effects.
  expect(replayJournal(call.exportedJournal).firstDifference, "replay").toBeNull();
  expect(all(lines, "posts").length === 0 || seen.posts.map((post) => post.url)).toEqual(
    all(lines, "posts").length === 0 || all(lines, "posts"),
  );
  await mock.close();
}

function targetOf(lines: readonly Line[]): { twiml: string } | { url: string } {
  const [url] = all(lines, "url");
  return url === undefined ? { twiml: wrapped(all(lines, "twiml")[0] ?? "") } : { url };
}

async function playCaller(mock: MockTwilio, lines: readonly Line[]): Promise<LiveCall> {
  const call = await mock.dial(targetOf(lines));
  for (const line of lines) await playLine(call, line);
  return call;
}

// An agent and a caller at once: time moves only where a line says so.
async function playAgent(mock: MockTwilio, lines: readonly Line[], seen: Seen): Promise<LiveCall> {
  mock.clock.setMode("step");
  const target = targetOf(lines);
  const source =
    "url" in target
      ? { kind: "url" as const, url: target.url }
      : { kind: "twiml" as const, text: target.twiml };
  const [to] = all(lines, "outbound");
  const outbound = { from: "+12025550199", source, ...progressCallback(lines) };
  const call =
    to === undefined ? mock.placeInbound(target) : mock.placeOutbound({ to, ...outbound });
  await mock.clock.advance(0);
  const agent = new Agent(mock, call, seen.callbacks);
  for (const line of lines) {
    await agent.play(line);
    if (line.word === "progresses") checkProgress(seen, line.rest);
  }
  if (!call.isEnded) await call.hangUp();
  agent.checkAll();
  return call;
}

// `progress-callback POST initiated ringing answered completed`.
function progressCallback(lines: readonly Line[]) {
  const [line] = all(lines, "progress-callback");
  if (line === undefined) return {};
  const [method, ...events] = line.split(" ");
  const url = "https://app.example/progress";
  return { statusCallback: { url, method, events } as ProgressCallback };
}

// Whatever is posted, the contract's own reader and schema understand it.
function checkForms(seen: Seen, action: Readonly<Record<string, string>> | null): void {
  for (const body of seen.bodies as { readonly method: "charge" | "tokenize" }[]) {
    expect(validate[`${body.method}-request`](body)).toEqual([]);
  }
  const posted = seen.posts.map(({ form }) => form).filter((form) => form.has("Result"));
  const recorded = action === null ? [] : [new URLSearchParams(action)];
  for (const { form } of seen.progress) {
    expect(validateTwilioApi["call-progress"](Object.fromEntries(form))).toEqual([]);
    expect(readCallProgress(form).event).not.toBe("unreadable");
  }
  for (const { form } of seen.statuses) {
    expect(validate["pay-status"](Object.fromEntries(form))).toEqual([]);
  }
  for (const form of [...posted, ...recorded]) {
    expect(readPayAction(form)).toMatchObject({ result: form.get("Result") });
    expect(validate["pay-action"](Object.fromEntries(form))).toEqual([]);
  }
}

// `+12025550111 busy`, or `+12025550111 answers after 3 s talks 20 s`.
function readLeg(text: string): readonly [string, LegConduct] {
  const [, to = "", what = ""] = text.match(/^(\S+) (.*)$/) ?? [];
  const [, ring, talk] = what.match(/^answers after (\d+) s talks (\d+) s$/) ?? [];
  if (ring === undefined) return [to, { kind: what as "busy" }];
  return [to, { kind: "answers", ringMs: Number(ring) * 1000, talkMs: Number(talk) * 1000 }];
}

function wrapped(twiml: string): string {
  return twiml.startsWith("<Response") ? twiml : `<Response>${twiml}</Response>`;
}

async function playLine(call: LiveCall, { word, rest }: Line): Promise<void> {
  if (word === "presses" && rest === "hangup") await call.hangUp();
  else if (word === "presses") await call.press(rest);
  else if (word === "interrupts") await call.interrupt(rest);
  else if (word === "hears" && call.question !== null && /, attempt/.test(rest)) {
    expect(lastPrompt(call)).toBe(rest);
  }
}
