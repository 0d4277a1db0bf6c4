// The admin's routes as a table, and the application over it. It has its own listener and credentials: no
// request of a connector ever comes here, and nothing here is reachable from the connector's side.
import express, { type Express, type Request, type RequestHandler } from "express";
import type { Clock } from "../../core/ports.ts";
import { methodNotAllowed, notFound } from "../../http/answer-errors.ts";
import { authenticate, type Credentials } from "../../http/authenticate.ts";
import type { Logger } from "../../log.ts";
import { answerProblems } from "./problems.ts";
import { countTransactions, listTransactions, showOne } from "./read-routes.ts";
import {
  chargeStoredToken,
  lookUpCharge,
  reconcileNow,
  refundCharge,
  voidCharge,
  type WriteAnswer,
  type WriteParts,
} from "./write-routes.ts";

/** What the admin application is made of. */
export type AdminAppParts = WriteParts & {
  readonly credentials: Credentials;
  readonly log: Logger;
  readonly clock: Clock;
  readonly isDraining: () => boolean;
  readonly reportFault: (error: unknown) => void;
  /** Notes that the answer of a charge was written out whole, so that it does not count as unheard. */
  readonly confirmAnswered: (request: { readonly idempotencyKey: string }) => Promise<void>;
};

/** One route: a read answers with what it shows, a write with what became of its operation. */
export type AdminRoute = { readonly path: string; readonly operationId: string } & (
  | { readonly method: "get"; read(request: Request, parts: AdminAppParts): Promise<object> }
  | { readonly method: "post"; write(request: Request, parts: AdminAppParts): Promise<WriteAnswer> }
);

const transaction = "/transactions/:transaction_id";

/** Every route, in the order of the document. */
export const adminRoutes: readonly AdminRoute[] = [
  { method: "get", path: "/transactions", operationId: "listTransactions", read: listTransactions },
  { method: "get", path: transaction, operationId: "showTransaction", read: showOne },
  { method: "get", path: "/counts", operationId: "countTransactions", read: countTransactions },
  {
    method: "post",
    path: "/tokens/:token_id/charges",
    operationId: "chargeToken",
    write: chargeStoredToken,
  },
  {
    method: "post",
    path: `${transaction}/refunds`,
    operationId: "refundTransaction",
    write: refundCharge,
  },
  {
    method: "post",
    path: `${transaction}/void`,
    operationId: "voidTransaction",
    write: voidCharge,
  },
  {
    method: "post",
    path: `${transaction}/look-up`,
    operationId: "lookUpTransaction",
    write: lookUpCharge,
  },
  { method: "post", path: "/reconcile", operationId: "reconcile", write: reconcileNow },
];

/** The admin application over its parts. */
export function createAdminApp(parts: AdminAppParts): Express {
  const app = express();
  app.disable("x-powered-by").disable("etag");
  app.set("query parser", false).set("case sensitive routing", true);
  app.use(logRequests(parts));
  app.use((_request, response, next) => {
    if (parts.isDraining()) response.set("Connection", "close");
    next();
  });
  // Before any route is looked at: who has no credentials does not learn which addresses exist.
  app.use(authenticate(parts.credentials));
  for (const route of adminRoutes) app[route.method](route.path, handle(route, parts));
  for (const path of new Set(adminRoutes.map((route) => route.path))) {
    const allowed = adminRoutes.filter((route) => route.path === path);
    const names = allowed.map(({ method }) => (method === "get" ? "GET, HEAD" : "POST"));
    app.all(path, (_request, _response, next) => next(methodNotAllowed(names.join(", "))));
  }
  app.use((_request, _response, next) => next(notFound()));
  app.use(answerProblems(parts.reportFault));
  return app;
}

// A refund or a charge whose gateway was silent is worth asking again soon, not at once.
const retryAfterSeconds = "2";

function handle(route: AdminRoute, parts: AdminAppParts): RequestHandler {
  return async (request, response) => {
    response.locals.operation = route.operationId;
    response.set("Cache-Control", "no-store").type("application/json");
    if (route.method === "get") {
      response.end(JSON.stringify(await route.read(request, parts)));
      return;
    }
    const { status, body, outcome } = await route.write(request, parts);
    response.locals.outcome = outcome;
    const idempotencyKey = String(request.headers["idempotency-key"]);
    if (route.operationId === "chargeToken" && status === 200) {
      response.once("finish", () => {
        parts.confirmAnswered({ idempotencyKey }).catch(parts.reportFault);
      });
    }
    if (status === 202) response.set("Retry-After", retryAfterSeconds);
    response.status(status).end(body);
  };
}

// One line for each request, with nothing of it but which route and how it ended.
function logRequests({ log, clock }: AdminAppParts): RequestHandler {
  return (_request, response, next) => {
    const startedAtMs = clock.now().getTime();
    response.once("close", () => {
      const { operation = null, outcome = null, code = null } = response.locals;
      const status = response.headersSent ? response.statusCode : null;
      const durationMs = clock.now().getTime() - startedAtMs;
      const isAnswered = response.writableFinished;
      log.info({ operation, outcome, code, status, isAnswered, durationMs }, "admin");
    });
    next();
  };
}
