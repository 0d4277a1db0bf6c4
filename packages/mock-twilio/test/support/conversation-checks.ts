// What a conversation says must have been true, held against the call and against what was sent.
import { expect } from "vitest";
import type { Alert } from "../../src/index.ts";
import type { LiveCall } from "../../src/live-call.ts";
import type { Line } from "./conversation-lines.ts";
import type { Post, Seen } from "./conversation-sides.ts";

/** The prompt that was heard last. */
export function lastPrompt(call: LiveCall): string {
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

/** `progresses ringing in-progress`: what was told of the call until now, or `nothing`. */
export function checkProgress({ progress }: Seen, rest: string): void {
  const told = progress.map(({ form }) => form.get("CallStatus")).join(" ");
  expect(told || "nothing").toBe(rest);
}

/** Holds one line's expectation. */
export function checkLine(call: LiveCall, { word, rest }: Line, seen: Seen): void {
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
      checkStatus(seen.statuses, rest);
      return;
    case "progress":
      checkStatus(seen.progress, rest);
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
    case "tells no":
      expect(call.transcript).not.toContain(rest);
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

// `For=postal-code Attempt=2 !ErrorType`: one of the posts has these fields and lacks those; `GET`, `POST` and
// `to=https://app.example/` say how and where.
function checkStatus(statuses: readonly Post[], rest: string): void {
  const wanted = rest.split(" ");
  const fits = statuses.filter(({ form, method, url }) =>
    wanted.every((each) => {
      const [name = "", value] = each.split("=");
      if (/^(GET|POST)$/.test(each)) return method === each;
      if (name === "to") return url.split("?")[0] === value;
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

function told(posts: readonly Post[]): string {
  return posts.map(({ method, form }) => `${method} ${form.toString()}`).join("\n");
}
