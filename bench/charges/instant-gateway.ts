// A gateway that approves every charge after so many milliseconds, none by default, and keeps no books: what
// is measured is the processor, not whom it asks.
import { setTimeout as wait } from "node:timers/promises";
import type { Gateway } from "@pay-connector/reference-server";

const approval = { gatewayReference: "bench", parameters: {} } as const;

/** The gateway, with a count of what it was asked about earlier charges. */
export type InstantGateway = Gateway & { countLookUps(): number };

/** It says of itself what a gateway of the best tier says. */
export function instantGateway(delayMs: number): InstantGateway {
  let lookUps = 0;
  return {
    countLookUps: () => lookUps,
    name: "instant",
    capabilities: {
      hasNativeKey: true,
      keyRetentionMs: null,
      canLookUp: true,
      canReverse: true,
      canRefund: true,
      maxInFlightMs: 30_000,
    },
    perform: async () => {
      if (delayMs > 0) await wait(delayMs);
      return { kind: "approved", approval };
    },
    lookUp: async () => {
      lookUps += 1;
      return { kind: "approved", approval };
    },
    reverse: async () => ({ kind: "reversed" }),
    refund: async () => ({ kind: "refunded", gatewayReference: null }),
  };
}
