// Opens the gateway that the configuration names. A new gateway is one more case here and a file beside.
import type { Clock, Gateway } from "../core/ports.ts";
import { createSimulator } from "./simulator.ts";
import { openSimulatorLedger } from "./simulator-ledger.ts";
import type { SimulatorTier } from "./simulator-tiers.ts";

/** Which gateway, and what it needs. */
export type GatewaySettings = {
  readonly gateway: "simulator";
  readonly simulatorLedgerFile: string;
  readonly simulatorTier: SimulatorTier;
  readonly timeScale: number;
};

/** A gateway and what it holds open. */
export type OpenGateway = { readonly gateway: Gateway; close(): Promise<void> };

/** Opens the gateway of a name. */
export async function openGateway(settings: GatewaySettings, clock: Clock): Promise<OpenGateway> {
  switch (settings.gateway) {
    case "simulator": {
      const ledger = await openSimulatorLedger(settings.simulatorLedgerFile);
      const { timeScale, simulatorTier: tier } = settings;
      const ending = new AbortController();
      return {
        gateway: createSimulator({ ledger, clock, timeScale, tier, closing: ending.signal }),
        close: async () => {
          ending.abort();
          await ledger.close();
        },
      };
    }
  }
}
