// The routes in reading order. createApp(parts) is a function of its parts: it opens no port and reads
// no environment, so a test can ask it without either.
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import express from "express";
import type { Clock } from "./core/ports.ts";
import { answerErrors, methodNotAllowed, notFound } from "./http/answer-errors.ts";
import { authenticate, type Credentials } from "./http/authenticate.ts";
import { connectorRoute, onlyPost } from "./http/connector-route.ts";
import { liveRoute, readyRoute } from "./http/health-route.ts";
import { logDeliveries } from "./http/log-deliveries.ts";
import type { Logger, NameTransaction } from "./log.ts";
import type { TransactionProcessor } from "./transactions/process-transaction.ts";

/** What the application is made of. */
export type AppParts = {
  readonly processor: TransactionProcessor;
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly log: Logger;
  readonly nameTransaction: NameTransaction;
  /** Why it may not be given work now; null when it may. */
  readonly whyNotReady: () => Promise<string | null>;
  readonly isDraining: () => boolean;
  readonly isTls: boolean;
  readonly reportFault: (error: unknown) => void;
};

// Where the connector may ask: the documented address, and the two of its first edition (T-04).
const connectorPaths = ["/", "/charge", "/tokenize"];

// A year: the time for which a browser or client remembers that this host speaks https only.
const httpsOnly = "max-age=31536000";

/** The application over its parts. @see T-01 T-02 T-04 E-12 */
export function createApp(parts: AppParts): RequestListener {
  const app = express();
  app.disable("x-powered-by").disable("etag");
  app.set("query parser", false).set("case sensitive routing", true);

  // Routes are tried in this order, so the one that is asked all the time comes first.
  app.post(
    connectorPaths,
    logDeliveries(parts),
    authenticate(parts.credentials),
    connectorRoute(parts),
  );
  app.get("/livez", liveRoute());
  app.get("/readyz", readyRoute(parts.whyNotReady));
  app.all(connectorPaths, onlyPost(methodNotAllowed));
  app.all(["/livez", "/readyz"], (_request, _response, next) =>
    next(methodNotAllowed("GET, HEAD")),
  );
  app.use((_request, _response, next) => next(notFound()));
  app.use(answerErrors(parts.reportFault));
  return (request, response) => {
    keepConnection(request, response, parts);
    app(request, response);
  };
}

function keepConnection(
  request: IncomingMessage,
  response: ServerResponse,
  { isTls, isDraining }: AppParts,
): void {
  if (isTls) response.setHeader("Strict-Transport-Security", httpsOnly);
  // Who is told so opens its next connection somewhere else. A request that came before is told
  // nothing; its connection ends with its answer.
  if (isDraining()) response.setHeader("Connection", "close");
  response.once("finish", () => {
    if (isDraining()) request.socket.end();
  });
}
