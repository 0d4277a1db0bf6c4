// An agent's application in this process: it hears an emulator's callbacks, holds each against its schema
// and its signature, and can act on them as Twilio's public demonstrations do.
import { validateTwilioApi } from "@pay-connector/types";
import twilio, { type Twilio } from "twilio";
import { expect } from "vitest";
import { type MockTwilio, type MockTwilioOptions, startMockTwilio } from "../../src/index.ts";

/** Where the callbacks go. */
export const callbackUrl = "https://app.example/payment?agent=1";

/** A callback as a form. */
export type CallbackForm = Readonly<Record<string, string>>;

/** What an agent has heard, and the emulator it was told by. */
export type AgentDesk = {
  readonly mock: MockTwilio;
  readonly told: readonly CallbackForm[];
  /** Every request that the processor got. */
  readonly charges: readonly Readonly<Record<string, unknown>>[];
  /** What hears each callback from now on. */
  onCallback: (form: CallbackForm) => void;
};

/** An emulator in stepped time, whose caller keys test values, and an agent's application. */
export async function openDesk(options: MockTwilioOptions = {}): Promise<AgentDesk> {
  const told: CallbackForm[] = [];
  const charges: Record<string, unknown>[] = [];
  const mock = await startMockTwilio({
    at: "2026-11-20T09:00:00Z",
    callerConduct: "answers",
    connector: { fetch: approve },
    application: { fetch: hear },
    ...options,
  });
  mock.clock.setMode("step");
  const desk: AgentDesk = { mock, told, charges, onCallback: () => undefined };
  async function approve(request: Request): Promise<Response> {
    const body = (await request.json()) as Record<string, unknown>;
    charges.push(body);
    const id = body.method === "charge" ? { charge_id: "ch_1" } : { token_id: "tok_1" };
    return Response.json({ ...id, error_code: null, error_message: null });
  }
  async function hear(request: Request): Promise<Response> {
    const form = Object.fromEntries(new URLSearchParams(await request.text()));
    const signature = request.headers.get("X-Twilio-Signature") ?? "";
    expect(twilio.validateRequest(mock.authToken, signature, request.url, form)).toBe(true);
    expect(problemsOf(form)).toEqual([]);
    told.push(form);
    desk.onCallback(form);
    return new Response(null, { status: 204 });
  }
  return desk;
}

function problemsOf(form: CallbackForm): unknown {
  if ("Capture" in form) return validateTwilioApi["payment-capture"](form);
  if ("Result" in form) return validateTwilioApi["payment-complete"](form);
  return validateTwilioApi["payment-create"](form);
}

/** A call that has been answered and is silent for an hour. */
export async function answeredCall(client: Twilio, { mock }: AgentDesk): Promise<string> {
  const twiml = '<Response><Pause length="3600"/></Response>';
  const { sid } = await client.calls.create({ to: "+12025550142", from: "+12025550199", twiml });
  // Queued and ringing are over after a few seconds.
  await mock.clock.advance(10_000);
  return sid;
}

// Published clients use one key for a whole session.
const both = { idempotencyKey: "one-key", statusCallback: callbackUrl };

/**
 * Takes a payment as Twilio's public demonstrations do: what is captured next is the first of Required,
 * an entry goes on while PartialResult is there, and an empty Required completes. Resolves to the last callback.
 */
export async function takePayment(
  client: Twilio,
  desk: AgentDesk,
  parameters: { readonly callSid: string; readonly chargeAmount?: number },
): Promise<CallbackForm> {
  const { callSid, ...given } = parameters;
  const payments = client.calls(callSid).payments;
  const ended = new Promise<CallbackForm>((resolve, reject) => {
    const act = async (form: CallbackForm): Promise<void> => {
      if (form.Result !== undefined) return resolve(form);
      if (form.PartialResult) return;
      const session = payments(form.Sid ?? "");
      if (form.Capture === undefined) return next(session, "payment-card-number");
      if (form.ErrorType) return next(session, form.Capture);
      const [first = ""] = (form.Required ?? "").split(",");
      return first === "" ? complete(session) : next(session, first);
    };
    desk.onCallback = (form) => void act(form).catch(reject);
  });
  await payments.create({ ...both, ...given });
  return ended;
}

type Session = ReturnType<ReturnType<Twilio["calls"]>["payments"]>;

async function next(session: Session, name: string): Promise<void> {
  const capture = name as NonNullable<Parameters<Session["update"]>[0]["capture"]>;
  await session.update({ ...both, capture });
}

async function complete(session: Session): Promise<void> {
  await session.update({ ...both, status: "complete" });
}
