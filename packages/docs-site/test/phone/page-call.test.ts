// Calls of the page, without the page: every conduct of the processor leads to the end that it should, and
// every document that a page offers can be paid.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { conductNamed, conducts } from "../../src/phone/conducts.ts";
import { PageCall } from "../../src/phone/page-call.ts";
import { timelineOf } from "../../src/phone/timeline.ts";
import { endWords, screenWords, shownEntry } from "../../src/phone/words.ts";

const charge = '<Response><Pay chargeAmount="20.45" action="/paid"/></Response>';
const documents = new URL("../../src/phone/documents/", import.meta.url);

function call(conduct = "approves", twiml = charge): PageCall {
  return new PageCall({
    twiml,
    conduct: conductNamed(conduct),
    nextFrame: () => Promise.resolve(Number.POSITIVE_INFINITY),
    onChange: () => undefined,
  });
}

async function pay(made: PageCall): Promise<PageCall> {
  await made.drive();
  while (!made.isEnded) await made.keyTestValue();
  return made;
}

const ends: Readonly<Record<string, readonly [string, number, number]>> = {
  // result, deliveries that were tried, charges that were made
  approves: ["success", 1, 1],
  declines: ["payment-connector-error", 1, 0],
  slow: ["success", 2, 1],
  loses: ["success", 2, 1],
  forgets: ["success", 2, 2],
  silent: ["payment-connector-error", 6, 0],
  refuses: ["payment-connector-error", 6, 0],
};

describe("a call in the page", () => {
  it("has an end written down for every conduct", () => {
    expect(Object.keys(ends)).toEqual(conducts.map(({ id }) => id));
  });

  it.each(Object.entries(ends))("[R-01] [R-08] the processor %s", async (conduct, want) => {
    const { report, tally } = await pay(call(conduct));
    expect([report.result, report.connector.length, tally.charges]).toEqual(want);
  });

  it.each(readdirSync(documents))("the document %s can be paid", async (name) => {
    const { report } = await pay(call("approves", readFileSync(new URL(name, documents), "utf8")));
    expect([report.result, report.alerts]).toEqual(["success", []]);
  });

  it("stands still while a key is looked for, and goes on when none is pressed", async () => {
    const made = call();
    await made.drive();
    const standsAtMs = made.elapsedMs;
    await made.drive();
    expect([made.isWaiting, made.elapsedMs]).toEqual([true, standsAtMs]);
    await made.stayQuiet();
    expect(made.report.heard.at(-1)).toMatchObject({ attempt: 2, errorType: "timeout" });
  });

  it("takes keys one by one, and forgets an entry that is over", async () => {
    const made = call();
    await made.drive();
    for (const key of "4111111111111111") await made.press(key);
    expect([made.listensFor, made.entry]).toEqual(["payment-card-number", "4111111111111111"]);
    await made.press("#");
    expect([made.listensFor, made.entry]).toEqual(["expiration-date", ""]);
  });

  it("keys a test value once, however often it is asked to", async () => {
    const made = call();
    await made.drive();
    await Promise.all([made.keyTestValue(), made.keyTestValue()]);
    expect([made.listensFor, made.report.heard.at(-1)?.attempt]).toEqual(["expiration-date", 1]);
  });

  it("tells a hang-up to the application", async () => {
    const made = call();
    await made.drive();
    await made.hangUp();
    expect([made.isEnded, made.report.result]).toEqual([true, "caller-hung-up"]);
    await made.press("1");
  });

  it("tells what is wrong with a document", async () => {
    const { report } = await pay(call("approves", "<Response><Pay></Response>"));
    expect(report.alerts.map(({ code }) => code)).toEqual([12100]);
  });

  it("shows no digit of a card in what it tells", async () => {
    const { lines } = await pay(call("loses"));
    expect(JSON.stringify(lines)).not.toContain("4111111111111111");
  });
});

describe("the line of time", () => {
  it("[R-01] shows a delivery for as long as it was waited for", async () => {
    const { lines, report, elapsedMs } = await pay(call("slow"));
    const { lanes, lengthMs, summary } = timelineOf({ lines, report }, elapsedMs);
    const marks = lanes.find(({ name }) => name === "Processor")?.marks ?? [];
    const [first] = marks;
    expect(marks.map(({ kind, startMs, endMs }) => [kind, endMs - startMs])).toEqual([
      ["unanswered", 10_000],
      ["answered", 1000],
    ]);
    expect(marks[1]?.startMs).toBe(first?.endMs);
    expect(lengthMs).toBeGreaterThan(elapsedMs);
    expect(summary).toBe(
      "To the processor: delivery 1 no answer in 10 seconds, delivery 2 answered.",
    );
  });
});

describe("the words of the handset", () => {
  it.each([
    ["payment-card-number", "4111#", "••••#"],
    ["security-code", "123", "•••"],
    ["postal-code", "94105", "94105"],
    [null, "123", ""],
  ])("for %s it shows %s as %s", (field, keys, want) => {
    expect(shownEntry(field, keys)).toBe(want);
  });

  it("say when the caller was charged twice, or charged and told of a failure", async () => {
    const { report } = await pay(call("forgets"));
    expect(endWords(report, { charges: 2, tokens: 0 }).words).toContain("charged twice");
    const failed = (await pay(call("silent"))).report;
    expect(endWords(failed, { charges: 1, tokens: 0 }).words).toContain("told of a failure");
  });

  it("say what is asked", async () => {
    const made = call();
    await made.drive();
    expect(screenWords(made)).toContain("card number");
  });
});
