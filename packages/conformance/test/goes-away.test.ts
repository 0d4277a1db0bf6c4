// An endpoint that ends in the middle of a run: what was not judged fails nothing, and one sentence says so.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { judge } from "../src/judge.ts";
import { watchPresence } from "../src/presence-watch.ts";
import { htmlReport } from "../src/report/html.ts";
import { junitXml } from "../src/report/junit.ts";
import { terminalReport } from "../src/report/terminal.ts";
import type { Exchange } from "../src/wire/exchange.ts";
import { approves } from "./support/endpoints.ts";
import { aResult } from "./support/verdicts.ts";
import { virtualTime } from "./support/virtual-time.ts";

const [answered] = aResult("failed").exchanges as readonly [Exchange];
const never = new AbortController().signal;
const none = { status: null, body: "", tookMs: 0 };
const refused: Exchange = { ...answered, ...none, outcome: "refused", startedMs: 3_100 };
const broken: Exchange = { ...refused, outcome: "broken", startedMs: 2_600 };

describe("a delivery that found nobody", () => {
  it("is handed on when the endpoint is there again", async () => {
    const clock = virtualTime();
    const watch = watchPresence(clock, async () => clock.nowMs() >= 4_000, never);
    const exchange = await watch.heeded(async () => refused, { name: "a-check", pace: "fast" })({});
    expect(exchange).toBe(refused);
    expect(clock.nowMs()).toBeGreaterThanOrEqual(4_000);
    expect(watch.signal.aborted).toBe(false);
    expect(watch.sentence([])).toBeNull();
  });

  it("ends the run when it does not come back, and says what it worked on", async () => {
    const clock = virtualTime();
    const watch = watchPresence(clock, async () => false, never);
    await Promise.all([
      watch.heeded(async () => refused, { name: "replay-later", pace: "fast" })({}),
      watch.heeded(async () => broken, { name: "slow-success-told", pace: "slow" })({}),
      watch.heeded(async () => broken, { name: "wrong-types", pace: "fast" })({}),
    ]);
    expect(watch.signal.aborted).toBe(true);
    expect(watch.sentence(["replay-later", "wrong-types"])).toBe(
      "The endpoint stopped accepting connections 3.1 s into the run and did not come back within 10 s; 2 checks are not judged: replay-later, wrong-types. It went while it worked on requests of wrong-types: look into its log, and run these alone (--only) to see whether one of them ends it.",
    );
  });

  it("is handed on at once while a restart is under way, however long that takes", async () => {
    const clock = virtualTime();
    const watch = watchPresence(clock, async () => false, never);
    let seen: Exchange | null = null;
    await watch.restarting(async () => {
      seen = await watch.heeded(async () => broken, {
        name: "captured-once-restarted-in-flight",
        pace: "fast",
      })({});
      await clock.sleep(30_000);
    })();
    expect(seen).toBe(broken);
    expect(watch.signal.aborted).toBe(false);
  });

  it("that only lost its connection is handed on at once", async () => {
    const clock = virtualTime();
    const watch = watchPresence(clock, async () => true, never);
    expect(await watch.heeded(async () => broken, { name: "body-huge", pace: "fast" })({})).toBe(
      broken,
    );
    expect(clock.nowMs()).toBe(0);
  });
});

it("is told once, accuses nobody and ends with 2", async () => {
  let asked = 0;
  const server: Server = createServer((request, response) => {
    asked += 1;
    if (asked <= 3) return approves(request, response);
    server.close();
    server.closeAllConnections();
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pay`;
  const only = ["replay-at-once", "charge-approved", "ids-outlive-the-second"];
  const verdicts = await judge({ endpoint, username: "u", password: "p", only });
  expect(verdicts).toMatchObject({ trouble: null, isInterrupted: true, exitCode: 2 });
  expect(verdicts.counts.failed).toBe(0);
  const sentence = /The endpoint stopped accepting connections \d+\.\d s into the run/;
  for (const report of [terminalReport, htmlReport, junitXml]) {
    expect(report(verdicts)).toMatch(sentence);
  }
  expect(htmlReport(verdicts)).toContain(">It went away</p>");
});
