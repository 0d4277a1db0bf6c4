// Opens the gateway that the configuration names. A new gateway is one more case here and a file beside.
import type { Clock, Gateway } from "../core/ports.ts";
import { type GatewayNote, openHttpJson } from "./http-json.ts";
import { createSimulator } from "./simulator.ts";
import { openSimulatorLedger } from "./simulator-ledger.ts";
import type { SimulatorTier } from "./simulator-tiers.ts";

/** Which gateway, and what it needs. */
export type GatewaySettings = {
  readonly timeScale: number;
  readonly simulatorLedgerFile: string;
  readonly simulatorTier: SimulatorTier;
} & (
  | { readonly gateway: "simulator" }
  | {
      readonly gateway: "http-json";
      readonly gatewayMappingFile: string;
      readonly gatewayVariables: Readonly<Record<string, string>>;
    }
);

/** What a gateway is given besides its settings. */
export type GatewaySurroundings = {
  readonly clock: Clock;
  /** Told of each call that ended with nothing known or nothing sent. */
  readonly note: (note: GatewayNote) => void;
};

/** A gateway and what it holds open. */
export type OpenGateway = { readonly gateway: Gateway; close(): Promise<void> };

/** Opens the gateway of a name. */
export async function openGateway(
  settings: GatewaySettings,
  { clock, note }: GatewaySurroundings,
): Promise<OpenGateway> {
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
    case "http-json": {
      const { gatewayMappingFile: file, gatewayVariables: variables } = settings;
      const opened = openHttpJson({ source: { file, variables }, clock, note });
      return { gateway: opened.gateway, close: async () => opened.close() };
    }
  }
}
