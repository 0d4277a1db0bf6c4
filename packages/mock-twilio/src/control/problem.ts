// Why the control API did not do what it was asked, in one form (RFC 9457): what is wrong, with every wrong
// field by its name and never its value. It is ours; Twilio's own errors look otherwise and are api/'s.
import type { Path, ShapeProblem } from "../core/shape.ts";

/** One thing that is wrong; the field is empty when it is about the whole request. */
export type FieldProblem = { readonly field: string; readonly message: string };

/** All kinds of problems with their HTTP statuses. */
export const problemStatuses = {
  "bad-input": 400,
  "foreign-origin": 403,
  "not-found": 404,
  "method-not-allowed": 405,
  "calls-live": 409,
  "wrong-clock-mode": 409,
  "too-large": 413,
  "not-json": 415,
  refused: 422,
} as const;

/** The name of a kind of problem. */
export type ProblemCode = keyof typeof problemStatuses;

/** The answer to a request that was not done. @see K-02 */
export function problem(
  code: ProblemCode,
  title: string,
  problems: readonly FieldProblem[] = [],
): Response {
  const status = problemStatuses[code];
  const listed = problems.length === 0 ? {} : { problems };
  const body = { type: `urn:pay-connector:problem:${code}`, title, status, code, ...listed };
  const headers = { "Content-Type": "application/problem+json" };
  return new Response(JSON.stringify(body), { status, headers });
}

/** The answer to a request whose fields do not fit. */
export function badInput(problems: readonly ShapeProblem[]): Response {
  const told = problems.map(({ path, message }) => ({ field: fieldOf(path), message }));
  return problem("bad-input", "Something in the request does not fit; nothing was done.", told);
}

/** The answer when the account or a setting stands in the way. */
export function refusedBy(problems: readonly string[]): Response {
  const told = problems.map((message) => ({ field: "", message }));
  return problem("refused", "This cannot be done as things are; nothing was done.", told);
}

/** The answer for something that is not there. */
export function missing(what: string): Response {
  return problem("not-found", `There is no ${what}.`);
}

function fieldOf(path: Path): string {
  return path.join(".");
}
