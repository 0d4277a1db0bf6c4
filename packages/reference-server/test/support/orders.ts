// Orders as the shell hands them to a gateway.
import type { GatewayOrder } from "../../src/core/ports.ts";
import { deriveId } from "../../src/ids.ts";
import { orderOf } from "../../src/transactions/claim.ts";
import { aCharge, aRequest, type Body } from "./bodies.ts";
import { keyOf } from "./key-of.ts";

const idKey = keyOf(9);

/** The order of a body's request. */
export function anOrder(body: Body = aCharge()): GatewayOrder {
  const request = aRequest(body);
  const key = { scope: "default", transactionId: request.transactionId };
  const kind = request.method === "charge" ? "charge" : "token";
  return orderOf(request, { key, resultId: deriveId(idKey, kind, key) }, idKey);
}
