// A gateway of which a test plays the parts it is about; whatever it does not play says nothing.
import type { Gateway, GatewayCapabilities } from "../../src/core/ports.ts";

/** What a gateway of tier A promises. */
export function capabilitiesOf(changes: Partial<GatewayCapabilities> = {}): GatewayCapabilities {
  return {
    hasNativeKey: true,
    keyRetentionMs: null,
    canLookUp: true,
    canReverse: true,
    canRefund: true,
    maxInFlightMs: 90_000,
    ...changes,
  };
}

/** A gateway that a test plays. */
export function aGateway(
  played: Partial<Omit<Gateway, "capabilities">>,
  changes: Partial<GatewayCapabilities> = {},
): Gateway {
  return {
    name: "played",
    perform: async () => ({ kind: "unknown" }),
    lookUp: async () => ({ kind: "unknown" }),
    reverse: async () => ({ kind: "unknown" }),
    refund: async () => ({ kind: "unknown" }),
    ...played,
    capabilities: capabilitiesOf(changes),
  };
}
