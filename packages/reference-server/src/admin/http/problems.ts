// Every answer of the admin API that is not an outcome: a fixed status and a sentence for each code, in the
// form of RFC 9457. Nothing of the request is ever part of it except names of fields.
import Boom from "@hapi/boom";
import type { ErrorRequestHandler } from "express";

const catalogue = {
  invalid_request: [400, "The request is not well formed. Correct the fields that are named."],
  malformed_json: [400, "The body is not one JSON object."],
  unauthorized: [401, "The admin credentials are missing or not right."],
  not_found: [404, "There is nothing at this address."],
  transaction_not_found: [404, "There is no such transaction."],
  token_not_found: [404, "There is no such token."],
  method_not_allowed: [405, "This address is asked with another HTTP method."],
  request_timeout: [408, "The request did not arrive in time."],
  not_refundable: [409, "Only an approved charge can be refunded or voided."],
  nothing_left: [409, "Less than this is left of the charge; it was refunded or voided before."],
  not_supported: [409, "The gateway of this transaction cannot do this."],
  token_used: [409, "This token is one-time, and it was used."],
  too_large: [413, "The body is too large."],
  idempotency_mismatch: [
    422,
    "This Idempotency-Key was used before with other content. Use a new key for a new request.",
  ],
  internal: [500, "Something broke here. Repeat the same request under the same Idempotency-Key."],
  unavailable: [
    503,
    "The database cannot be used now. Repeat the same request under the same key.",
  ],
} as const satisfies Record<string, readonly [status: number, title: string]>;

/** A code that tells problems apart. */
export type ProblemCode = keyof typeof catalogue;

/** A field that is wrong. Its value is never repeated. */
export type FieldProblem = { readonly field: string; readonly message: string };

/** Thrown by a route to end its request in a problem. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly problems: readonly FieldProblem[];

  constructor(code: ProblemCode, problems: readonly FieldProblem[] = []) {
    super(catalogue[code][1]);
    this.code = code;
    this.problems = problems;
  }
}

/** Every code, for whoever checks that each is documented. */
export const problemCodes = Object.keys(catalogue) as readonly ProblemCode[];

/** The status and the body of a problem. */
export function describeProblem(
  code: ProblemCode,
  problems: readonly FieldProblem[] = [],
): { readonly status: number; readonly body: string } {
  const [status, title] = catalogue[code];
  const fields = problems.length === 0 ? {} : { problems };
  const type = `urn:pay-connector:problem:${code}`;
  return { status, body: JSON.stringify({ type, title, status, code, ...fields }) };
}

const contentType = "application/problem+json; charset=utf-8";

/** What a client of the admin listener is told that does not speak HTTP. */
export function describeClientError(code: string): { contentType: string; body: string } {
  const known = Object.hasOwn(catalogue, code) ? (code as ProblemCode) : "malformed_json";
  return { contentType, body: describeProblem(known).body };
}

/** Turns what was thrown into a problem; what nobody threw on purpose is told to `report`. */
export function answerProblems(report: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    if (response.headersSent || request.socket.destroyed) {
      request.socket.destroy();
      return;
    }
    const code = codeOf(error);
    if (code === "internal" || code === "unavailable") report(error);
    const fields = error instanceof ProblemError ? error.problems : [];
    const { status, body } = describeProblem(code, fields);
    if (Boom.isBoom(error)) response.set(error.output.headers as Record<string, string>);
    // What is still coming of the body is read and dropped: closing over it could lose this answer.
    request.resume();
    response.locals.code = code;
    response.status(status).set({
      "Content-Type": contentType,
      "Content-Length": String(Buffer.byteLength(body)),
      "Cache-Control": "no-store",
    });
    response.end(body);
  };
}

function codeOf(error: unknown): ProblemCode {
  if (error instanceof ProblemError) return error.code;
  // The shared parts of the HTTP edge throw the connector's codes, which have the same names here.
  const code = Boom.isBoom(error) ? String(error.data?.code ?? "") : "";
  if (Object.hasOwn(catalogue, code)) return code as ProblemCode;
  // The router throws a 400 for an address it cannot decode: there is nothing at such an address.
  const isRouters = error instanceof URIError || (error as { status?: unknown })?.status === 400;
  if (isRouters) return "not_found";
  return error instanceof Error && error.name === "StoreError" ? "unavailable" : "internal";
}
