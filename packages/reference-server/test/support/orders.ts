// Orders as the shell hands them to a gateway.
import type { GatewayOrder } from "../../src/core/ports.ts";
import { orderOf } from "../../src/transactions/claim.ts";
import { aCharge, aRequest, type Body } from "./bodies.ts";

const idKey = new Uint8Array(32).fill(9);

/** The order of a body's request. */
export function anOrder(body: Body = aCharge()): GatewayOrder {
  const request = aRequest(body);
  return orderOf(request, { scope: "default", transactionId: request.transactionId }, idKey);
}
