// Twilio's REST API as routes: who may ask, which path is which resource, and how an answer is written.
// Paths are the same with and without ".json"; what is not played is 404, and an alert says so.
import { type Context, Hono } from "hono";
import type { FormFields } from "../core/form-fields.ts";
import type { Answer } from "./answer.ts";
import { challenge, credentialsProblem } from "./authenticate.ts";
import {
  createCall,
  createPayment,
  fetchCall,
  listCalls,
  updateCall,
  updatePayment,
} from "./call-routes.ts";
import type { ApiCall, ApiEmulator } from "./emulator.ts";
import { missingAlert } from "./missing.ts";
import { fetchNumber, findNumber, listNumbers, updateNumber } from "./number-routes.ts";
import { readForm } from "./read-form.ts";
import { RememberedReplies } from "./remembered-replies.ts";
import { bodyTooLarge, errorResponse, methodNotAllowed, notFound } from "./rest-error.ts";

const API_ROOT = "/2010-04-01";

const ACCOUNT = `${API_ROOT}/Accounts/:account`;

// Declared by Twilio's own description of the API, so that web pages may ask. @see H-18
const cors = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, POST, DELETE, OPTIONS",
  "Access-Control-Allow-Headers": "Accept, Authorization, Content-Type",
  "Access-Control-Allow-Credentials": "true",
  "Access-Control-Expose-Headers": "ETag",
} as const;

const jsonHeaders = { ...cors, "Content-Type": "application/json;charset=utf-8" };

/** Puts the API of an emulator into an app. */
export function twilioRoutes(emulator: ApiEmulator): (app: Hono) => void {
  const api = twilioApi(emulator);
  const answer = ({ req }: Context): Promise<Response> => api(req.raw);
  return (app) => {
    app.all(API_ROOT, answer);
    app.all(`${API_ROOT}/*`, answer);
  };
}

/** The API of an emulator, for every path below its root. */
export function twilioApi(emulator: ApiEmulator): (request: Request) => Promise<Response> {
  const api = new Hono({ getPath: pathWithoutEnding });
  api.options("*", () => new Response(null, { status: 204, headers: cors }));
  api.use(async ({ req }, next) => {
    const { state } = emulator.account;
    const problem = credentialsProblem(req.header("Authorization"), state);
    if (problem !== null) return errorResponse(problem, { ...cors, ...challenge });
    return next();
  });
  api.use(`${ACCOUNT}/*`, async (context, next) => {
    if (context.req.param("account") !== emulator.account.state.accountSid) return lost(context);
    return next();
  });
  mountCalls(api, emulator);
  mountPayments(api, emulator);
  mountNumbers(api, emulator);
  api.notFound((context) => {
    const alert = missingAlert(context.req.method, new URL(context.req.url));
    if (alert !== null) emulator.raise(alert);
    return lost(context);
  });
  // What went wrong in here is told by the app around it.
  api.onError((error) => {
    throw error;
  });
  return async (request) => api.fetch(request);
}

function mountCalls(api: Hono, emulator: ApiEmulator): void {
  api.get(`${ACCOUNT}/Calls`, ({ req }) => respond(listCalls(emulator, new URL(req.url))));
  api.post(`${ACCOUNT}/Calls`, ({ req }) =>
    withForm(req.raw, (form) => createCall(emulator, form)),
  );
  api.all(`${ACCOUNT}/Calls`, notAllowed);
  api.get(`${ACCOUNT}/Calls/:call`, (context) =>
    withCall(emulator, context, (call) => respond(fetchCall(emulator, call))),
  );
  api.post(`${ACCOUNT}/Calls/:call`, (context) =>
    withCall(emulator, context, (call) =>
      withForm(context.req.raw, (form) => updateCall(emulator, call, form)),
    ),
  );
  api.all(`${ACCOUNT}/Calls/:call`, notAllowed);
}

function mountPayments(api: Hono, emulator: ApiEmulator): void {
  const replies = new RememberedReplies();
  // The path and the whole form, the key among it, are what makes two requests the same.
  const once = (request: Request, act: (form: FormFields) => Answer): Promise<Response> =>
    withForm(request, (form) => {
      if (emulator.settings.assumptions.idempotencyKey === "ignored") return act(form);
      return replies.once(`${request.url}\n${JSON.stringify(form)}`, () => act(form));
    });
  api.post(`${ACCOUNT}/Calls/:call/Payments`, (context) =>
    withCall(emulator, context, (call) =>
      once(context.req.raw, (form) => createPayment(emulator, call, form)),
    ),
  );
  api.all(`${ACCOUNT}/Calls/:call/Payments`, notAllowed);
  api.post(`${ACCOUNT}/Calls/:call/Payments/:payment`, (context) =>
    withCall(emulator, context, (call) => {
      const paymentSid = context.req.param("payment");
      if (call.payment(paymentSid) === undefined) return lost(context);
      return once(context.req.raw, (form) => updatePayment(emulator, { call, paymentSid }, form));
    }),
  );
  api.all(`${ACCOUNT}/Calls/:call/Payments/:payment`, notAllowed);
}

function mountNumbers(api: Hono, emulator: ApiEmulator): void {
  const list = `${ACCOUNT}/IncomingPhoneNumbers`;
  api.get(list, ({ req }) => respond(listNumbers(emulator, new URL(req.url))));
  api.get(`${list}/:number`, (context) => {
    const record = findNumber(emulator, context.req.param("number"));
    return record === undefined ? lost(context) : respond(fetchNumber(emulator, record));
  });
  api.post(`${list}/:number`, (context) => {
    const record = findNumber(emulator, context.req.param("number"));
    if (record === undefined) return lost(context);
    return withForm(context.req.raw, (form) => updateNumber(emulator, record, form));
  });
}

// The official SDKs ask with the ending; without it Twilio would answer XML, which nobody here reads. @see H-16
function pathWithoutEnding({ url }: Request): string {
  // Asked for at every request, and an address that was parsed before has its path between these two.
  const start = url.indexOf("/", "https://".length);
  const query = url.indexOf("?", start);
  const pathname = url.slice(start, query < 0 ? undefined : query);
  return pathname.endsWith(".json") ? pathname.slice(0, -".json".length) : pathname;
}

function withCall(
  { calls }: ApiEmulator,
  context: Context,
  act: (call: ApiCall) => Response | Promise<Response>,
): Response | Promise<Response> {
  const call = calls.get(context.req.param("call") ?? "");
  return call === undefined ? lost(context) : act(call);
}

async function withForm(request: Request, act: (form: FormFields) => Answer): Promise<Response> {
  const form = await readForm(request);
  return form === null ? errorResponse(bodyTooLarge, cors) : respond(act(form));
}

function respond(answer: Answer): Response {
  if (!answer.ok) return errorResponse(answer.problem, cors);
  return new Response(JSON.stringify(answer.body), { status: answer.status, headers: jsonHeaders });
}

function lost({ req }: Context): Response {
  return errorResponse(notFound(new URL(req.url).pathname), cors);
}

function notAllowed(): Response {
  return errorResponse(methodNotAllowed, cors);
}
