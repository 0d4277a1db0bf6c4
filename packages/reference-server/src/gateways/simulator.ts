// A gateway that moves no real money and behaves as it is told. It has a native key: asked again under a
// key it has captured under, it tells of that capture and makes no second one, also after a restart. It
// never keeps a card number; it looks at a security code only to learn how to behave.
import { createHash } from "node:crypto";
import { formatAmount } from "@pay-connector/types";
import type {
  Clock,
  Gateway,
  GatewayCapabilities,
  GatewayOrder,
  GatewayOutcome,
  Money,
} from "../core/ports.ts";
import { encodeId } from "../ids.ts";
import { chooseBehaviour } from "./simulator-behaviour.ts";
import type { LedgerLine, SimulatorLedger } from "./simulator-ledger.ts";

/** What the simulator is made of. */
export type SimulatorParts = {
  readonly ledger: SimulatorLedger;
  readonly clock: Clock;
  /** Every delay is multiplied by it, so that tests need not wait for real seconds. */
  readonly timeScale: number;
};

// Its books are on the disk before it answers and it knows its keys for ever; nothing of it is under way
// for longer than a write to its file takes.
const capabilities: GatewayCapabilities = {
  hasNativeKey: true,
  keyRetentionMs: null,
  canLookUp: true,
  canReverse: true,
  canRefund: true,
  maxInFlightMs: 5_000,
};

/** The simulator. @see R-11 */
export function createSimulator(parts: SimulatorParts): Gateway {
  // Keys whose answer was lost. In memory only: after a restart the ledger tells what matters.
  const lost = new Set<string>();
  return {
    name: "simulator",
    capabilities,
    perform: async (order) => {
      const earlier = order.money === null ? null : await parts.ledger.findCapture(order.key);
      return earlier === null ? await act(order, parts, lost) : approved(order);
    },
    lookUp: async (reference) => {
      const earlier = await parts.ledger.findCapture(reference.key);
      return earlier === null ? { kind: "absent" } : approved(reference);
    },
    reverse: async (reversal) => {
      const capture = await parts.ledger.findCapture(reversal.key);
      if (capture === null) return { kind: "absent" };
      await parts.ledger.recordOnce(
        backOf(
          capture,
          { kind: "reversal", key: reversal.reversalKey, money: reversal.money },
          parts,
        ),
      );
      return { kind: "reversed" };
    },
    refund: async (refund) => {
      const capture = await parts.ledger.findCapture(refund.key);
      if (capture === null) return { kind: "declined", code: "processing_error" };
      await parts.ledger.recordOnce(
        backOf(capture, { kind: "refund", key: refund.refundKey, money: refund.money }, parts),
      );
      return { kind: "refunded", gatewayReference: null };
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
  await ledger.recordOnce({
    at: clock.now().toISOString(),
    transaction_id: order.transactionId,
    key: order.key,
    kind: "capture",
    amount: formatAmount(amountMinor, currencyCode),
    currency: currencyCode,
    charge_id: order.resultId,
  });
}

type Back = { readonly kind: "reversal" | "refund"; readonly key: string; readonly money: Money };

function backOf(capture: LedgerLine, back: Back, { clock }: SimulatorParts): LedgerLine {
  const { kind, key, money } = back;
  const amount = formatAmount(money.amountMinor, money.currencyCode);
  return { ...capture, at: clock.now().toISOString(), key, kind, amount };
}

// The reference follows from the key, so that a repeated question gets the same one.
function approved(order: { readonly key: string }) {
  const gatewayReference = `sim_${encodeId(createHash("sha256").update(order.key).digest())}`;
  const parameters = { gateway: "simulator", gateway_reference: gatewayReference };
  return { kind: "approved", approval: { gatewayReference, parameters } } as const;
}
