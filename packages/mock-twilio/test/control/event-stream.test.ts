// The event stream: every step once and in order, masked; resumed; broken off when nobody reads.
import { describe, expect, it } from "vitest";
import { type Control, startControl } from "../support/control.ts";

const short = "<Response><Hangup/></Response>";
const pay = '<Response><Pay chargeAmount="10.00"/></Response>';

type Told = {
  readonly id: string;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
};

async function listen(
  { mock }: Control,
  { query = "", lastId, signal }: { query?: string; lastId?: string; signal?: AbortSignal } = {},
) {
  const headers: Record<string, string> = lastId === undefined ? {} : { "Last-Event-ID": lastId };
  const init = { headers, ...(signal === undefined ? {} : { signal }) };
  const answer = await mock.fetch(new Request(`http://localhost/_mock/events${query}`, init));
  expect(answer.headers.get("Content-Type")).toBe("text/event-stream");
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    reader,
    /** What is told until that is among it, so many times. */
    until: async (needle: string, times = 1): Promise<readonly Told[]> => {
      while (text.split(needle).length <= times) {
        const { done, value } = await reader.read();
        if (done) break;
        text += value;
      }
      return toldIn(text);
    },
  };
}

function toldIn(text: string): readonly Told[] {
  return text.split("\n\n").flatMap((block) => {
    const fields = Object.fromEntries(
      block.split("\n").map((line) => [line.split(": ")[0], line.slice(line.indexOf(": ") + 2)]),
    );
    if (fields.event === undefined || fields.data === undefined) return [];
    return [{ id: fields.id ?? "", event: fields.event, data: JSON.parse(fields.data) }];
  });
}

async function playOne({ ask }: Control, twiml = short): Promise<string> {
  const { body } = await ask("POST /calls", { body: { twiml } });
  await ask(`GET /calls/${body.sid}?until=over`);
  return String(body.sid);
}

describe("the event stream", () => {
  it("[K-12] tells every step of every call once and in order, as its journal has it", async () => {
    const control = await startControl();
    await control.ask("PUT /caller", { body: { conduct: "answers" } });
    const stream = await listen(control);
    const sids = [await playOne(control, pay), await playOne(control, pay)];
    const told = await stream.until('"type":"endCall"', 2);
    const steps = told.filter(({ event }) => event === "step");
    for (const sid of sids) {
      const { text } = await control.ask(`GET /calls/${sid}/journal`);
      const [, ...lines] = text.trimEnd().split("\n");
      const ofCall = steps.flatMap(({ data: { callSid, ...line } }) =>
        callSid === sid ? [line] : [],
      );
      expect(ofCall).toEqual(lines.map((line) => JSON.parse(line)));
    }
    expect(JSON.stringify(told)).not.toContain("4111111111111111");
    const numbers = told.map(({ id }) => Number(id.split("-")[1]));
    expect(numbers).toEqual(numbers.map((_, index) => index));
  });

  it("[K-12] tells a new listener nothing of what was before, and masks a call it has not seen begin", async () => {
    const control = await startControl();
    const { body } = await control.ask("POST /calls", { body: { twiml: pay } });
    await control.ask(`GET /calls/${body.sid}?until=asked`);
    await control.ask("PUT /clock", { body: { mode: "step" } });
    await control.ask(`POST /calls/${body.sid}/keys`, { body: { keys: "41111111" } });
    const stream = await listen(control);
    const [hello] = await stream.until("hello");
    expect(hello).toMatchObject({ event: "hello", data: {} });
    await control.ask(`POST /calls/${body.sid}/keys`, { body: { keys: "11111111#" } });
    const told = await stream.until("expiration-date");
    const keys = told.flatMap(({ data }) => {
      const { event } = data as { event?: { type: string; key?: string } };
      return event?.type === "digitPressed" ? [event.key] : [];
    });
    expect(keys.join("")).toBe("411111xxxxxx1111#");
  });

  it("[K-12] tells one call alone when it is asked to", async () => {
    const control = await startControl();
    const { body } = await control.ask("POST /calls", { body: { twiml: pay } });
    const stream = await listen(control, { query: `?callSid=${body.sid}` });
    await playOne(control);
    await control.ask(`POST /calls/${body.sid}/hang-up`);
    const told = await stream.until("endCall");
    const sids = told.slice(1).map(({ data }) => data.callSid);
    expect(new Set(sids)).toEqual(new Set([body.sid]));
  });

  it("[K-12] goes on after the event that was heard last, by header or query", async () => {
    const control = await startControl();
    const first = await listen(control);
    await playOne(control);
    const heard = await first.until("endCall");
    await first.reader.cancel();
    const lastId = heard.at(-1)?.id ?? "";
    const later = await playOne(control);
    for (const telling of [{ lastId }, { query: `?after=${lastId}` }]) {
      const told = await (await listen(control, telling)).until("endCall");
      expect(told.map(({ event }) => event)).not.toContain("missed");
      expect(told[0]).toMatchObject({ data: { callSid: later, event: { type: "callStarted" } } });
    }
  });

  it("[K-12] says so when some of it is no longer known", async () => {
    const control = await startControl();
    const before = await listen(control);
    await playOne(control);
    await before.until("endCall");
    for (const lastId of ["other-1", "nonsense", ""]) {
      const [missed, step] = await (await listen(control, { lastId })).until("endCall");
      expect(missed).toMatchObject({ event: "missed", data: { after: lastId } });
      expect(step).toMatchObject({ event: "step" });
    }
  });

  it("[K-12] ends when its listener leaves", async () => {
    const control = await startControl();
    const leaving = new AbortController();
    const stream = await listen(control, { signal: leaving.signal });
    await stream.until("hello");
    leaving.abort();
    await playOne(control);
    const told = await stream.until("endCall").catch(() => []);
    expect(told.filter(({ event }) => event === "step")).toEqual([]);
  });
});
