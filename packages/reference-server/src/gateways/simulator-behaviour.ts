// Decides how the simulator behaves towards an order: by `parameters.simulator`, else by the security
// code, else by the amount. These three pass Twilio's TEST mode unchanged, card numbers would not. The
// table of codes and amounts is the contract package's; the words are explained here.
import { minorUnits, parseAmount, simulatorTriggers } from "@pay-connector/types";
import { type DeclineCode, isDeclineCode } from "../core/decline-codes.ts";
import type { GatewayOrder } from "../core/ports.ts";

/** What the simulator does with an order. */
export type SimulatorBehaviour =
  | { readonly type: "approve" }
  | { readonly type: "decline"; readonly code: DeclineCode }
  /** Captures at once and answers late. */
  | { readonly type: "slow"; readonly ms: number }
  /** Captures, and its answer is lost once. */
  | { readonly type: "capture-then-drop" }
  /** A readable refusal; nothing is captured. */
  | { readonly type: "error" }
  /** An answer that nobody can read; nothing is captured. */
  | { readonly type: "garbage" };

// The amounts of the table are of currencies with two decimals.
const triggerDecimals = 2;
// Longer than any test waits; a larger number is taken for a mistake.
const longestDelayMs = 600_000;

/** The behaviour of an order. A word that is not known is an error, so that a slip is seen. */
export function chooseBehaviour(order: GatewayOrder): SimulatorBehaviour {
  const asked = order.parameters.simulator;
  if (asked !== undefined) return parseBehaviour(asked);
  const row =
    simulatorTriggers.find(({ trigger }) => isSecurityCode(order, trigger)) ??
    simulatorTriggers.find(({ trigger }) => isAmount(order, trigger));
  return row === undefined ? { type: "approve" } : parseBehaviour(row.behaviour);
}

/** Reads `approve`, `decline:<code>`, `slow:<ms>`, `capture-then-drop`, `error` or `garbage`. */
export function parseBehaviour(text: string): SimulatorBehaviour {
  const [word, value = ""] = text.trim().split(/:(.*)/s);
  if (word === "approve" || word === "capture-then-drop" || word === "garbage") {
    return { type: word };
  }
  if (word === "decline") {
    return { type: "decline", code: isDeclineCode(value) ? value : "card_declined" };
  }
  if (word === "slow" && /^\d{1,6}$/.test(value) && Number(value) <= longestDelayMs) {
    return { type: "slow", ms: Number(value) };
  }
  return { type: "error" };
}

type Trigger = (typeof simulatorTriggers)[number]["trigger"];

function isSecurityCode(order: GatewayOrder, trigger: Trigger): boolean {
  if (order.instrument.kind !== "card" || !("securityCode" in trigger)) return false;
  return order.instrument.securityCode?.reveal() === trigger.securityCode;
}

function isAmount(order: GatewayOrder, trigger: Trigger): boolean {
  if (order.money === null || !("amount" in trigger)) return false;
  if (minorUnits(order.money.currencyCode) !== triggerDecimals) return false;
  const wanted = parseAmount(String(trigger.amount), order.money.currencyCode);
  return wanted.ok && wanted.amountMinor === order.money.amountMinor;
}
