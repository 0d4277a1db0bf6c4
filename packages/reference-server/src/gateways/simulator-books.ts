// The words in which the simulator writes and reads its ledger: a capture, what takes it back, and the
// approval that tells of one. Equal questions get equal answers, because all of it follows from the key.
import { createHash } from "node:crypto";
import { formatAmount, parseAmount } from "@pay-connector/types";
import type { Approval, Checks } from "../core/approval.ts";
import type { GatewayOrder, Money, Refund, Reversal } from "../core/ports.ts";
import { encodeId } from "../ids.ts";
import { parseBehaviour, type SimulatorBehaviour } from "./simulator-behaviour.ts";
import type { LedgerLine } from "./simulator-ledger.ts";

/** The line of a capture. `plays` is written only where later calls have to know it. */
export function captureLine(
  order: GatewayOrder & { readonly money: Money },
  at: Date,
  words: string,
): LedgerLine {
  const { amountMinor, currencyCode } = order.money;
  return {
    at: at.toISOString(),
    transaction_id: order.transactionId,
    key: order.key,
    kind: "capture",
    amount: formatAmount(amountMinor, currencyCode),
    currency: currencyCode,
    charge_id: order.resultId,
    ...(isRemembered(parseBehaviour(words)) ? { plays: words } : {}),
  };
}

/** The line of what takes a capture back, wholly or in part. */
export function lineBack(capture: LedgerLine, back: Reversal | Refund, at: Date): LedgerLine {
  const { plays: _plays, ...told } = capture;
  const { amountMinor, currencyCode } = back.money;
  const isReversal = "reversalKey" in back;
  return {
    ...told,
    at: at.toISOString(),
    key: isReversal ? back.reversalKey : back.refundKey,
    kind: isReversal ? "reversal" : "refund",
    amount: formatAmount(amountMinor, currencyCode),
    currency: currencyCode,
  };
}

/** What a line moved, in minor units. */
export function minorOf(line: LedgerLine): number {
  const parsed = parseAmount(line.amount, line.currency);
  return parsed.ok ? parsed.amountMinor : 0;
}

/** How a captured charge behaves towards later calls. */
export function playOf(capture: LedgerLine): SimulatorBehaviour {
  return parseBehaviour(capture.plays ?? "approve");
}

/** The gateway's own name for what was done under a key. */
export function referenceOf(key: string): string {
  return `sim_${encodeId(createHash("sha256").update(key).digest())}`;
}

/** The approval of what was done under a key. Checks that were steered are told to the application too. */
export function approvalOf(key: string, behaviour: SimulatorBehaviour, asked?: Checks): Approval {
  const gatewayReference = referenceOf(key);
  const steered = behaviour.type === "approve-checked" ? behaviour.checks : {};
  const parameters = {
    gateway: "simulator",
    gateway_reference: gatewayReference,
    ...(steered.avs == null ? {} : { avs: steered.avs }),
    ...(steered.securityCode == null ? {} : { security_code: steered.securityCode }),
  };
  if (asked === undefined && behaviour.type !== "approve-checked") {
    return { gatewayReference, parameters };
  }
  const none: Checks = { avs: null, securityCode: null };
  return { gatewayReference, parameters, checks: { ...(asked ?? none), ...steered } };
}

function isRemembered(behaviour: SimulatorBehaviour): boolean {
  switch (behaviour.type) {
    case "approve-checked":
    case "capture-then-error":
    case "capture-unseen":
    case "pending":
    case "reversal-lost":
    case "reversal-too-late":
    case "refund-lost":
    case "refund-declined":
      return true;
    case "approve":
    case "capture-then-drop":
    case "late-capture":
    case "slow":
    case "decline":
    case "decline-then-drop":
    case "not-sent":
    case "not-sent-once":
    case "silent":
    case "error":
    case "garbage":
      return false;
  }
}
