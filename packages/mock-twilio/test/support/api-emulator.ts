// A stand-in for the emulator behind the REST API: calls that do nothing, so that a test of the API is
// about requests and answers alone.
import type { ApiCall, ApiEmulator, ApiPayment } from "../../src/api/emulator.ts";
import { twilioApi } from "../../src/api/twilio-api.ts";
import type { AccountState } from "../../src/core/account/account.ts";
import type { Alert } from "../../src/core/alerts.ts";
import { refuse } from "../../src/core/rest-problem.ts";
import { LiveAccount } from "../../src/live-account.ts";
import { anAccount, aSid } from "./accounts.ts";
import { expectDocumented } from "./checked-answer.ts";

const startedAtMs = Date.parse("2026-11-20T09:00:00Z");
const MINUTE_MS = 60_000;

/** A stand-in, what it was asked, and a way to ask it. */
export function apiEmulator(
  given: Partial<AccountState> = {},
  idempotencyKey: "same-request" | "ignored" = "same-request",
) {
  const account = new LiveAccount(anAccount(given), (count) => new Uint8Array(count));
  const alerts: Alert[] = [];
  const calls = new Map<string, ApiCall>();
  const requests: unknown[] = [];
  const emulator: ApiEmulator = {
    ...{ account, startedAtMs, calls, settings: { assumptions: { idempotencyKey } } },
    raise: (alert) => alerts.push(alert),
    placeOutbound: (request) => {
      requests.push(request);
      const call = aCall(request, calls.size, requests);
      calls.set(call.sid, call);
      return call;
    },
  };
  const api = twilioApi(emulator);
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(`http://localhost${path}`, { headers: credentials, ...init });
    const answer = await api(request.clone());
    await expectDocumented(request, answer);
    return answer;
  };
  const post = (path: string, form: Readonly<Record<string, string>>) =>
    ask(path, { method: "POST", body: new URLSearchParams(form) });
  return { account, alerts, api, ask, calls, emulator, post, requests };
}

/** The account's own. */
export const credentials = { Authorization: `Basic ${btoa(`${aSid("AC")}:token`)}` };

function aCall(
  { to, from }: { readonly to: string; readonly from: string },
  count: number,
  requests: unknown[],
): ApiCall {
  const sid = `CA${String(count).padStart(32, "0")}`;
  const createdAtMs = startedAtMs + count * MINUTE_MS;
  const payments = new Map<string, ApiPayment>();
  return {
    ...{ sid, to, from, createdAtMs, startedAtMs: createdAtMs + 1000, endedAtMs: null },
    direction: "outbound-api",
    status: count % 2 === 0 ? "in-progress" : "ringing",
    payment: (paymentSid) => payments.get(paymentSid),
    createPayment: (form) => {
      requests.push(form);
      const paymentSid = `PK${String(payments.size).padStart(32, "0")}`;
      const payment = { sid: paymentSid, callSid: sid, createdAtMs, updatedAtMs: createdAtMs };
      payments.set(paymentSid, payment);
      return { ok: true, value: payment };
    },
    updatePayment: (paymentSid, form) => {
      requests.push(form);
      const payment = payments.get(paymentSid);
      const isGood = form.some(([name]) => name === "Capture");
      if (payment === undefined || !isGood) return refuse(400, 64018, "Exactly one is needed");
      return { ok: true, value: { ...payment, updatedAtMs: createdAtMs + MINUTE_MS } };
    },
    update: (change) => {
      requests.push(change);
      if (count % 2 === 1) return refuse(400, 21220, "Call is not in-progress. Cannot redirect.");
      return { ok: true, value: undefined };
    },
  };
}
