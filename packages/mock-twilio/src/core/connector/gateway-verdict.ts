// What Twilio makes of a branded connector's reply. The reply comes from our own simulation of that
// gateway, so its form is ours; which of Twilio's numbers it becomes is the point of this file.
import type { Assumptions } from "../assumptions.ts";
import type { GatewayReply } from "../connectors/gateway-reply.ts";
import { connectorError, malformed, rejectionTitles, type Verdict } from "./connector-verdict.ts";

/** Reads a simulated reply. @see C-11 @see C-13 */
export function readGatewayReply(given: {
  readonly method: "charge" | "tokenize";
  readonly body: string;
  readonly assumptions: Assumptions;
}): Verdict {
  const { method, assumptions } = given;
  const reply = parseReply(given.body);
  if (reply === null) return malformed(method);
  if (reply.result === "approved") {
    const id = (method === "charge" ? reply.confirmation : reply.token) ?? "";
    return { kind: "approved", id, profileId: reply.profile ?? "", parameters: {} };
  }
  const { code: errorCode, message: errorMessage } = reply;
  // A refused card has a number of its own; any other refusal is that of the method.
  const rejection = method === "charge" ? 64008 : 64010;
  const isCard = reply.of === "card";
  return {
    kind: "failed",
    payErrorCode: isCard ? 64012 : rejection,
    paymentError: isCard
      ? `Payment Gateway rejected the card. ${errorMessage}`
      : `${rejectionTitles[method]} ${errorMessage}`,
    connectorError: connectorError({ errorCode, errorMessage }, assumptions),
    parameters: {},
  };
}

// A fault laid on the hop can garble even our own text.
function parseReply(body: string): GatewayReply | null {
  try {
    const reply: unknown = JSON.parse(body);
    const isReply = typeof reply === "object" && reply !== null && "simulated" in reply;
    return isReply ? (reply as GatewayReply) : null;
  } catch {
    return null;
  }
}
