// A handle on a call: requests of an agent that see each other, people who answer by themselves, and what is
// told of the call meanwhile. Whole conversations are in conversations/.
import { describe, expect, it } from "vitest";
import type { FormFields } from "../src/core/form-fields.ts";
import { type MockTwilioOptions, startMockTwilio } from "../src/index.ts";

const approved = async (): Promise<Response> =>
  Response.json({ charge_id: "ch_1", error_code: null, error_message: null });
const twiml = '<Response><Pause length="600"/></Response>';
const needed: FormFields = [
  ["IdempotencyKey", "k"],
  ["StatusCallback", "https://agent.example/payments"],
];
const capture = (name: string): FormFields => [...needed, ["Capture", name]];

async function onACall(options: MockTwilioOptions = {}) {
  const application = { fetch: async () => new Response(null, { status: 204 }) };
  const connector = { fetch: approved };
  const at = "2026-11-20T09:00:00Z";
  const mock = await startMockTwilio({ at, seed: 1, connector, application, ...options });
  mock.clock.setMode("step");
  const call = mock.placeInbound({ twiml });
  return { mock, call };
}

describe("a call with an agent", () => {
  it("[G-16] [G-18] lets two requests in a row see each other", async () => {
    const { mock, call } = await onACall();
    const first = call.createPayment(needed);
    const second = call.createPayment(needed);
    expect(first).toMatchObject({ ok: true, value: { sid: expect.stringMatching(/^PK/) } });
    expect(second).toMatchObject({ ok: false, problem: { status: 400, code: 64021 } });
    const sid = first.ok ? first.value.sid : "";
    expect(call.updatePayment(sid, [...needed, ["Status", "cancel"]])).toMatchObject({ ok: true });
    expect(call.createPayment(needed)).toMatchObject({ ok: true });
    await mock.close();
  });

  it("[G-29] keeps a record of each session, with the times of its requests", async () => {
    const { mock, call } = await onACall();
    const created = call.createPayment(needed);
    const sid = created.ok ? created.value.sid : "";
    const createdAtMs = Date.parse("2026-11-20T09:00:00Z");
    await mock.clock.advance(1500);
    call.updatePayment(sid, capture("postal-code"));
    const updatedAtMs = createdAtMs + 1500;
    expect(call.payment(sid)).toEqual({ sid, callSid: call.sid, createdAtMs, updatedAtMs });
    expect(call.payment(`PK${"0".repeat(32)}`)).toBeUndefined();
    await mock.close();
  });

  it("[G-39] is keyed by a person who answers, entry by entry", async () => {
    const { mock, call } = await onACall({ callerConduct: "answers" });
    const created = call.createPayment([...needed, ["ChargeAmount", "10.00"]]);
    const sid = created.ok ? created.value.sid : "";
    for (const name of ["payment-card-number", "expiration-date", "postal-code", "security-code"]) {
      expect(call.updatePayment(sid, capture(name))).toMatchObject({ ok: true });
      await mock.clock.advance(0);
    }
    expect(call.updatePayment(sid, [...needed, ["Status", "complete"]])).toMatchObject({
      ok: true,
    });
    await mock.clock.advance(0);
    expect(call.report.payments).toMatchObject([{ sid, result: "success" }]);
    expect(call.transcript).toContain("asks for security-code");
    expect(call.transcript).not.toContain("4111111111111111");
    await mock.close();
  });

  it("[G-39] answers what a conduct says from the moment it is set", async () => {
    const { mock, call } = await onACall();
    const created = call.createPayment(needed);
    const sid = created.ok ? created.value.sid : "";
    call.updatePayment(sid, capture("expiration-date"));
    await mock.clock.advance(0);
    expect(call.question).toEqual({ step: "expiration-date", attempt: 1 });
    mock.setCallerConduct({ "postal-code": "94105#" });
    call.updatePayment(sid, capture("postal-code"));
    await mock.clock.advance(0);
    expect(call.question).toBeNull();
    expect(call.report.payments[0]?.callbacks.at(-1)?.fields.PaymentCardPostalCode).toBe("94105");
    expect(() => mock.setCallerConduct({ shoe: "42" })).toThrow("shoe");
    await mock.close();
  });

  it("[G-13] takes a whole entry by press, which ends when the keys are in", async () => {
    const { mock, call } = await onACall();
    const created = call.createPayment(needed);
    const sid = created.ok ? created.value.sid : "";
    call.updatePayment(sid, capture("expiration-date"));
    await call.press("12 30");
    await mock.clock.advance(0);
    expect(call.report.payments[0]?.callbacks.at(-1)?.fields).toMatchObject({
      ExpirationDate: "1230",
      Required: "payment-card-number,postal-code,security-code",
    });
    expect(() => call.pressKey("12")).toThrow("A key is");
    await mock.close();
  });

  it("[G-27] tells every step to whoever listens, who may ask for more at once", async () => {
    const { mock, call } = await onACall();
    const heard: string[] = [];
    const stop = mock.onEntry((callSid, { event }) => {
      heard.push(`${callSid === call.sid} ${event.type}`);
      if (event.type === "paymentCreated") {
        call.updatePayment(event.paymentSid, capture("postal-code"));
      }
    });
    call.createPayment(needed);
    expect(heard.slice(0, 2)).toEqual(["true paymentCreated", "true paymentUpdated"]);
    stop();
    call.createPayment(needed);
    expect(heard.filter((each) => each.endsWith("requestRefused"))).toEqual([]);
    await mock.close();
  });

  it("[H-07] [H-12] knows its numbers, its direction, its status and its times", async () => {
    const { mock } = await onACall();
    const startMs = Date.parse("2026-11-20T09:00:00Z");
    const source = { kind: "twiml", text: twiml } as const;
    const call = mock.placeOutbound({ to: "+12025550123", from: "+12025550199", source });
    const facts = { from: call.from, to: call.to, direction: call.direction };
    expect(facts).toEqual({ from: "+12025550199", to: "+12025550123", direction: "outbound-api" });
    expect([call.status, call.createdAtMs, call.startedAtMs]).toEqual(["queued", startMs, null]);
    await mock.clock.advance(10_000);
    expect([call.status, call.startedAtMs]).toEqual(["in-progress", startMs + 3000]);
    expect(call.update({ status: "completed" })).toEqual({ ok: true, value: undefined });
    expect([call.status, call.endedAtMs]).toEqual(["completed", startMs + 10_000]);
    expect([...mock.calls.keys()].at(-1)).toBe(call.sid);
    await mock.close();
  });

  it("[H-08] leaves a running call alone when it is told canceled", async () => {
    const { mock, call } = await onACall();
    expect(call.update({ status: "canceled" })).toMatchObject({ ok: true });
    expect(call.status).toBe("in-progress");
    expect(call.update({})).toMatchObject({ ok: true });
    await mock.close();
  });
});
