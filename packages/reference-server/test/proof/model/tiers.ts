// The gateways and the bounds that the model is explored with.
import type { GatewayCapabilities } from "../../../src/core/ports.ts";
import type { Bounds } from "./model-state.ts";

/** Two owners at a time follow from a crash that leaves the dead one at work. */
export const modelBounds: Bounds = { deliveries: 3, crashes: 2 };

const ability = { keyRetentionMs: null, canRefund: false, maxInFlightMs: 60_000 };

/** The tiers; A also without anything to ask, as many real gateways with native keys are. */
export const modelTiers: Readonly<Record<string, GatewayCapabilities>> = {
  A: { ...ability, hasNativeKey: true, canLookUp: true, canReverse: true },
  "A without look-up": { ...ability, hasNativeKey: true, canLookUp: false, canReverse: true },
  B: { ...ability, hasNativeKey: false, canLookUp: true, canReverse: true },
  C: { ...ability, hasNativeKey: false, canLookUp: false, canReverse: false },
};
