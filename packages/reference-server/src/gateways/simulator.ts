// A gateway that moves no real money and behaves as it is told. It plays a gateway of each tier: with a
// native key, with look-up and reversal only, or with neither. What was captured stands in its ledger, so
// it still knows after a restart. It never keeps a card number.
import type { Gateway } from "../core/ports.ts";
import { createAftermath } from "./simulator-aftermath.ts";
import { createCharging } from "./simulator-charging.ts";
import { createSimulatorMemory, type SimulatorParts } from "./simulator-parts.ts";
import { capabilitiesOf } from "./simulator-tiers.ts";

/** The simulator. @see R-11 */
export function createSimulator(parts: SimulatorParts): Gateway {
  const atWork = { ...parts, memory: createSimulatorMemory() };
  return {
    name: "simulator",
    capabilities: capabilitiesOf(parts.tier, parts.timeScale),
    ...createCharging(atWork),
    ...createAftermath(atWork),
  };
}
