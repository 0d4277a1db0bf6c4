// What holds for calls to come, and how time passes, over the control API.
import { describe, expect, it } from "vitest";
import { type Control, startControl } from "../support/control.ts";

const pay = '<Response><Pay chargeAmount="10.00"/></Response>';

async function over({ ask }: Control, body: unknown): Promise<Record<string, unknown>> {
  const { body: call } = await ask("POST /calls", { body });
  return (await ask(`GET /calls/${call.sid}?until=over`)).body;
}

describe("settings", () => {
  it("[K-07] faults strike calls that are placed after they were laid, until they are lifted", async () => {
    const control = await startControl();
    await control.ask("PUT /caller", { body: { conduct: "answers" } });
    const faults = [{ on: "processor", fault: "status", status: 400, at: 1 }];
    const { body } = await control.ask("PUT /faults", { body: { faults } });
    expect(body).toEqual({ faults });
    const struck = await over(control, { twiml: pay });
    expect(struck.report).toMatchObject({ connector: [{ status: 400 }] });
    await control.ask("PUT /faults", { body: { faults: [] } });
    expect((await over(control, { twiml: pay })).report).toMatchObject({ result: "success" });
  });

  it("[K-07] legs behave as they are told to", async () => {
    const control = await startControl();
    const legs = { "+12025550111": { kind: "busy" } };
    expect((await control.ask("PUT /legs", { body: { legs } })).body).toEqual({ legs });
    const { transcript } = await over(control, {
      twiml: "<Response><Dial>+12025550111</Dial></Response>",
    });
    expect(transcript).toContain("busy");
    const wrong = { "+1": { kind: "answers" }, "+2": { kind: "sleeps" } };
    const refused = await control.ask("PUT /legs", { body: { legs: wrong } });
    expect(refused.body.problems).toMatchObject([
      { field: "legs.+1" },
      { field: "legs.+1" },
      { field: "legs.+2.kind" },
    ]);
    expect((await control.ask("GET /legs")).body).toEqual({ legs });
  });

  it("[K-07] assumptions are listed with their doubts, and hold for calls to come", async () => {
    const control = await startControl();
    const { body } = await control.ask("PATCH /assumptions", {
      body: { expiryYear: "four-digits" },
    });
    expect(body.assumptions).toContainEqual({
      name: "expiryYear",
      reading: "four-digits",
      readings: ["two-digits", "four-digits"],
      question: "How many digits does the year of expiry have?",
    });
    await control.ask("PUT /caller", { body: { conduct: "answers" } });
    const { report } = await over(control, { twiml: pay });
    expect(report).toMatchObject({ connector: [{ request: { expiry_year: "2027" } }] });
    const wrong = { expiryYear: "none", moon: "full" };
    const refused = await control.ask("PATCH /assumptions", { body: wrong });
    expect(refused.body.problems).toHaveLength(2);
  });

  it("[K-07] callers do what they are told to, also in calls that are live", async () => {
    const control = await startControl();
    const conduct = { "payment-card-number": "4111111111111111#", "expiration-date": "hangup" };
    const told = await control.ask("PUT /caller", { body: { conduct } });
    expect(told.body).toEqual({ conduct: "keys", fields: Object.keys(conduct) });
    expect((await over(control, { twiml: pay })).report).toMatchObject({
      result: "caller-hung-up",
    });
    expect((await control.ask("PUT /caller", { body: { conduct: "sings" } })).status).toBe(400);
  });
});

describe("the clock", () => {
  it("[K-03] is shown and changed", async () => {
    const { ask } = await startControl();
    const shown = await ask("GET /clock");
    expect(shown.body).toEqual({ mode: "virtual", timeScale: 1, now: "2026-11-20T09:00:00.000Z" });
    const scaled = await ask("PUT /clock", { body: { mode: "scaled", timeScale: 0.001 } });
    expect(scaled.body).toMatchObject({ mode: "scaled", timeScale: 0.001 });
    expect((await ask("PUT /clock", { body: { mode: "real" } })).body.timeScale).toBe(1);
    expect((await ask("PUT /clock", { body: { mode: "scaled" } })).status).toBe(400);
    expect((await ask("PUT /clock", { body: { mode: "step", timeScale: 0 } })).status).toBe(400);
  });

  it("[K-03] lets a live call go on when it changes under a caller who is asked", async () => {
    const control = await startControl();
    const { body: call } = await control.ask("POST /calls", {
      body: { twiml: '<Response><Pay maxAttempts="1" timeout="5"/></Response>' },
    });
    await control.ask(`GET /calls/${call.sid}?until=asked`);
    const waited = await control.ask(`GET /calls/${call.sid}?until=over&within=0.05`);
    expect(waited.body.isLive).toBe(true);
    await control.ask("PUT /clock", { body: { mode: "scaled", timeScale: 0.001 } });
    const { body } = await control.ask(`GET /calls/${call.sid}?until=over`);
    expect(body.report).toMatchObject({ result: "too-many-failed-attempts" });
  });

  it("[K-04] moves as far as it is told, through six silences of a processor", async () => {
    const connector = { fetch: () => new Promise<Response>(() => undefined) };
    const control = await startControl({ connector });
    await control.ask("PUT /clock", { body: { mode: "step" } });
    await control.ask("PUT /caller", { body: { conduct: "answers" } });
    const { body: call } = await control.ask("POST /calls", { body: { twiml: pay } });
    const deliveries = async (seconds: number): Promise<readonly { at: string }[]> => {
      await control.ask("POST /clock/advance", { body: { seconds } });
      const { body } = await control.ask(`GET /calls/${call.sid}`);
      return (body.report as { connector: { at: string }[] }).connector;
    };
    // The caller hears first that the payment is being processed.
    while ((await deliveries(1)).length === 0);
    const counts = [];
    for (const seconds of [9, 1, 38, 2]) counts.push((await deliveries(seconds)).length);
    expect(counts).toEqual([1, 2, 5, 6]);
    const [first] = await deliveries(10);
    const { body } = await control.ask(`GET /calls/${call.sid}?until=over`);
    expect(Date.parse(String(body.endedAt)) - Date.parse(first?.at ?? "")).toBe(60_000);
  });

  it("[K-04] is moved by hand in no other mode", async () => {
    const { ask } = await startControl();
    const refused = await ask("POST /clock/advance", { body: { seconds: 1 } });
    expect(refused).toMatchObject({ status: 409, body: { code: "wrong-clock-mode" } });
  });
});
