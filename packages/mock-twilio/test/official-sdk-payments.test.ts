// The official SDK, unchanged, against the emulator: over a port of this machine and in process. It takes
// whole payments as published clients do; every callback is held against its schema and its signature.
import { afterEach, describe, expect, it } from "vitest";
import {
  type AgentDesk,
  answeredCall,
  callbackUrl,
  openDesk,
  takePayment,
} from "./support/agent-desk.ts";
import { inProcess, overLoopback } from "./support/sdk-clients.ts";

let desk: AgentDesk | undefined;
afterEach(async () => {
  await desk?.mock.close();
  desk = undefined;
});

describe.each([
  ["over loopback", overLoopback],
  ["in process", inProcess],
])("the official SDK %s", (_, way) => {
  it("[H-20] [H-05] [H-07] takes a payment as published clients do", async () => {
    desk = await openDesk();
    const client = await way(desk.mock);
    const callSid = await answeredCall(client, desk);
    const call = await client.calls(callSid).fetch();
    expect(call).toMatchObject({
      status: "in-progress",
      to: "+12025550142",
      apiVersion: "2010-04-01",
    });
    expect(call.startTime).toBeInstanceOf(Date);
    const last = await takePayment(client, desk, { callSid, chargeAmount: 12.5 });
    expect(last).toMatchObject({ Result: "success", PaymentConfirmationCode: "ch_1" });
    expect(desk.charges).toMatchObject([{ method: "charge", amount: "12.5", cvv: "123" }]);
    const captured = desk.told.filter(
      ({ Required, PartialResult }) => Required !== undefined && !PartialResult,
    );
    expect(captured.map(({ Capture }) => Capture)).toEqual([
      ...["payment-card-number", "expiration-date", "postal-code", "security-code"],
    ]);
    expect(JSON.stringify(desk.told)).not.toContain("411111");
    const ended = await client.calls(callSid).update({ status: "completed" });
    expect(ended).toMatchObject({ status: "completed", sid: callSid });
    expect(ended.endTime).toBeInstanceOf(Date);
  });

  it("[H-20] [H-01] tokenizes with an API key", async () => {
    const key = { sid: `SK${"a".repeat(32)}`, secret: "sesame" };
    desk = await openDesk({ apiKeys: [key] });
    const client = await way(desk.mock, { username: key.sid, password: key.secret });
    const callSid = await answeredCall(client, desk);
    const last = await takePayment(client, desk, { callSid });
    expect(last).toMatchObject({ Result: "success", PaymentToken: "tok_1" });
  });

  it("[H-20] [G-24] cancels, and the call has room for another session", async () => {
    desk = await openDesk();
    const client = await way(desk.mock);
    const callSid = await answeredCall(client, desk);
    const { payments } = client.calls(callSid);
    const both = { idempotencyKey: "1", statusCallback: callbackUrl };
    const first = await payments.create({ ...both, chargeAmount: 1 });
    expect(first).toMatchObject({ callSid, accountSid: desk.mock.accountSid });
    expect(first.dateCreated).toEqual(new Date("2026-11-20T09:00:10Z"));
    await payments(first.sid).update({ ...both, capture: "expiration-date" });
    await payments(first.sid).update({ ...both, status: "cancel" });
    const second = await payments.create({ ...both, idempotencyKey: "2", chargeAmount: 1 });
    expect(second.sid).not.toBe(first.sid);
    expect(desk.charges).toEqual([]);
  });

  it("[H-10] [H-11] [H-13] pages through calls and reads numbers", async () => {
    desk = await openDesk();
    desk.mock.account.numbers.buy("+12025550100");
    const client = await way(desk.mock);
    for (let count = 0; count < 5; count += 1) await answeredCall(client, desk);
    const all = await client.calls.list({ pageSize: 2 });
    expect(all.map(({ sid }) => sid)).toEqual([...desk.mock.calls.keys()].reverse());
    const byDay = await client.calls.list({ startTime: new Date("2026-11-20T00:00:00Z") });
    expect(byDay).toHaveLength(5);
    expect(await client.calls.list({ status: "completed" })).toEqual([]);
    const [listed] = await client.incomingPhoneNumbers.list();
    // What a list gives cannot be updated by itself: this version of the SDK forgets its SID.
    const number = client.incomingPhoneNumbers(listed?.sid ?? "");
    await number.update({ voiceUrl: "https://app.example/voice" });
    expect((await number.fetch()).voiceUrl).toBe("https://app.example/voice");
    expect(desk.mock.account.state.numbers[0]?.voice).toEqual({ url: "https://app.example/voice" });
  });
});
