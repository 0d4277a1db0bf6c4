// The door of the endpoint, on Express: who may come in, what is a body, what an answer looks like. What
// becomes of a payment is decided behind it.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { type Answer, failed } from "./answer.ts";

/** As they stand in Twilio's Console, at the connector. */
export type Credentials = { readonly username: string; readonly password: string };

// A body of Twilio's has less than a thousand bytes; parameters may make it longer.
const largestBody = "256kb";

// region: door
/** The endpoint; `answerTo` settles a payment, once for each transaction_id. */
export function createEndpoint(
  credentials: Credentials,
  answerTo: (body: unknown) => Promise<Answer>,
): Express {
  const app = express().disable("x-powered-by");
  // Whatever the Content-Type says, and also when there is none, the body is JSON.
  const readBody = express.raw({ limit: largestBody, type: () => true });
  const settle: RequestHandler = async (request, response) => {
    const body = parse(request.body);
    if (body === null) {
      response.status(400).json(refusal("malformed_json"));
      return;
    }
    // An older layout of Twilio's tells the method in the path alone.
    response.json(await answerTo({ ...body, method: body.method ?? request.params.method }));
  };
  app.post("/pay{/:method}", requireCredentials(credentials), readBody, settle);
  app.all("/pay", (_request, response) => {
    response.status(405).set("Allow", "POST").json(refusal("method_not_allowed"));
  });
  app.use((_request, response) => {
    response.status(404).json(refusal("not_found"));
  });
  app.use(onError);
  return app;
}

/** Twilio sends Basic credentials with the first request; digests take the same time whatever is wrong. */
function requireCredentials({ username, password }: Credentials): RequestHandler {
  const key = randomBytes(32);
  const digest = (text: string) => createHmac("sha256", key).update(text).digest();
  const wanted = digest(`${username}:${password}`);
  return (request, response, next) => {
    const [scheme = "", token = ""] = (request.get("Authorization") ?? "").split(" ");
    const given = digest(Buffer.from(token, "base64").toString());
    if (timingSafeEqual(given, wanted) && scheme.toLowerCase() === "basic") return next();
    response.status(401).set("WWW-Authenticate", 'Basic realm="pay"').json(refusal("unauthorized"));
  };
}
// endregion: door

/** One JSON object, or null; without a body Express hands over no bytes. */
function parse(bytes: unknown): Readonly<Record<string, unknown>> | null {
  try {
    const found = JSON.parse(Buffer.isBuffer(bytes) ? bytes.toString("utf8") : "");
    return typeof found === "object" && !Array.isArray(found) ? found : null;
  } catch {
    return null;
  }
}

const onError: ErrorRequestHandler = (error, _request, response, _next) => {
  // What Express says of a body that it cannot read; everything else is ours.
  const { status } = error as { status?: number };
  if (status === undefined || status >= 500) {
    // No answer is an answer, too: Twilio asks again. A guess would be believed.
    console.error(`no answer: ${(error as Error).name}`);
    response.destroy();
    return;
  }
  response.status(status).json(refusal(status === 413 ? "too_large" : "malformed_json"));
};

function refusal(code: string): Answer {
  return { charge_id: null, ...failed("token_id", code, "This request cannot be answered.") };
}
