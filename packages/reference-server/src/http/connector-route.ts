// The one operation of the contract: body in, checked request, verdict out. It translates; what becomes
// of the transaction is decided elsewhere. Its answers are 200 whenever the request could be read, and a
// delivery without an outcome is closed without a word, so that Twilio asks again.
import { setImmediate } from "node:timers/promises";
import { type Problem, readConnectorRequest } from "@pay-connector/types";
import type { Request, RequestHandler, Response } from "express";
import { errorBody } from "../core/connector-answer.ts";
import type { ConnectorMethod } from "../core/connector-method.ts";
import { declineCodes } from "../core/decline-codes.ts";
import { positions } from "../core/transaction.ts";
import type { DeliveryOutcome, TransactionProcessor } from "../transactions/process-transaction.ts";
import { malformedJson, sendJson } from "./answer-errors.ts";
import type { DeliveryFacts } from "./log-deliveries.ts";
import { withBody } from "./read-body.ts";
import { readJsonObject } from "./read-json.ts";

/** What the route works with. */
export type ConnectorRouteParts = {
  readonly processor: TransactionProcessor;
  readonly reportFault: (error: unknown) => void;
};

/** Answers one delivery. @see T-01 T-04 A-05 Q-08 */
export function connectorRoute({ processor, reportFault }: ConnectorRouteParts): RequestHandler {
  return async (request, response) => {
    const asked = await ask(request, response, processor);
    if (asked === null) return;
    const outcome = await asked.outcome;
    noteOutcome(response, outcome);
    if (outcome.body === null) {
      request.socket.destroy();
      return;
    }
    // What waited for a commit is told together with all that the commit held. A verdict that was there is
    // told at the end of the turn for the same reason: to wake a peer is the dearest part of an answer, and
    // it is then woken once for all of them.
    if (outcome.admission === "replay") await setImmediate();
    const { held } = outcome;
    if (held !== null && outcome.admission !== "refuse") {
      confirmWhenWritten(response, () => processor.confirmAnswered(held).catch(reportFault));
    }
    sendJson(response, 200, outcome.body);
  };
}

// Reads the request and hands it on; null when it was answered already. What was read is dropped with the
// frame of this function: while a delivery waits nothing here holds its card.
async function ask(
  request: Request,
  response: Response,
  processor: TransactionProcessor,
): Promise<{ readonly outcome: Promise<DeliveryOutcome> } | null> {
  const read = await withBody(request, (bytes) => readRequest(bytes, methodOfPath(request.path)));
  if (read.ok) {
    const { transactionId, method } = read.request;
    note(response, { transactionId, method });
    return { outcome: processor.process(read.request) };
  }
  const body = invalidRequestBody(read.method, read.problems);
  note(response, { transactionId: read.transactionId, method: read.method });
  note(response, { admission: "malformed", errorCode: "invalid_request" });
  sendJson(response, 200, body);
  return null;
}

// The oldest connectors put the method into the address and not into the body.
function methodOfPath(path: string): ConnectorMethod | null {
  if (path === "/charge" || path === "/charge/") return "charge";
  if (path === "/tokenize" || path === "/tokenize/") return "tokenize";
  return null;
}

function readRequest(bytes: Uint8Array, pathMethod: ConnectorMethod | null) {
  const body = readJsonObject(bytes);
  if (body === null) throw malformedJson();
  const isMethodMissing = body.method === undefined || body.method === null;
  const complete = isMethodMissing && pathMethod !== null ? { ...body, method: pathMethod } : body;
  return readConnectorRequest(complete);
}

// A problem names its field and never a value, so it may be repeated.
function invalidRequestBody(method: ConnectorMethod | null, problems: readonly Problem[]): string {
  const lines = new Set(
    problems.map(({ field, message }) =>
      message.startsWith(field) ? message : `${field}: ${message}`,
    ),
  );
  const text = [declineCodes.invalid_request.message, ...lines].join(" ");
  return errorBody(method, "invalid_request", text);
}

function note(response: Response, facts: Partial<DeliveryFacts>): void {
  Object.assign(response.locals, facts);
}

function noteOutcome(response: Response, outcome: DeliveryOutcome): void {
  const { held, admission, errorCode } = outcome;
  if (held === null) {
    note(response, { admission });
    return;
  }
  const { verdict, state } = positions[held.position];
  const { deliveries, mismatches } = held;
  note(response, { admission, delivery: deliveries, mismatches, verdict, state, errorCode });
}

// "finish" comes when the last byte was handed over; a connection that broke before never gets there.
function confirmWhenWritten(response: Response, confirm: () => Promise<void>): void {
  response.once("finish", () => {
    void confirm();
  });
}

/** Refuses every other HTTP method at the operation's addresses. */
export function onlyPost(refuse: (allowed: string) => Error): RequestHandler {
  return (_request: Request, _response, next) => next(refuse("POST"));
}
