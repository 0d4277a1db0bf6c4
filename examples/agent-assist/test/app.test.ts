// The whole application on its own: a stand-in answers the official client in Twilio's place, the test posts
// Twilio's callbacks, and what the application asks of Twilio and shows its agents is looked at.
import supertest from "supertest";
import twilio from "twilio";
import { describe, expect, it } from "vitest";
import { createApp } from "../src/app.ts";

const accountSid = "AC00000000000000000000000000000001";
const authToken = "0123456789abcdef0123456789abcdef";
const publicUrl = "https://desk.example.com";
const callSid = "CA00000000000000000000000000000001";
const paymentSid = "PK00000000000000000000000000000001";

type Asked = { readonly path: string; readonly form: Readonly<Record<string, unknown>> };

/** The application, what it asked of Twilio so far, and its two doors. */
function startDesk(refusal?: { readonly status: number; readonly code: number }) {
  const asked: Asked[] = [];
  const httpClient = {
    request: async ({ uri, data }: { uri: string; data?: Record<string, unknown> }) => {
      asked.push({ path: new URL(uri).pathname.split(accountSid)[1] ?? "", form: data ?? {} });
      const refused = refusal && { ...refusal, message: "No.", more_info: "" };
      return { statusCode: refusal?.status ?? 201, body: refused ?? { sid: paymentSid } };
    },
  };
  const client = twilio(accountSid, authToken, {
    httpClient: httpClient as unknown as NonNullable<
      NonNullable<Parameters<typeof twilio>[2]>["httpClient"]
    >,
  });
  const settings = { authToken, publicUrl, ownNumber: "+15005550001", agentPhone: null };
  const { app, close } = createApp({ ...settings, agentPassword: "open" }, client);
  const fromTwilio = (path: string, form: Record<string, string>) => {
    const url = `${publicUrl}/twilio${path}`;
    const signature = twilio.getExpectedTwilioSignature(authToken, url, form);
    const request = supertest(app).post(`/twilio${path}`).type("form");
    return request.set("X-Twilio-Signature", signature).send(form);
  };
  const fromAgent = (path: string, body: object = {}) =>
    supertest(app).post(`/api${path}`).auth("agent", "open").send(body);
  const voice = {
    CallSid: callSid,
    Direction: "inbound",
    From: "+15005550006",
    To: "+15005550001",
  };
  return { app, asked, close, fromTwilio, fromAgent, ring: () => fromTwilio("/voice", voice) };
}

const session = { AccountSid: accountSid, CallSid: callSid, Sid: paymentSid };

describe("an agent", () => {
  it("calls a customer, who is then held on the line", async () => {
    const desk = startDesk();
    await desk.fromAgent("/calls", { to: "+15005550006" }).expect(204);
    expect(desk.asked[0]).toEqual({
      path: "/Calls.json",
      form: { To: "+15005550006", From: "+15005550001", Url: `${publicUrl}/twilio/voice` },
    });
    const { text } = await desk.ring().expect(200);
    expect(text).toContain('<Pause length="600"/>');
  });

  it("takes a payment: each good entry leads to the next, and the agent completes", async () => {
    const desk = startDesk();
    await desk.ring();
    await desk.fromAgent(`/calls/${callSid}/payment`, { amount: "10.00" }).expect(204);
    const opening = desk.asked[0]?.form;
    expect(opening).toMatchObject({
      ChargeAmount: 10,
      Currency: "USD",
      Parameter: '{"order":"1001"}',
    });
    expect(opening?.StatusCallback).toBe(`${publicUrl}/twilio/payment-status`);
    const told: readonly Record<string, string>[] = [
      {},
      { Capture: "payment-card-number", Required: "expiration-date" },
      { Capture: "expiration-date", Required: "" },
    ];
    for (const form of told) await desk.fromTwilio("/payment-status", { ...session, ...form });
    await desk.fromAgent(`/calls/${callSid}/complete`).expect(204);
    const steps = desk.asked.slice(1).map(({ form }) => form.Capture ?? form.Status);
    expect(steps).toEqual(["payment-card-number", "expiration-date", "complete"]);
    const keys = desk.asked.map(({ form }) => form.IdempotencyKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("sees what Twilio refuses, with its number", async () => {
    const desk = startDesk({ status: 400, code: 64021 });
    await desk.ring();
    const { body } = await desk.fromAgent(`/calls/${callSid}/payment`, { amount: "" }).expect(409);
    expect(body).toEqual({ code: 64021, message: "No." });
  });

  it("has no call on the desk any more that Twilio says is over", async () => {
    const desk = startDesk({ status: 400, code: 21220 });
    await desk.ring();
    await desk.fromAgent(`/calls/${callSid}/hang-up`).expect(409);
    await desk.fromAgent(`/calls/${callSid}/hang-up`).expect(400);
  });

  const slips: readonly (readonly [string, string, object])[] = [
    ["a call that is not there", "/calls/CA2/cancel", {}],
    ["a call without a payment", `/calls/${callSid}/complete`, {}],
    ["an amount that is none", `/calls/${callSid}/payment`, { amount: "ten" }],
    ["nobody to call", "/calls", {}],
  ];
  it.each(slips)("is told about %s, and Twilio is not asked", async (_name, path, body) => {
    const desk = startDesk();
    await desk.ring();
    await desk.fromAgent(path, body).expect(400);
    expect(desk.asked).toEqual([]);
  });
});

describe("the agent's page", () => {
  it("is told the whole desk as it is opened, and again at every change", async () => {
    const desk = startDesk();
    const chunks: string[] = [];
    const watching = supertest(desk.app)
      .get("/api/events")
      .auth("agent", "open")
      .buffer(false)
      .parse((response, done) => {
        response.on("data", async (chunk: Buffer) => {
          chunks.push(chunk.toString());
          if (chunks.length === 1) await desk.ring();
          else desk.close();
        });
        response.on("end", () => done(null, null));
      });
    const { headers } = await watching;
    expect(headers["content-type"]).toBe("text/event-stream");
    const call = { sid: callSid, customer: "+15005550006", payment: null };
    expect(chunks).toEqual(["data: []\n\n", `data: ${JSON.stringify([call])}\n\n`]);
  });

  it("asks for a password and runs no script but its own", async () => {
    const { app } = startDesk();
    await supertest(app).get("/").expect(401);
    await supertest(app).get("/").auth("agent", "wrong").expect(401);
    const { headers, text } = await supertest(app).get("/").auth("agent", "open").expect(200);
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(text).toContain("Agent desk");
  });
});

describe("what Twilio did not sign", () => {
  it("changes nothing", async () => {
    const desk = startDesk();
    await desk.ring();
    const form = { ...session, Result: "success" };
    await supertest(desk.app).post("/twilio/payment-status").type("form").send(form).expect(403);
    await supertest(desk.app).post("/twilio/voice").type("form").send(form).expect(403);
  });

  it("is refused also when a field was changed on the way", async () => {
    const desk = startDesk();
    const url = `${publicUrl}/twilio/payment-status`;
    const signature = twilio.getExpectedTwilioSignature(authToken, url, {
      ...session,
      Result: "no",
    });
    const request = supertest(desk.app).post("/twilio/payment-status").type("form");
    await request
      .set("X-Twilio-Signature", signature)
      .send({ ...session, Result: "yes" })
      .expect(403);
  });
});

describe("a callback of another session", () => {
  it("does not touch the payment that is open, unless it opens a new one", async () => {
    const desk = startDesk();
    await desk.ring();
    await desk.fromTwilio("/payment-status", session);
    const other = { ...session, Sid: "PK00000000000000000000000000000002" };
    const capture = { Capture: "expiration-date", Required: "security-code" };
    await desk.fromTwilio("/payment-status", { ...other, ...capture });
    expect(desk.asked.map(({ form }) => form.Capture)).toEqual(["payment-card-number"]);
    await desk.fromTwilio("/payment-status", other);
    expect(desk.asked.at(-1)?.path).toContain(other.Sid);
  });
});
