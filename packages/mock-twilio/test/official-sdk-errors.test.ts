// Every refusal as the official SDK throws it: a RestException with its status and its number. After each
// the session goes on where Twilio's would.
import twilio, { type Twilio } from "twilio";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type AgentDesk,
  answeredCall,
  callbackUrl,
  openDesk,
  takePayment,
} from "./support/agent-desk.ts";
import { inProcess } from "./support/sdk-clients.ts";

const both = { idempotencyKey: "1", statusCallback: callbackUrl };
const charge = { ...both, chargeAmount: 10 };
const nowhere = `CA${"9".repeat(32)}`;
const to = "+12025550142";
const from = "+12025550199";
const twiml = "<Response/>";

let desk: AgentDesk;
let client: Twilio;
let callSid: string;
beforeEach(async () => {
  desk = await openDesk();
  client = await inProcess(desk.mock);
  callSid = await answeredCall(client, desk);
});
afterEach(() => desk.mock.close());

async function refusal(asked: Promise<unknown>): Promise<unknown> {
  const error: unknown = await asked.then(
    () => "it was not refused",
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof twilio.RestException)) return error;
  const { status, code, moreInfo, message } = error;
  expect(moreInfo).toBe(`https://www.twilio.com/docs/errors/${code}`);
  expect(message).not.toBe("");
  return [status, code];
}

// Requests that the SDK itself would not send.
function posted(path: string, form: Readonly<Record<string, string>>): Promise<unknown> {
  const { accountSid } = desk.mock;
  const uri = `https://api.twilio.com/2010-04-01/Accounts/${accountSid}${path}.json`;
  return client
    .request({ method: "post", uri, data: form })
    .then(({ statusCode, body }) => [statusCode, (body as { readonly code: number }).code]);
}

describe("refusals of calls", () => {
  it.each<[string, () => Promise<unknown>, number, number]>([
    ["an unknown call", () => client.calls(nowhere).fetch(), 404, 20404],
    ["what is no SID", () => client.calls("CA1").fetch(), 404, 20404],
    ["an update of an unknown call", () => client.calls(nowhere).update({ twiml }), 404, 20404],
    ["a number that is none", () => client.calls.create({ to: "abc", from, twiml }), 400, 21211],
    ["a caller that is none", () => client.calls.create({ to, from: "+0", twiml }), 400, 21212],
    ["no document", () => client.calls.create({ to, from }), 400, 21205],
    ["an address that is none", () => client.calls.create({ to, from, url: "x" }), 400, 21205],
    ["a page without measure", () => client.calls.page({ pageSize: 5000 }), 400, 20007],
    ["what is not played", () => client.messages.create({ to, from, body: "" }), 404, 20404],
    ["an unknown number", () => client.incomingPhoneNumbers("PN1").fetch(), 404, 20404],
  ])("[H-03] [H-04] [H-06] %s", async (_, ask, status, code) => {
    expect(await refusal(ask())).toEqual([status, code]);
  });

  it("[H-06] no number to call, and none that calls", async () => {
    expect(await posted("/Calls", { From: from, Twiml: twiml })).toEqual([400, 21201]);
    expect(await posted("/Calls", { To: to, Twiml: twiml })).toEqual([400, 21213]);
  });

  it("[H-09] an update of a call that is over", async () => {
    await client.calls(callSid).update({ status: "completed" });
    expect(await refusal(client.calls(callSid).update({ twiml }))).toEqual([400, 21220]);
    expect(await refusal(client.calls(callSid).update({ status: "completed" }))).toEqual([
      400, 21220,
    ]);
  });

  it("[H-02] [H-04] the wrong credentials, the wrong account", async () => {
    const guest = await inProcess(desk.mock, { password: "guess" });
    expect(await refusal(guest.calls(callSid).fetch())).toEqual([401, 20003]);
    const lost = await inProcess(desk.mock, { accountSid: `AC${"9".repeat(32)}` });
    expect(await refusal(lost.calls(callSid).fetch())).toEqual([404, 20404]);
  });
});

describe("refusals of a payment's create", () => {
  it.each<[string, object, number]>([
    ["an unknown connector", { paymentConnector: "Nobody" }, 64004],
    ["a negative amount", { chargeAmount: -1 }, 64003],
    ["an amount of a million", { chargeAmount: 1_000_000 }, 64003],
    ["more decimals than the currency has", { chargeAmount: 1.005 }, 64003],
    ["an account type for a card", { bankAccountType: "consumer-savings" }, 64017],
    ["a token type that is none", { chargeAmount: 0, tokenType: "eternal" }, 64020],
    ["a method that is none", { paymentMethod: "cash" }, 64020],
    ["another input than keys", { input: "speech" }, 64020],
    ["a time-out without end", { timeout: 601 }, 64020],
    ["a Parameter that is no JSON", { parameter: "{" }, 64020],
    ["a Parameter within a Parameter", { parameter: { a: { b: "c" } } }, 64020],
    ["a callback to nowhere", { statusCallback: "nowhere://x" }, 64020],
    ["a step that cannot be matched", { requireMatchingInputs: "postcode" }, 64020],
  ])("[G-34] [G-35] %s", async (_, given, code) => {
    const asked = client.calls(callSid).payments.create({ ...charge, ...given } as typeof charge);
    expect(await refusal(asked)).toEqual([400, code]);
    expect(desk.told).toEqual([]);
    expect(desk.mock.alerts.map((alert) => alert.code)).toContain(code);
    const last = await takePayment(client, desk, { callSid, chargeAmount: 1 });
    expect(last.Result).toBe("success");
  });

  it("[G-03] neither key nor callback", async () => {
    const path = `/Calls/${callSid}/Payments`;
    expect(await posted(path, { StatusCallback: callbackUrl })).toEqual([400, 64020]);
    expect(await posted(path, { IdempotencyKey: "1" })).toEqual([400, 64020]);
  });

  it("[G-04] on a call that is over, or unknown", async () => {
    expect(await refusal(client.calls(nowhere).payments.create(charge))).toEqual([404, 20404]);
    await client.calls(callSid).update({ status: "completed" });
    expect(await refusal(client.calls(callSid).payments.create(charge))).toEqual([400, 21220]);
  });

  it("[G-04] on a call that nobody has answered yet", async () => {
    const { sid } = await client.calls.create({ to, from, twiml });
    expect(await refusal(client.calls(sid).payments.create(charge))).toEqual([400, 21220]);
  });

  it("[G-16] while another session is open", async () => {
    await client.calls(callSid).payments.create(charge);
    const second = client.calls(callSid).payments.create({ ...charge, idempotencyKey: "2" });
    expect(await refusal(second)).toEqual([400, 64021]);
  });

  it("[G-41] without PCI mode", async () => {
    await desk.mock.close();
    desk = await openDesk({ pciMode: false });
    client = await inProcess(desk.mock);
    const sid = await answeredCall(client, desk);
    expect(await refusal(client.calls(sid).payments.create(charge))).toEqual([400, 64020]);
  });
});

describe("refusals of a payment's update", () => {
  const opened = async () => {
    const { sid } = await client.calls(callSid).payments.create(charge);
    const path = `/Calls/${callSid}/Payments/${sid}`;
    return { path, session: client.calls(callSid).payments(sid) };
  };

  it("[G-02] neither or both of Capture and Status", async () => {
    const { path, session } = await opened();
    expect(await refusal(session.update(both))).toEqual([400, 64018]);
    const two = session.update({ ...both, capture: "postal-code", status: "complete" });
    expect(await refusal(two)).toEqual([400, 64018]);
    const form = { StatusCallback: callbackUrl, Capture: "postal-code" };
    expect(await posted(path, form)).toEqual([400, 64020]);
  });

  it("[G-18] completing too early, and then in time with the same key", async () => {
    const { session } = await opened();
    expect(await refusal(session.update({ ...both, status: "complete" }))).toEqual([400, 64019]);
    for (const capture of [
      ...(["payment-card-number", "expiration-date", "security-code", "postal-code"] as const),
    ]) {
      await session.update({ ...both, capture });
      await desk.mock.clock.advance(1000);
    }
    await session.update({ ...both, status: "complete" });
    await desk.mock.clock.advance(1000);
    expect(desk.told.at(-1)).toMatchObject({ Result: "success" });
  });

  it("[G-38] what cannot be captured", async () => {
    const { path } = await opened();
    const form = { IdempotencyKey: "1", StatusCallback: callbackUrl };
    expect(await posted(path, { ...form, Capture: "shoe-size" })).toEqual([400, 64020]);
    expect(await posted(path, { ...form, Capture: "bank-account-number" })).toEqual([400, 64020]);
    expect(await posted(path, { ...form, Status: "done" })).toEqual([400, 64020]);
  });

  it("[G-23] of a session that is over, or unknown", async () => {
    const { session } = await opened();
    await session.update({ ...both, status: "cancel" });
    expect(await refusal(session.update({ ...both, capture: "postal-code" }))).toEqual([
      400, 64021,
    ]);
    const unknown = client.calls(callSid).payments(`PK${"9".repeat(32)}`);
    expect(await refusal(unknown.update({ ...both, status: "cancel" }))).toEqual([404, 20404]);
  });
});

describe("a callback that cannot be delivered", () => {
  it("[G-27] is an alert, and the session goes on", async () => {
    await desk.mock.close();
    desk = await openDesk({
      application: { fetch: async () => new Response("", { status: 500 }) },
    });
    client = await inProcess(desk.mock);
    const sid = await answeredCall(client, desk);
    const payment = await client.calls(sid).payments.create(charge);
    await desk.mock.clock.advance(1000);
    expect(desk.mock.alerts).toMatchObject([{ code: 11200 }]);
    await client
      .calls(sid)
      .payments(payment.sid)
      .update({ ...both, capture: "postal-code" });
  });
});
