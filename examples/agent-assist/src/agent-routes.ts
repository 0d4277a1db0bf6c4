// What the agent's page asks for: a call, a payment, a field again, the end. The page never sees Twilio's
// credentials; what Twilio refuses is told with Twilio's own number and sentence.
import express, { type Request, type RequestHandler, type Response, Router } from "express";
import twilio, { type Twilio } from "twilio";
import type { Desk, DeskCall } from "./desk.ts";
import { openPayment, type Payment } from "./payment.ts";
import type { Payments } from "./payments.ts";

/** What the agent's routes need. */
export type AgentParts = {
  readonly client: Twilio;
  readonly desk: Desk;
  readonly payments: Payments;
  /** The account's number that customers see. */
  readonly ownNumber: string;
  readonly publicUrl: string;
};

/** Twilio's number for a call that is not on the line any more. */
const CALL_IS_OVER = 21220;

/** The addresses that the agent's page uses. */
export function createAgentRoutes(parts: AgentParts): Router {
  const { client, desk, payments } = parts;
  const router = Router();
  router.get("/events", (_request, response) => desk.watch(response));
  // Only JSON is read: a form on somebody else's page cannot send it.
  router.use(express.json());
  router.post("/calls", ending(parts, startCall(parts)));
  router.post(
    "/calls/:callSid/payment",
    ending(parts, async (request) => {
      const { sid } = callOf(desk, request);
      const amount = textOf(request, "amount");
      if (!/^(\d+(\.\d{1,2})?)?$/.test(amount)) throw new BadRequest("An amount is like 10.00.");
      const paymentSid = await payments.open(sid, amount);
      const call = desk.call(sid);
      // The first callback may have been here before this reply.
      if (call !== undefined && call.payment?.sid !== paymentSid) {
        desk.put({ ...call, payment: openPayment(paymentSid, amount) });
      }
    }),
  );
  router.post(
    "/calls/:callSid/ask",
    ending(parts, async (request) => {
      const call = callOf(desk, request);
      await payments.ask(call.sid, paymentOf(call).sid, textOf(request, "field"));
    }),
  );
  router.post(
    "/calls/:callSid/complete",
    ending(parts, async (request) => {
      const call = callOf(desk, request);
      await payments.complete(call.sid, paymentOf(call).sid);
      markCompleting(desk, call.sid);
    }),
  );
  router.post(
    "/calls/:callSid/cancel",
    ending(parts, async (request) => {
      const call = callOf(desk, request);
      await payments.cancel(call.sid, paymentOf(call).sid);
    }),
  );
  router.post(
    "/calls/:callSid/hang-up",
    ending(parts, async (request) => {
      const call = callOf(desk, request);
      await client.calls(call.sid).update({ status: "completed" });
      desk.remove(call.sid);
    }),
  );
  return router;
}

/** What a route does; its reply is empty, since all news come as events. */
type Deed = (request: Request) => Promise<void>;

function startCall({ client, ownNumber, publicUrl }: AgentParts): Deed {
  return async (request) => {
    const url = new URL("/twilio/voice", publicUrl).href;
    await client.calls.create({ to: textOf(request, "to"), from: ownNumber, url });
  };
}

/** The result may have come before this; then it stands. */
function markCompleting(desk: Desk, callSid: string): void {
  const call = desk.call(callSid);
  if (call?.payment?.stage !== "ready") return;
  desk.put({ ...call, payment: { ...call.payment, stage: "completing" } });
}

class BadRequest extends Error {}

function ending({ desk }: AgentParts, deed: Deed): RequestHandler {
  return async (request, response) => {
    try {
      await deed(request);
      response.status(204).end();
    } catch (error) {
      answerRefusal(error, response);
      const isOver = error instanceof twilio.RestException && error.code === CALL_IS_OVER;
      if (isOver) desk.remove(String(request.params.callSid));
    }
  };
}

function answerRefusal(error: unknown, response: Response): void {
  if (error instanceof BadRequest) {
    response.status(400).json({ message: error.message });
  } else if (error instanceof twilio.RestException) {
    response.status(409).json({ code: error.code, message: error.message });
  } else {
    // Twilio could not be reached; what the library says of it is for the log.
    console.error(error);
    response.status(502).json({ message: "Twilio cannot be reached." });
  }
}

function callOf(desk: Desk, request: Request): DeskCall {
  const call = desk.call(String(request.params.callSid));
  if (call === undefined) throw new BadRequest("That call is not on the desk.");
  return call;
}

function paymentOf(call: DeskCall): Payment {
  if (call.payment === null) throw new BadRequest("The call has no payment.");
  return call.payment;
}

function textOf(request: Request, name: string): string {
  const value: unknown = (request.body as Record<string, unknown> | undefined)?.[name];
  if (typeof value !== "string") throw new BadRequest(`"${name}" is missing.`);
  return value;
}
