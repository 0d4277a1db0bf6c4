// The example application on its own: its TwiML, and that it believes nobody but Twilio.
import supertest from "supertest";
import twilio from "twilio";
import { describe, expect, it } from "vitest";
import { createApp } from "../src/app.ts";

const authToken = "0123456789abcdef0123456789abcdef";
const publicUrl = "https://shop.example.com";
const app = createApp({ authToken, publicUrl });

function post(path: string, fields: Record<string, string>) {
  const signature = twilio.getExpectedTwilioSignature(authToken, `${publicUrl}${path}`, fields);
  return supertest(app).post(path).type("form").set("X-Twilio-Signature", signature).send(fields);
}

describe("the application's TwiML", () => {
  it("asks for a charge and names the place where the result goes", async () => {
    const { text, headers } = await post("/voice", { CallSid: "CA1" });
    expect(headers["content-type"]).toContain("text/xml");
    expect(text).toContain('chargeAmount="12.50"');
    expect(text).toContain('action="/payment-result"');
    expect(text).toContain('<Parameter name="order" value="1001"/>');
  });

  it("asks for a token by leaving the amount out", async () => {
    const { text } = await post("/voice/save-card", { CallSid: "CA1" });
    expect(text).toContain('tokenType="reusable"');
    expect(text).not.toContain("chargeAmount");
  });

  it("asks for a bank account", async () => {
    const { text } = await post("/voice/bank", { CallSid: "CA1" });
    expect(text).toContain('paymentMethod="ach-debit"');
  });
});

describe("the end of a payment", () => {
  it.each([
    {
      given: { Result: "success", PaymentConfirmationCode: "chg_ab12", PaymentToken: "" },
      want: "ends in a b 1 2",
    },
    { given: { Result: "success", PaymentToken: "tok_1" }, want: "Your card is saved" },
    { given: { Result: "payment-connector-error" }, want: "We could not take your payment" },
    { given: { Result: "caller-interrupted-with-star" }, want: "We could not take your payment" },
  ])("says $want", async ({ given, want }) => {
    const { text } = await post("/payment-result", given as Record<string, string>);
    expect(text).toContain(want);
    expect(text).toContain("<Hangup/>");
  });
});

describe("requests that Twilio did not send", () => {
  it("are refused without a signature", async () => {
    const { status } = await supertest(app)
      .post("/payment-result")
      .type("form")
      .send({ Result: "success" });
    expect(status).toBe(403);
  });

  it("are refused when a field was changed on the way", async () => {
    const signature = twilio.getExpectedTwilioSignature(authToken, `${publicUrl}/payment-result`, {
      Result: "payment-connector-error",
    });
    const { status } = await supertest(app)
      .post("/payment-result")
      .type("form")
      .set("X-Twilio-Signature", signature)
      .send({ Result: "success" });
    expect(status).toBe(403);
  });
});
