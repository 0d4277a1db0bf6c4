// One line for each delivery, written when its connection is done with it, whichever way it ended. The
// route notes facts as it learns them; only those named here are ever read.
import type { RequestHandler, Response } from "express";
import type { ConnectorMethod } from "../core/connector-method.ts";
import type { Clock } from "../core/ports.ts";
import { type Logger, logDelivery, type NameTransaction } from "../log.ts";

/** What a route may note about its delivery. */
export type DeliveryFacts = {
  readonly transactionId: string | null;
  readonly method: ConnectorMethod | null;
  readonly admission: string;
  readonly delivery: number;
  readonly mismatches: number;
  readonly verdict: string | null;
  readonly state: string;
  readonly errorCode: string | null;
};

/** What the line is written with. */
export type DeliveryLogParts = {
  readonly log: Logger;
  readonly clock: Clock;
  readonly nameTransaction: NameTransaction;
};

/** Logs each delivery when its connection is done with it. @see M-05 */
export function logDeliveries(parts: DeliveryLogParts): RequestHandler {
  const { clock, nameTransaction } = parts;
  // Every field of these lines is written out by itself: the net for what libraries bring has nothing to catch.
  const log = parts.log.child({}, { redact: [] });
  return (_request, response, next) => {
    const startedAtMs = clock.now().getTime();
    response.once("close", () => {
      const facts = response.locals as Partial<DeliveryFacts>;
      const { transactionId } = facts;
      logDelivery(log, {
        transaction: typeof transactionId === "string" ? nameTransaction(transactionId) : null,
        method: facts.method ?? null,
        status: statusOf(response),
        admission: facts.admission ?? "refused",
        delivery: facts.delivery ?? null,
        mismatches: facts.mismatches ?? null,
        verdict: facts.verdict ?? null,
        state: facts.state ?? null,
        errorCode: facts.errorCode ?? null,
        isAnswered: response.writableFinished,
        durationMs: clock.now().getTime() - startedAtMs,
      });
    });
    next();
  };
}

// A delivery that was closed in silence has no status, whatever the response object says.
function statusOf(response: Response): number | null {
  return response.headersSent ? response.statusCode : null;
}
