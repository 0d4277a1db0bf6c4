// The routes in reading order. createApp(parts) is a function of its parts: it opens no port and reads
// no environment, so a test can ask it without either.
import type { KeyObject } from "node:crypto";
import express, { type Express } from "express";
import type { Clock } from "./core/ports.ts";
import { answerErrors, methodNotAllowed, notFound } from "./http/answer-errors.ts";
import { authenticate, type Credentials } from "./http/authenticate.ts";
import { connectorRoute, onlyPost } from "./http/connector-route.ts";
import { liveRoute, readyRoute } from "./http/health-route.ts";
import { logDeliveries } from "./http/log-deliveries.ts";
import type { Logger } from "./log.ts";
import type { TransactionProcessor } from "./transactions/process-transaction.ts";

/** What the application is made of. */
export type AppParts = {
  readonly processor: TransactionProcessor;
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly log: Logger;
  readonly logKey: KeyObject;
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
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable("x-powered-by").disable("etag");
  app.set("query parser", false).set("case sensitive routing", true);

  app.use((request, response, next) => {
    if (parts.isTls) response.set("Strict-Transport-Security", httpsOnly);
    // Who is told so opens its next connection somewhere else. A request that came before is told
    // nothing; its connection ends with its answer.
    if (parts.isDraining()) response.set("Connection", "close");
    response.once("finish", () => {
      if (parts.isDraining()) request.socket.end();
    });
    next();
  });
  app.get("/livez", liveRoute());
  app.get("/readyz", readyRoute(parts.whyNotReady));
  app.post(
    connectorPaths,
    logDeliveries(parts),
    authenticate(parts.credentials),
    connectorRoute(parts),
  );
  app.all(connectorPaths, onlyPost(methodNotAllowed));
  app.all(["/livez", "/readyz"], (_request, _response, next) =>
    next(methodNotAllowed("GET, HEAD")),
  );
  app.use((_request, _response, next) => next(notFound()));
  app.use(answerErrors(parts.reportFault));
  return app;
}
