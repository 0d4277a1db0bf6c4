// What Twilio posts: a call that is on, and how a payment goes. Only what Twilio signed is believed; anyone
// could post "success" otherwise.
import express, { type RequestHandler, Router } from "express";
import twilio from "twilio";
import type { Desk } from "./desk.ts";
import { afterCallback, type Form, openPayment } from "./payment.ts";
import type { Payments } from "./payments.ts";

/** What the webhooks need. */
export type WebhookSettings = {
  readonly authToken: string;
  readonly publicUrl: string;
  /** The agent's own phone; without one the customer is held on the line. */
  readonly agentPhone: string | null;
};

/** The addresses that Twilio posts to. */
export function createWebhooks(settings: WebhookSettings, desk: Desk, payments: Payments): Router {
  const router = Router();
  router.use(express.urlencoded({ extended: false }), requireSignature(settings));
  router.post("/voice", (request, response) => {
    const { CallSid = "", Direction, From = "", To = "" } = request.body as Form;
    const customer = Direction === "inbound" ? From : To;
    desk.put({ sid: CallSid, customer, payment: desk.call(CallSid)?.payment ?? null });
    response.type("text/xml").send(connectToAgent(settings.agentPhone));
  });
  router.post("/payment-status", (request, response) => {
    // Twilio does not look at the answer; what the callback leads to must not hold it up.
    response.status(204).end();
    takeCallback(request.body as Form, desk, payments);
  });
  return router;
}

/** The customer talks with the agent while the payment is taken; the agent does not hear the keys. */
function connectToAgent(agentPhone: string | null): string {
  const twiml = new twilio.twiml.VoiceResponse();
  twiml.say("Thank you for calling the example shop.");
  if (agentPhone === null) twiml.pause({ length: 600 });
  else twiml.dial(agentPhone);
  return twiml.toString();
}

function takeCallback(form: Form, desk: Desk, payments: Payments): void {
  const call = desk.call(form.CallSid ?? "");
  if (call === undefined) return;
  // The first callback may be here before the reply to the request that opened the session.
  const isNews = call.payment === null || call.payment.sid !== form.Sid;
  const isOpening = !form.Capture && !form.Result;
  if (isNews && !isOpening) return;
  const opened = isNews || call.payment === null;
  const payment = opened ? openPayment(form.Sid ?? "", form.ChargeAmount ?? "") : call.payment;
  const step = afterCallback(payment, form);
  desk.put({ ...call, payment: step.payment });
  if (step.ask !== null) payments.askInBackground(call.sid, step.payment.sid, step.ask);
}

function requireSignature({ authToken, publicUrl }: WebhookSettings): RequestHandler {
  return (request, response, next) => {
    const signature = request.header("X-Twilio-Signature") ?? "";
    const url = new URL(request.originalUrl, publicUrl).href;
    if (twilio.validateRequest(authToken, signature, url, request.body ?? {})) next();
    else response.status(403).type("text/plain").send("The signature is not Twilio's.");
  };
}
