// Every answer that is not a verdict: a fixed status, fixed headers and a body in the contract's own
// form. Nothing of the request is ever part of it, nor a stack, nor HTML.
import Boom from "@hapi/boom";
import type { ErrorRequestHandler, Response } from "express";
import { errorBody } from "../core/connector-answer.ts";
import type { DeclineCode } from "../core/decline-codes.ts";

type Refused = { readonly code: DeclineCode };

/** Missing or wrong credentials. @see T-02 */
export function unauthorized(): Boom.Boom<Refused> {
  const error = Boom.unauthorized<Refused>(null, "Basic", { realm: "pay-connector" });
  return Object.assign(error, { data: { code: "unauthorized" as const } });
}

/** A body that is not one JSON object. */
export function malformedJson(): Boom.Boom<Refused> {
  return Boom.badRequest(undefined, { code: "malformed_json" });
}

/** A body over the limit. */
export function tooLarge(): Boom.Boom<Refused> {
  return Boom.entityTooLarge(undefined, { code: "too_large" });
}

/** An address that does not exist. */
export function notFound(): Boom.Boom<Refused> {
  return Boom.notFound(undefined, { code: "not_found" });
}

/** An address that exists and is asked in another way. */
export function methodNotAllowed(allowed: string): Boom.Boom<Refused> {
  return Boom.methodNotAllowed(undefined, { code: "method_not_allowed" }, allowed);
}

/** The processor cannot be asked at this moment. */
export function unavailable(): Boom.Boom<Refused> {
  return Boom.serverUnavailable(undefined, { code: "unavailable" });
}

/** Turns what was thrown into an answer; what we did not throw on purpose is told to `report`. @see E-12 E-13 */
export function answerErrors(report: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    if (response.headersSent || request.socket.destroyed) {
      request.socket.destroy();
      return;
    }
    const boom = toBoom(error);
    if (boom === null) {
      // Whatever broke, money may have moved: silence makes Twilio ask again, an error would end it.
      report(error);
      request.socket.destroy();
      return;
    }
    const { statusCode, headers } = boom.output;
    response.set(headers as Record<string, string>);
    // What is still coming of the body is read and dropped: closing over it could lose this answer.
    request.resume();
    const code = boom.data?.code ?? "unavailable";
    response.locals.errorCode = code;
    sendJson(response, statusCode, errorBody(null, code));
  };
}

/** Sends bytes of JSON that nobody may keep. */
export function sendJson(response: Response, status: number, body: string): void {
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
  });
  response.end(body);
}

function toBoom(error: unknown): Boom.Boom<Refused> | null {
  if (Boom.isBoom(error) && typeof error.data?.code === "string")
    return error as Boom.Boom<Refused>;
  // The router throws a 400 for an address it cannot decode: there is nothing at such an address.
  const isRouters = error instanceof URIError || (error as { status?: unknown })?.status === 400;
  return isRouters ? notFound() : null;
}
