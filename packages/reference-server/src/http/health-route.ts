// Two questions of whoever runs the server: is the process alive, and may it be given work. Neither
// says anything about a transaction and neither asks for credentials.
import type { RequestHandler } from "express";
import { sendJson } from "./answer-errors.ts";

/** Alive as long as the event loop turns. */
export function liveRoute(): RequestHandler {
  return (_request, response) => sendJson(response, 200, '{"status":"live"}');
}

/** Ready while the database can be written and the server is not on its way out. */
export function readyRoute(isReady: () => Promise<boolean>): RequestHandler {
  return async (_request, response) => {
    const ready = await isReady();
    sendJson(response, ready ? 200 : 503, `{"status":"${ready ? "ready" : "not ready"}"}`);
  };
}
