// One POST to a processor, over whatever hop leads to it. A connection that breaks is told as
// unreachable; the ten seconds are kept by the call, which aborts the signal.

import type { WireRequest } from "../core/connector/wire-request.ts";
import type { ConnectorPort, DeliveryOutcome } from "../core/ports.ts";
import type { Hop } from "./hop.ts";
import { whyUnreachable } from "./why-unreachable.ts";

type Credentials = Pick<ConnectorPort, "uniqueName" | "username" | "password">;

/** Stands for the address of a processor in this process; names under .invalid can belong to nobody (RFC 2606). */
export const IN_PROCESS_URL = "https://processor.invalid/";

/** A processor at an address, or in this process. @see T-01 @see T-05 */
export function connectorCaller(
  credentials: Credentials,
  { pace, send, url }: Hop & { readonly url: string },
): ConnectorPort {
  const deliver = async (
    { headers, body }: WireRequest,
    signal: AbortSignal,
  ): Promise<DeliveryOutcome> => {
    try {
      const given = { hop: "processor", method: "POST", url, headers, body, signal } as const;
      const answer = await send(given);
      return { kind: "answered", status: answer.status, body: answer.body };
    } catch (error) {
      return { kind: "unreachable", reason: whyUnreachable(error) };
    }
  };
  return { ...credentials, pace, deliver };
}
