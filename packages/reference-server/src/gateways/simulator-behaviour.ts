// Decides how the simulator behaves towards an order: by `parameters.simulator`, else by the security
// code, else by the postal code, else by the amount. These pass Twilio's TEST mode unchanged, card numbers
// would not. The table of values is the contract package's, which also says what each word means.
import { minorUnits, parseAmount, simulatorTriggers } from "@pay-connector/types";
import type { Checks } from "../core/approval.ts";
import { type DeclineCode, isDeclineCode } from "../core/decline-codes.ts";
import type { GatewayOrder } from "../core/ports.ts";

const timedWords = [
  "slow",
  "capture-unseen",
  "late-capture",
  "pending",
  "reversal-lost",
  "reversal-too-late",
] as const;

const plainWords = [
  "approve",
  "capture-then-drop",
  "capture-then-error",
  "refund-lost",
  "refund-declined",
  "not-sent",
  "not-sent-once",
  "silent",
  "error",
  "garbage",
] as const;

/** What the simulator does with an order. */
export type SimulatorBehaviour =
  | { readonly type: (typeof plainWords)[number] }
  | { readonly type: (typeof timedWords)[number]; readonly ms: number }
  | { readonly type: "approve-checked"; readonly checks: Partial<Checks> }
  | { readonly type: "decline" | "decline-then-drop"; readonly code: DeclineCode };

const checkWords: Readonly<Record<string, Partial<Checks>>> = {
  "avs-mismatch": { avs: "mismatch" },
  "avs-unavailable": { avs: "unavailable" },
  "security-code-mismatch": { securityCode: "mismatch" },
  "security-code-unavailable": { securityCode: "unavailable" },
};

// The amounts of the table are of currencies with two decimals.
const triggerDecimals = 2;
// Longer than any test waits; a larger number is taken for a mistake.
const longestDelayMs = 600_000;

/** An order's behaviour, and the words that asked for it. */
export type Chosen = { readonly behaviour: SimulatorBehaviour; readonly words: string };

/** The behaviour of an order. A word that is not known is an error, so that a slip is seen. */
export function chooseBehaviour(order: GatewayOrder): Chosen {
  const words = order.parameters.simulator ?? findRow(order)?.behaviour ?? "approve";
  return { behaviour: parseBehaviour(words), words };
}

/** Reads a word, or a word with a value after a colon, as the table's head lists them. */
export function parseBehaviour(text: string): SimulatorBehaviour {
  const [word, value] = text.trim().split(/:(.*)/s);
  if (value === undefined) {
    const plain = plainWords.find((each) => each === word);
    return plain === undefined ? { type: "error" } : { type: plain };
  }
  const timed = timedWords.find((each) => each === word);
  if (timed !== undefined) return parseTimed(timed, value);
  if (word === "decline" || word === "decline-then-drop") {
    return { type: word, code: isDeclineCode(value) ? value : "card_declined" };
  }
  const checks = word === "approve" ? checkWords[value] : undefined;
  return checks === undefined ? { type: "error" } : { type: "approve-checked", checks };
}

function parseTimed(type: (typeof timedWords)[number], value: string): SimulatorBehaviour {
  const isUsable = /^\d{1,6}$/.test(value) && Number(value) <= longestDelayMs;
  return isUsable ? { type, ms: Number(value) } : { type: "error" };
}

function findRow(order: GatewayOrder) {
  return (
    simulatorTriggers.find(({ trigger }) => isSecurityCode(order, trigger)) ??
    simulatorTriggers.find(({ trigger }) => isPostalCode(order, trigger)) ??
    simulatorTriggers.find(({ trigger }) => isAmount(order, trigger))
  );
}

type Trigger = (typeof simulatorTriggers)[number]["trigger"];

function isSecurityCode(order: GatewayOrder, trigger: Trigger): boolean {
  if (order.instrument.kind !== "card" || !("securityCode" in trigger)) return false;
  return order.instrument.securityCode?.reveal() === trigger.securityCode;
}

function isPostalCode(order: GatewayOrder, trigger: Trigger): boolean {
  if (order.instrument.kind !== "card" || !("postalCode" in trigger)) return false;
  return order.instrument.postalCode === trigger.postalCode;
}

function isAmount(order: GatewayOrder, trigger: Trigger): boolean {
  if (order.money === null || !("amount" in trigger)) return false;
  if (minorUnits(order.money.currencyCode) !== triggerDecimals) return false;
  const wanted = parseAmount(String(trigger.amount), order.money.currencyCode);
  return wanted.ok && wanted.amountMinor === order.money.amountMinor;
}
