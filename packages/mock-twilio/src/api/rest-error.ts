// Twilio's one form for whatever a REST request met instead of an answer: a number, a sentence, where
// the number is explained, and the HTTP status again. Everything that refuses a request answers in it.
import type { RestProblem } from "../core/rest-problem.ts";

/** The answer to a refused request. */
export function errorResponse(
  { status, code, message }: RestProblem,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
  return Response.json(body, { status, headers });
}

/** Twilio's answer for an address that is not there. */
export function notFound(path: string): RestProblem {
  return { status: 404, code: 20404, message: `The requested resource ${path} was not found` };
}

/** Twilio's answer for a resource that does not take the method. */
export const methodNotAllowed: RestProblem = {
  status: 405,
  code: 20004,
  message: "Method not allowed",
};

/** More was sent than anybody could have meant. Which number Twilio gives is not published; 20413 is made after its others. */
export const bodyTooLarge: RestProblem = {
  status: 413,
  code: 20413,
  message: "The request body is too large",
};

/** A mistake of the emulator's own, told as Twilio tells one of its. */
export const ourFault: RestProblem = {
  status: 500,
  code: 20500,
  message: "Mock Twilio made a mistake; what it was is told where it runs",
};
