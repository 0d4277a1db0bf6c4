// Two questions of whoever runs the server: is the process alive, and may it be given work. Neither
// says anything about a transaction and neither asks for credentials.
import type { RequestHandler } from "express";
import { sendJson } from "./answer-errors.ts";

/** Alive as long as the event loop turns. */
export function liveRoute(): RequestHandler {
  return (_request, response) => sendJson(response, 200, '{"status":"live"}');
}

/** Ready while the database can be written and the server is not on its way out; else it says why not. */
export function readyRoute(whyNotReady: () => Promise<string | null>): RequestHandler {
  return async (_request, response) => {
    const reason = await whyNotReady();
    const body = reason === null ? { status: "ready" } : { status: "not ready", reason };
    sendJson(response, reason === null ? 200 : 503, JSON.stringify(body));
  };
}
