// One POST to a processor: over a network, or to a function in this process. A connection that breaks is
// told as unreachable; the ten seconds are kept by the call, which aborts the signal.

import type { WireRequest } from "../core/connector/wire-request.ts";
import type { ConnectorPort, DeliveryOutcome } from "../core/ports.ts";
import { exchange, whyUnreachable } from "./http-exchange.ts";

type Credentials = Pick<ConnectorPort, "uniqueName" | "username" | "password">;

/** A processor at an address. @see T-01 @see T-05 */
export function networkConnector(credentials: Credentials, url: string): ConnectorPort {
  const deliver = async (
    { headers, body }: WireRequest,
    signal: AbortSignal,
  ): Promise<DeliveryOutcome> => {
    try {
      const answer = await exchange({ method: "POST", url, headers, body, signal });
      return { kind: "answered", status: answer.status, body: answer.body };
    } catch (error) {
      return { kind: "unreachable", reason: whyUnreachable(error) };
    }
  };
  return { ...credentials, pace: "network", deliver };
}

// A processor in this process has no address; names under .invalid can belong to nobody (RFC 2606).
const IN_PROCESS_URL = "https://processor.invalid/";

/** A processor that is a function from Request to Response. A function that throws is a broken connection. */
export function inProcessConnector(
  credentials: Credentials,
  answer: (request: Request) => Promise<Response>,
): ConnectorPort {
  const deliver = async (
    { headers, body }: WireRequest,
    signal: AbortSignal,
  ): Promise<DeliveryOutcome> => {
    try {
      // As bytes: from a text, Request would make a Content-Type of its own.
      const bytes = new TextEncoder().encode(body);
      const request = new Request(IN_PROCESS_URL, { method: "POST", headers, body: bytes, signal });
      const response = await answer(request);
      return { kind: "answered", status: response.status, body: await response.text() };
    } catch (error) {
      return { kind: "unreachable", reason: whyUnreachable(error) };
    }
  };
  return { ...credentials, pace: "in-process", deliver };
}
