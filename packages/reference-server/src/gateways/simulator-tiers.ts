// What the simulator can play the part of: a gateway of each tier, and what each tier declares of itself.
import type { GatewayCapabilities } from "../core/ports.ts";

/** The tiers that the simulator can play. */
export const simulatorTiers = ["A", "B", "C"] as const;

/** What a gateway offers: A has a native key, B only look-up and reversal by our reference, C neither. */
export type SimulatorTier = (typeof simulatorTiers)[number];

/**
 * How long a charge may still move money after it was sent, before scaling. Gateways that publish such a
 * time ask for 40 to 60 s before a look-up or a reversal counts.
 */
export const simulatorInFlightMs = 60_000;

// However small the scale, a write to the ledger takes its real time.
const shortestInFlightMs = 100;

/** What each tier declares. */
export function capabilitiesOf(tier: SimulatorTier, timeScale: number): GatewayCapabilities {
  const canAsk = tier !== "C";
  return {
    hasNativeKey: tier === "A",
    // Its ledger is never cut.
    keyRetentionMs: null,
    canLookUp: canAsk,
    canReverse: canAsk,
    canRefund: canAsk,
    maxInFlightMs: Math.max(shortestInFlightMs, simulatorInFlightMs * timeScale),
  };
}
