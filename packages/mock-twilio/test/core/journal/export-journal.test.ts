// The journal as a file: append-only, masked, and still good for a replay.
import { Secret } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import { JournalError, replayJournal } from "../../../src/core/journal/read-journal.ts";
import { replayEvents } from "../../../src/core/journal/replay.ts";
import { type LiveCall, startMockTwilio } from "../../../src/index.ts";
import { aCallSettings } from "../../support/builders.ts";

const at = "2026-11-20T09:00:00Z";
const url = "https://app.example/voice";
const answer = async (request: Request): Promise<Response> => {
  const { method } = (await request.json()) as { method: string };
  const id = method === "charge" ? { charge_id: "ch_1" } : { token_id: "4111111111111111" };
  return Response.json({ ...id, error_code: null, error_message: null });
};

async function aCall(twiml: string, keys: readonly string[]): Promise<LiveCall> {
  const mock = await startMockTwilio({ at, seed: 3, connector: { fetch: answer } });
  const call = await mock.dial({ twiml: `<Response>${twiml}</Response>` });
  for (const each of keys) await call.press(each);
  await mock.close();
  return call;
}

const ach = '<Pay paymentMethod="ach-debit" chargeAmount="5" maxAttempts="3"/>';
const calls: readonly { name: string; twiml: string; keys: readonly string[] }[] = [
  {
    name: "a charge",
    twiml: '<Pay chargeAmount="10.00"/>',
    keys: ["4111111111111111", "1230", "94105", "123"],
  },
  {
    name: "a number with a wrong check digit, one of another type, a card nobody lets through",
    twiml: '<Pay maxAttempts="3"/>',
    keys: ["4111111111111112#", "6011000990139424#", "4012888888881881#", "1230", "94105#", "123"],
  },
  {
    name: "a bank account of TEST mode, after one with too few digits",
    twiml: ach,
    keys: ["110000000", "123#", "123456789#"],
  },
  {
    name: "a bank account that TEST mode blocks",
    twiml: ach,
    keys: ["110000000", "987654321#"],
  },
  {
    name: "a card number keyed as a postal code, and a star",
    twiml: "<Pay/>",
    keys: ["4111111111111111", "1230", "5555555555554444", "12*"],
  },
];

describe("an exported journal", () => {
  for (const { name, twiml, keys } of calls) {
    it(`[F-11] [F-12] [M-05] replays to the same effects, and shows no card: ${name}`, async () => {
      const call = await aCall(twiml, keys);
      const text = call.exportedJournal;
      const secrets = keys.filter((each) => each.length > 6).map((each) => each.replace("#", ""));
      for (const secret of secrets.filter((each) => each !== "110000000")) {
        expect(text).not.toContain(secret);
      }
      expect(replayJournal(text)).toMatchObject({ firstDifference: null });
      expect(replayJournal(text).entries).toHaveLength(call.journal.length);
    });
  }

  it("[F-11] the journal in memory replays byte for byte, bodies included", async () => {
    const call = await aCall('<Pay chargeAmount="10.00"/>', [
      ...["4111111111111112#", "4111111111111111", "1230", "94105", "123"],
    ]);
    const again = replayEvents(
      call.journal.map(({ event }) => event),
      call.settings,
    );
    const bytes = (entries: typeof again): string =>
      JSON.stringify(entries, function (this: Record<string, unknown>, name, part: unknown) {
        const original = this[name];
        return original instanceof Secret ? original.reveal() : part;
      });
    expect(bytes(again)).toBe(bytes(call.journal));
    expect(bytes(again)).toMatch(/cardnumber[\\":]+4111111111111111/);
  });

  it("[F-12] grows by whole entries only, each with its virtual time", async () => {
    const call = await aCall("<Pay/>", ["4111111111111111", "*"]);
    const [header, ...lines] = call.exportedJournal.trimEnd().split("\n");
    expect(JSON.parse(header ?? "")).toMatchObject({ journal: 1 });
    const times = lines.map((line) => (JSON.parse(line) as { event: { atMs: number } }).event.atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBe(Date.parse(at));
  });

  it("[F-11] names the first line that is no longer true", async () => {
    const call = await aCall('<Pay chargeAmount="10.00"/>', ["4111111111111111", "*"]);
    const changed = call.exportedJournal.replace('"ms":5000', '"ms":6000');
    const { firstDifference } = replayJournal(changed);
    expect(firstDifference?.was).toContain('"ms":6000');
    expect(firstDifference?.is).toContain('"ms":5000');
    const before = changed.split("\n").findIndex((line) => line.includes('"ms":6000'));
    expect(firstDifference?.line).toBe(before + 1);
  });

  const header = JSON.stringify({ journal: 1, settings: aCallSettings() });
  const wrong = [
    { name: "an empty file", text: "", want: "Line 1" },
    { name: "a text", text: "hello", want: "Line 1 is not a JSON object" },
    { name: "another object", text: "{}", want: "Line 1 is not the beginning" },
    { name: "a later version", text: '{"journal":9,"settings":{}}', want: "version 9" },
    { name: "a broken line", text: `${header}\n{"event":`, want: "Line 2 is not a JSON object" },
    { name: "a strange line", text: `${header}\n{"event":{}}`, want: "Line 2 is not an event" },
  ];
  for (const { name, text, want } of wrong) {
    it(`[F-12] refuses what is no journal: ${name}`, () => {
      expect(() => replayJournal(text)).toThrow(JournalError);
      expect(() => replayJournal(text)).toThrow(want);
    });
  }

  it("[F-12] hides what a caller keys into a <Gather>, and digits in documents", async () => {
    const application = {
      fetch: async () => new Response("<Response><Say>Card 4111111111111111</Say></Response>"),
    };
    const mock = await startMockTwilio({ at, application });
    const call = await mock.dial({ url });
    expect(call.exportedJournal).not.toContain("4111111111111111");
    expect(replayJournal(call.exportedJournal).firstDifference).toBeNull();
  });
});
