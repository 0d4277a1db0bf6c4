// The hop to a gateway that exists only here: a branded connector's request is answered by the
// simulation, in this process, without a connection. Faults can be laid on it as on any other hop.
import type { Product } from "../core/connectors/product.ts";
import { type GatewayRequest, simulateGateway } from "../core/connectors/simulate-gateway.ts";
import type { Hop } from "./hop.ts";

/** The hop of one installed instance. @see C-11 */
export function simulatedGatewayHop(
  product: Product,
  instance: { readonly sid: string; readonly mode: "TEST" | "LIVE" },
  nowMs: () => number,
): Hop {
  return {
    pace: "in-process",
    send: async ({ body }) => {
      // Our own text, made by gatewayRequest a moment ago.
      const request = JSON.parse(body) as GatewayRequest;
      const { sid: seed, mode } = instance;
      const reply = simulateGateway(product, request, { seed, mode, atMs: nowMs() });
      return { status: 200, location: null, body: JSON.stringify(reply) };
    },
  };
}
