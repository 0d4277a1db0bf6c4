// The answer is not what the contract asks for: by default the HTML page of a server that is somewhere
// else, with status 200, as in Twilio's own tutorial.
import type { FaultKind } from "./fault.ts";

const htmlPage = "<!doctype html><html><body><h1>It works!</h1></body></html>";

/** Replaces the body of the answer. @see F-06 */
export const malformed: FaultKind<{ readonly body?: string }> =
  ({ body = htmlPage }) =>
  (send) =>
  async (given) => ({ ...(await send(given)), body });
