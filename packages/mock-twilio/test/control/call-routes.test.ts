// Calls over the control API: placed, listed, waited for, driven by keys, and told masked.
import { describe, expect, it } from "vitest";
import { replayJournal } from "../../src/core/journal/read-journal.ts";
import { type Control, startControl } from "../support/control.ts";

const pay = '<Response><Pay chargeAmount="10.00"/></Response>';
const card = "4111111111111111";

async function placed(control: Control, body: unknown = { twiml: pay }): Promise<string> {
  const answer = await control.ask("POST /calls", { body });
  expect(answer.status).toBe(201);
  return String(answer.body.sid);
}

describe("calls", () => {
  it("[K-05] begin with a number, a document or an address, one of the three", async () => {
    const { ask } = await startControl();
    const wrong = [{}, { twiml: pay, url: "https://app.example/" }, { to: "+1", twiml: pay }];
    for (const body of wrong) {
      expect((await ask("POST /calls", { body })).body).toMatchObject({ code: "bad-input" });
    }
    const stranger = await ask("POST /calls", { body: { to: "+12025550199" } });
    expect(stranger).toMatchObject({ status: 422, body: { code: "refused" } });
  });

  it("[K-05] to a number of the account are answered as it is configured", async () => {
    const { ask } = await startControl();
    const phoneNumber = "+12025550100";
    await ask("POST /numbers", { body: { phoneNumber } });
    await ask("POST /bins", { body: { name: "Pay", twiml: pay } });
    await ask(`PATCH /numbers/${encodeURIComponent(phoneNumber)}`, { body: { bin: "Pay" } });
    const body = { to: phoneNumber, from: "+12025550150" };
    const { body: call } = await ask("POST /calls", { body });
    expect(call).toMatchObject({ to: phoneNumber, from: body.from, direction: "inbound" });
    const asked = await ask(`GET /calls/${call.sid}?until=asked`);
    expect(asked.body.question).toEqual({ step: "payment-card-number", attempt: 1 });
  });

  it("[K-05] are listed, the newest first, live or over, up to a limit", async () => {
    const control = await startControl();
    const sids = [await placed(control), await placed(control), await placed(control)];
    await control.ask(`POST /calls/${sids[1]}/hang-up`);
    const listed = async (query: string): Promise<unknown> => {
      const { body } = await control.ask(`GET /calls${query}`);
      return [(body.calls as { sid: string }[]).map(({ sid }) => sid), body.total];
    };
    expect(await listed("")).toEqual([[...sids].reverse(), 3]);
    expect(await listed("?state=over")).toEqual([[sids[1]], 1]);
    expect(await listed("?state=live&limit=1")).toEqual([[sids[2]], 2]);
  });

  it("[K-05] are waited for, and no longer than asked", async () => {
    const control = await startControl();
    const sid = await placed(control);
    const { body } = await control.ask(`GET /calls/${sid}?until=over&within=0.02`);
    expect(body).toMatchObject({ isLive: true, status: "in-progress" });
    const over = control.ask(`GET /calls/${sid}?until=over`);
    await control.ask(`POST /calls/${sid}/hang-up`);
    expect((await over).body).toMatchObject({ isLive: false, status: "completed" });
  });

  it("that nobody knows are not found", async () => {
    const { ask } = await startControl();
    for (const line of ["GET /calls/CA1", "GET /calls/CA1/journal", "POST /calls/CA1/hang-up"]) {
      expect((await ask(line)).status).toBe(404);
    }
  });
});

describe("keys", () => {
  it("[K-06] are pressed at the present moment, and a whole payment is made of them", async () => {
    const control = await startControl();
    const sid = await placed(control);
    for (const keys of [`${card}#`, "12 30", "94105#", "123"]) {
      await control.ask(`GET /calls/${sid}?until=asked`);
      await control.ask(`POST /calls/${sid}/keys`, { body: { keys } });
    }
    const { body } = await control.ask(`GET /calls/${sid}?until=over`);
    expect(body.report).toMatchObject({ result: "success" });
    expect(body.transcript).toContain("success");
  });

  it("[K-06] one by one in stepped time, where nothing else moves", async () => {
    const control = await startControl();
    await control.ask("PUT /clock", { body: { mode: "step" } });
    const sid = await placed(control);
    for (const entry of [`${card}#`, "1230", "94105#", "123"]) {
      for (const keys of entry) await control.ask(`POST /calls/${sid}/keys`, { body: { keys } });
    }
    const before = await control.ask(`GET /calls/${sid}`);
    expect(before.body.transcript).toContain("payment is processed");
    expect((await control.ask("GET /clock")).body.now).toBe("2026-11-20T09:00:00.000Z");
    await control.ask("POST /clock/advance", { body: { seconds: 10 } });
    const { body } = await control.ask(`GET /calls/${sid}`);
    expect(body).toMatchObject({ isLive: false, report: { result: "success" } });
  });

  it("[K-06] in stepped time are too late once the time for them has been moved past", async () => {
    const control = await startControl();
    await control.ask("PUT /clock", { body: { mode: "step" } });
    const sid = await placed(control, { twiml: '<Response><Pay timeout="5"/></Response>' });
    await control.ask("POST /clock/advance", { body: { seconds: 60 } });
    const { body } = await control.ask(`GET /calls/${sid}`);
    expect(body).toMatchObject({ isLive: false, report: { result: "too-many-failed-attempts" } });
  });

  it("[K-06] go nowhere when the call is over", async () => {
    const control = await startControl();
    const sid = await placed(control, { twiml: "<Response><Hangup/></Response>" });
    await control.ask(`GET /calls/${sid}?until=over`);
    const { status } = await control.ask(`POST /calls/${sid}/keys`, { body: { keys: "1" } });
    expect(status).toBe(200);
    expect((await control.ask(`POST /calls/${sid}/hang-up`)).status).toBe(200);
  });

  it("[K-06] are told by no answer, be they right or wrong", async () => {
    const control = await startControl();
    const sid = await placed(control);
    const texts: string[] = [];
    const send = async (line: string, body?: unknown): Promise<void> => {
      texts.push((await control.ask(line, body === undefined ? {} : { body })).text);
    };
    await send(`POST /calls/${sid}/keys`, { keys: `${card}x` });
    await send(`POST /calls/${sid}/keys`, { keys: [card] });
    await send("PUT /caller", { conduct: { "payment-card-number": card, moon: card } });
    await send("PUT /caller", { conduct: { "payment-card-number": card } });
    await send("GET /caller");
    await send(`POST /calls/${sid}/keys`, { keys: `${card}#` });
    await control.ask(`GET /calls/${sid}?until=asked`);
    await send(`GET /calls/${sid}`);
    await send(`GET /calls/${sid}/journal`);
    expect(texts).toHaveLength(8);
    for (const text of texts) expect(text).not.toContain(card);
  });
});

describe("what a call leaves behind", () => {
  it("[K-09] is a journal that can be replayed, masked", async () => {
    const control = await startControl();
    const sid = await placed(control);
    await control.ask(`GET /calls/${sid}?until=asked`);
    await control.ask(`POST /calls/${sid}/keys`, { body: { keys: `${card}#` } });
    await control.ask(`GET /calls/${sid}?until=asked`);
    await control.ask(`POST /calls/${sid}/hang-up`);
    const { text, type } = await control.ask(`GET /calls/${sid}/journal`);
    expect(type).toBe("application/x-ndjson");
    expect(replayJournal(text).firstDifference).toBeNull();
    expect(text).not.toContain(card);
  });

  it("[K-09] is alerts, of all calls together", async () => {
    const control = await startControl();
    const sid = await placed(control, {
      twiml: '<Response><Pay paymentConnector="Nobody"/></Response>',
    });
    await control.ask(`GET /calls/${sid}?until=over`);
    const { body } = await control.ask("GET /alerts");
    expect(body.alerts).toMatchObject([{ level: "error", callSid: sid }]);
  });
});
