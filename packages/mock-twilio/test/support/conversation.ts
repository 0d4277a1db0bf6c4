// Reads and plays the conversations: one whole call a file, one thing a line. The processor and the
// application are functions in this process that follow the file's `replies` and `answers`.
import { readPayAction, validate } from "@pay-connector/types";
import { expect } from "vitest";
import type { Assumptions, WireProfile } from "../../src/core/assumptions.ts";
import { replayJournal } from "../../src/core/journal/read-journal.ts";
import { startMockTwilio } from "../../src/index.ts";
import type { LiveCall } from "../../src/live-call.ts";

/** One line of a conversation. */
export type Line = { readonly word: string; readonly rest: string };

/** A file as lines, by their first word. */
export function readConversation(text: string): readonly Line[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const [, word = "", rest = ""] = line.match(/^(sends no|\S+)\s+(.*)$/) ?? [];
    return { word, rest: rest.trim() };
  });
}

/** All rests of the lines that begin with this word. */
export function all(lines: readonly Line[], word: string): readonly string[] {
  return lines.filter((line) => line.word === word).map(({ rest }) => rest);
}

type Clock = { readonly sleep: (ms: number) => Promise<void> };
type Seen = {
  readonly bodies: unknown[];
  readonly posts: { url: string; form: URLSearchParams }[];
};

/** Plays a conversation and holds it to its expectations. */
export async function playConversation(lines: readonly Line[]): Promise<void> {
  const seen: Seen = { bodies: [], posts: [] };
  const clock: { current: Clock | null } = { current: null };
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
    connectors: [
      {
        uniqueName: "Default",
        mode: only("mode") === "LIVE" ? "LIVE" : "TEST",
        ...(only("currencies") === undefined ? {} : { currencies: only("currencies")!.split(" ") }),
        fetch: processor(all(lines, "replies"), seen, clock),
      },
    ],
    application: { fetch: application(all(lines, "answers"), seen) },
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
  for (const form of [...posted, ...recorded]) {
    expect(readPayAction(form)).toMatchObject({ result: form.get("Result") });
    expect(validate["pay-action"](Object.fromEntries(form))).toEqual([]);
  }
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
    .map(({ step, attempt, errorType }) =>
      [step, `attempt ${attempt}`, ...(errorType === null ? [] : [`error ${errorType}`])].join(
        ", ",
      ),
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
      expect(report.alerts.map(({ code }) => String(code))).toContain(rest);
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

// `silence`, `refused`, `200 body`, or `after 1 s 200 body`; more deliveries than replies are refused.
function processor(
  replies: readonly string[],
  seen: Seen,
  clock: { current: Clock | null },
): (request: Request) => Promise<Response> {
  return async (request) => {
    const reply = replies[seen.bodies.length] ?? "refused";
    seen.bodies.push(await request.json());
    if (reply === "silence") return new Promise(() => undefined);
    if (reply === "refused") throw new Error("the connection was refused");
    const [, seconds, status, body] = reply.match(/^(?:after (\d+) s )?(\d{3}) (.*)$/) ?? [];
    if (seconds !== undefined) await clock.current?.sleep(Number(seconds) * 1000);
    return new Response(body, { status: Number(status) });
  };
}

function application(answers: readonly string[], seen: Seen) {
  return async (request: Request): Promise<Response> => {
    const answer = answers[seen.posts.length] ?? "404";
    seen.posts.push({ url: request.url, form: new URLSearchParams(await request.text()) });
    if (/^\d{3}$/.test(answer)) return new Response("", { status: Number(answer) });
    return new Response(answer, { headers: { "Content-Type": "text/xml" } });
  };
}
