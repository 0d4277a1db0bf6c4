// Reads and plays the conversations: one whole call a file, one thing a line. The processor and the
// application are in conversation-sides.ts; they follow the file's `replies`, `answers` and
// `status-answers`.
import { readPayAction, validate } from "@pay-connector/types";
import { expect } from "vitest";
import type { Assumptions, WireProfile } from "../../src/core/assumptions.ts";
import { replayJournal } from "../../src/core/journal/read-journal.ts";
import {
  type Alert,
  type BrandedInstance,
  type LegConduct,
  type RequestHandler,
  startMockTwilio,
} from "../../src/index.ts";
import type { LiveCall } from "../../src/live-call.ts";
import { application, type CurrentClock, processor, type Seen } from "./conversation-sides.ts";

/** One line of a conversation. */
export type Line = { readonly word: string; readonly rest: string };

const words = [
  ...[
    "title",
    "behaviours",
    "twiml",
    "url",
    "wire",
    "assume",
    "pci",
    "strict",
    "mode",
    "connector",
    "currencies",
  ],
  ...["fallback", "leg", "replies", "answers", "status-answers", "presses", "interrupts", "hears"],
  ...[
    "sends",
    "sends no",
    "result",
    "action",
    "alert",
    "says",
    "status",
    "statuses",
    "form",
    "ends",
  ],
  ...["tells", "deliveries", "lasts", "posts"],
];

/** A file as lines, by their first word. */
export function readConversation(text: string): readonly Line[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const [, word = "", rest = ""] = line.match(/^(sends no|\S+)\s+(.*)$/) ?? [];
    // A misspelt word would be an expectation that nobody holds.
    if (!words.includes(word)) throw new Error(`No conversation knows the word "${word}".`);
    return { word, rest: rest.trim() };
  });
}

/** All rests of the lines that begin with this word. */
export function all(lines: readonly Line[], word: string): readonly string[] {
  return lines.filter((line) => line.word === word).map(({ rest }) => rest);
}

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
  const seen: Seen = { bodies: [], posts: [], statuses: [] };
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
        { answers: all(lines, "answers"), statusAnswers: all(lines, "status-answers") },
        seen,
        clock,
      ),
    },
  });
  clock.current = mock.clock;
  const url = only("url");
  const call = await mock.dial(
    url === undefined ? { twiml: wrapped(only("twiml") ?? "") } : { url },
  );
  for (const line of lines) await playLine(call, line);
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

// Whatever is posted, the contract's own reader and schema understand it.
function checkForms(seen: Seen, action: Readonly<Record<string, string>> | null): void {
  for (const body of seen.bodies as { readonly method: "charge" | "tokenize" }[]) {
    expect(validate[`${body.method}-request`](body)).toEqual([]);
  }
  const posted = seen.posts.map(({ form }) => form).filter((form) => form.has("Result"));
  const recorded = action === null ? [] : [new URLSearchParams(action)];
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

function lastPrompt(call: LiveCall): string {
  return prompts(call).at(-1) ?? "nothing";
}

function prompts(call: LiveCall): readonly string[] {
  return call.journal
    .flatMap(({ effects }) => effects)
    .filter((effect) => effect.type === "playPrompt")
    .map(({ step, attempt, errorType, isSecondEntry }) =>
      [
        ...[step, `attempt ${attempt}`],
        ...(errorType === null ? [] : [`error ${errorType}`]),
        ...(isSecondEntry ? ["again"] : []),
      ].join(", "),
    );
}

function checkLine(call: LiveCall, { word, rest }: Line, seen: Seen): void {
  const { report } = call;
  const first = (seen.bodies[0] ?? {}) as Record<string, unknown>;
  switch (word) {
    case "hears":
      if (rest.startsWith('"')) {
        expect(report.heard.map(({ text }) => text)).toContain(rest.slice(1, -1));
      } else expect(prompts(call)).toContain(rest);
      return;
    case "sends":
      expect(first).toMatchObject(JSON.parse(rest));
      return;
    case "sends no":
      expect(first).not.toHaveProperty(rest);
      return;
    case "result":
      expect(report.result ?? "none").toBe(rest);
      return;
    case "action":
      checkAction(report.action, rest);
      return;
    case "alert":
      checkAlert(report.alerts, rest);
      return;
    case "says":
      expect(report.alerts.map(({ message }) => message).join("\n")).toContain(rest);
      return;
    case "status":
      checkStatus(seen, rest);
      return;
    case "statuses":
      expect(seen.statuses.map(({ form }) => form.get("For"))).toHaveLength(Number(rest));
      return;
    case "form":
      checkForm(seen, rest);
      return;
    case "ends":
      expect(call.journal.flatMap(({ effects }) => effects)).toContainEqual(
        expect.objectContaining({ type: "endCall", reason: rest }),
      );
      return;
    case "tells":
      expect(call.transcript).toContain(rest);
      return;
    case "deliveries":
      checkDeliveries(
        report.connector.map(({ at }) => Date.parse(at)),
        rest,
      );
      expect(new Set(seen.bodies.map((body) => JSON.stringify(body))).size).toBeLessThan(2);
      return;
    case "lasts":
      checkLength(call, rest);
      return;
  }
}

function checkAction(action: Readonly<Record<string, string>> | null, rest: string): void {
  if (rest === "none") expect(action).toBeNull();
  else if (rest.startsWith("no ")) expect(action).not.toHaveProperty(rest.slice(3));
  else {
    const cut = rest.indexOf("=");
    expect(action).toHaveProperty(rest.slice(0, cut), rest.slice(cut + 1));
  }
}

function checkDeliveries(times: readonly number[], rest: string): void {
  const [, count, gap] = rest.match(/^(\d+)(?: every (\d+) s)?$/) ?? [];
  expect(times).toHaveLength(Number(count));
  if (gap === undefined) return;
  const gaps = times.slice(1).map((time, index) => time - times[index]!);
  expect(gaps).toEqual(gaps.map(() => Number(gap) * 1000));
}

function checkLength(call: LiveCall, rest: string): void {
  const [, how, seconds] = rest.match(/^(less|more) than (\d+) s$/) ?? [];
  const lasted = call.journal.at(-1)!.event.atMs - call.journal[0]!.event.atMs;
  if (how === "less") expect(lasted).toBeLessThan(Number(seconds) * 1000);
  else expect(lasted).toBeGreaterThan(Number(seconds) * 1000);
}

// `12200`, `warning 12200`, or `none`.
function checkAlert(alerts: readonly Alert[], rest: string): void {
  if (rest === "none") {
    expect(alerts).toEqual([]);
    return;
  }
  const [code, level] = rest.split(" ").reverse();
  const found = alerts.filter((alert) => String(alert.code) === code);
  expect(found.map((alert) => alert.level)).toContain(level ?? found[0]?.level ?? "error");
}

// `For=postal-code Attempt=2 !ErrorType`: one of the posts has these fields and lacks those.
function checkStatus({ statuses }: Seen, rest: string): void {
  const wanted = rest.split(" ");
  const fits = statuses.filter(({ form }) =>
    wanted.every((each) => {
      const [name = "", value] = each.split("=");
      return value === undefined ? !form.has(name.slice(1)) : form.get(name) === value;
    }),
  );
  expect(fits.length, `status ${rest} among\n${told(statuses)}`).toBeGreaterThan(0);
}

// `Digits=12`, or `no Digits`: true of the last form the application got.
function checkForm({ posts }: Seen, rest: string): void {
  const form = Object.fromEntries(posts.at(-1)?.form ?? []);
  if (rest.startsWith("no ")) expect(form).not.toHaveProperty(rest.slice(3));
  else {
    const cut = rest.indexOf("=");
    expect(form).toHaveProperty(rest.slice(0, cut), rest.slice(cut + 1));
  }
}

function told(posts: Seen["statuses"]): string {
  return posts.map(({ method, form }) => `${method} ${form.toString()}`).join("\n");
}
