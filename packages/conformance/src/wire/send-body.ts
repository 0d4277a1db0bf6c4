// Writes a request's body the way that was asked for: at once, in pieces with pauses, or only when the
// server says that it wants it.
import type { ClientRequest } from "node:http";

// RFC 9110 lets a client send the body without having been asked after a while; curl waits a second.
const CONTINUE_WAIT_MS = 1_000;

/** What to write, and how. */
export type BodyPlan = {
  readonly body: Uint8Array | null;
  readonly expectContinue?: boolean | undefined;
  readonly pieces?: { readonly count: number; readonly pauseMs: number } | undefined;
};

/** Sends the body and ends the request. Trouble shows as the request's own error. */
export function sendBody(request: ClientRequest, given: BodyPlan): void {
  const { body, expectContinue = false } = given;
  if (body === null) {
    request.end();
    return;
  }
  if (!expectContinue) {
    write(request, given, body);
    return;
  }
  let isSent = false;
  const sendOnce = (): void => {
    clearTimeout(timer);
    if (!isSent && !request.destroyed) write(request, given, body);
    isSent = true;
  };
  const timer = setTimeout(sendOnce, CONTINUE_WAIT_MS);
  request.on("continue", sendOnce);
  request.on("close", () => clearTimeout(timer));
  request.flushHeaders();
}

function write(request: ClientRequest, given: BodyPlan, body: Uint8Array): void {
  const { count, pauseMs } = given.pieces ?? { count: 1, pauseMs: 0 };
  if (count <= 1) {
    request.end(body);
    return;
  }
  const length = Math.max(1, Math.ceil(body.length / count));
  const next = (at: number): void => {
    if (request.destroyed) return;
    if (at + length >= body.length) {
      request.end(body.subarray(at));
      return;
    }
    request.write(body.subarray(at, at + length));
    const timer = setTimeout(() => next(at + length), pauseMs);
    request.on("close", () => clearTimeout(timer));
  };
  next(0);
}
