// A gateway that moves no real money and behaves as it is told. It has a native key: asked again under a
// key it has captured under, it tells of that capture and makes no second one, also after a restart. It
// never keeps a card number; it looks at a security code only to learn how to behave.
import { createHash } from "node:crypto";
import { formatAmount } from "@pay-connector/types";
import type { Clock, Gateway, GatewayOrder, GatewayOutcome } from "../core/ports.ts";
import { encodeId } from "../ids.ts";
import { chooseBehaviour } from "./simulator-behaviour.ts";
import type { SimulatorLedger } from "./simulator-ledger.ts";

/** What the simulator is made of. */
export type SimulatorParts = {
  readonly ledger: SimulatorLedger;
  readonly clock: Clock;
  /** Every delay is multiplied by it, so that tests need not wait for real seconds. */
  readonly timeScale: number;
};

/** The simulator. @see R-11 */
export function createSimulator(parts: SimulatorParts): Gateway {
  // Keys whose answer was lost. In memory only: after a restart the ledger tells what matters.
  const lost = new Set<string>();
  return {
    name: "simulator",
    capabilities: { hasNativeKey: true, canLookUp: false, canReverseByReference: false },
    perform: async (order) => {
      const earlier = order.money === null ? null : await parts.ledger.findCapture(order.key);
      return earlier === null ? await act(order, parts, lost) : approved(order);
    },
  };
}

async function act(
  order: GatewayOrder,
  parts: SimulatorParts,
  lost: Set<string>,
): Promise<GatewayOutcome> {
  const behaviour = chooseBehaviour(order);
  switch (behaviour.type) {
    case "approve":
      await capture(order, parts);
      return approved(order);
    case "decline":
      return { kind: "declined", code: behaviour.code };
    case "slow":
      // The money moves first: whoever dies while waiting leaves a capture that nobody was told of.
      await capture(order, parts);
      await parts.clock.wait(behaviour.ms * parts.timeScale);
      return approved(order);
    case "capture-then-drop":
      await capture(order, parts);
      if (lost.has(order.key)) return approved(order);
      lost.add(order.key);
      return { kind: "unknown" };
    case "error":
      return { kind: "failed", code: "processing_error" };
    case "garbage":
      return { kind: "unknown" };
  }
}

async function capture(order: GatewayOrder, { ledger, clock }: SimulatorParts): Promise<void> {
  if (order.money === null) return;
  const { amountMinor, currencyCode } = order.money;
  await ledger.captureOnce({
    at: clock.now().toISOString(),
    transaction_id: order.transactionId,
    key: order.key,
    kind: "capture",
    amount: formatAmount(amountMinor, currencyCode),
    currency: currencyCode,
    charge_id: order.resultId,
  });
}

// The reference follows from the key, so that a repeated question gets the same one.
function approved(order: GatewayOrder): GatewayOutcome {
  const gatewayReference = `sim_${encodeId(createHash("sha256").update(order.key).digest())}`;
  const parameters = { gateway: "simulator", gateway_reference: gatewayReference };
  return { kind: "approved", approval: { gatewayReference, parameters } };
}
