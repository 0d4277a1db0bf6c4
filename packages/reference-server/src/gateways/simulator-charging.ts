// How the simulator takes a charge, or checks an instrument: by the order's behaviour, once for each key
// where its tier has keys, and again and again where it has none. A capture is in the ledger before the
// answer is given or lost.
import type { Checks } from "../core/approval.ts";
import type { Gateway, GatewayOrder, GatewayOutcome } from "../core/ports.ts";
import { type Chosen, chooseBehaviour } from "./simulator-behaviour.ts";
import { approvalOf, captureLine, playOf } from "./simulator-books.ts";
import type { LedgerLine } from "./simulator-ledger.ts";
import { isWithin, type SimulatorAtWork, waitScaled } from "./simulator-parts.ts";
import { simulatorInFlightMs } from "./simulator-tiers.ts";

/** The part of the simulator that charges. */
export function createCharging(simulator: SimulatorAtWork): Pick<Gateway, "perform"> {
  return {
    perform: async (order) => {
      if (simulator.tier !== "A") return await act(order, chooseBehaviour(order), simulator);
      // A native key: what was done or is being done under it is not done again.
      const capture = await findCapture(order, simulator);
      if (capture !== undefined) return repeat(order, capture, simulator);
      if (simulator.memory.underWay.has(order.key)) return { kind: "unknown" };
      return await act(order, chooseBehaviour(order), simulator);
    },
  };
}

async function findCapture({ transactionId, key }: GatewayOrder, { ledger }: SimulatorAtWork) {
  const lines = await ledger.linesOf(transactionId);
  return lines.find((line) => line.kind === "capture" && line.key === key);
}

// The first answer once more, also where it was an error.
function repeat(
  order: GatewayOrder,
  capture: LedgerLine,
  simulator: SimulatorAtWork,
): GatewayOutcome {
  const behaviour = playOf(capture);
  const isHidden =
    behaviour.type === "capture-then-error" ||
    (behaviour.type === "pending" && isWithin(behaviour.ms, capture, simulator));
  if (isHidden) return { kind: "unknown" };
  return { kind: "approved", approval: approvalOf(order.key, behaviour, checksOf(order)) };
}

async function act(
  order: GatewayOrder,
  { behaviour, words }: Chosen,
  simulator: SimulatorAtWork,
): Promise<GatewayOutcome> {
  const { memory } = simulator;
  const capture = () => captureNow(order, words, simulator);
  const wait = (ms: number) => waitScaled(ms, simulator);
  const approval = approvalOf(order.key, behaviour, checksOf(order));
  const approved: GatewayOutcome = { kind: "approved", approval };
  const lostOnce = (outcome: GatewayOutcome): GatewayOutcome =>
    memory.isFirst("lost answer", order.key) ? { kind: "unknown" } : outcome;
  switch (behaviour.type) {
    case "approve":
    case "approve-checked":
    case "refund-lost":
    case "refund-declined":
      await capture();
      return approved;
    case "decline":
      memory.declined.set(order.transactionId, behaviour.code);
      return { kind: "declined", code: behaviour.code };
    case "decline-then-drop":
      memory.declined.set(order.transactionId, behaviour.code);
      return lostOnce({ kind: "declined", code: behaviour.code });
    case "slow":
    case "reversal-lost":
    case "reversal-too-late":
      // The money moves first: whoever dies while waiting leaves a capture that nobody was told of.
      await capture();
      await wait(behaviour.ms);
      return approved;
    case "capture-then-drop":
    case "capture-unseen":
    case "pending":
      await capture();
      return lostOnce(approved);
    case "capture-then-error":
      await capture();
      return { kind: "unknown" };
    case "late-capture":
      if (order.money === null) return lostOnce(approved);
      captureLater(order, wait(behaviour.ms), { capture, simulator });
      return { kind: "unknown" };
    case "not-sent":
      return { kind: "not-sent" };
    case "not-sent-once":
      if (memory.isFirst("not sent", order.key)) return { kind: "not-sent" };
      await capture();
      return approved;
    case "silent":
      await wait(simulatorInFlightMs);
      return { kind: "unknown" };
    case "error":
      return { kind: "failed", code: "processing_error" };
    case "garbage":
      return { kind: "unknown" };
  }
}

async function captureNow(
  order: GatewayOrder,
  words: string,
  { ledger, clock, tier }: SimulatorAtWork,
): Promise<void> {
  const { money } = order;
  if (money === null) return;
  const line = captureLine({ ...order, money }, clock.now(), words);
  await (tier === "A" ? ledger.recordOnce(line) : ledger.recordAgain(line));
}

function captureLater(
  order: GatewayOrder,
  later: Promise<void>,
  { capture, simulator }: { capture: () => Promise<void>; simulator: SimulatorAtWork },
): void {
  const { underWay } = simulator.memory;
  underWay.add(order.key);
  // Nobody waits for it. When the books were closed meanwhile, it was lost on its way.
  later
    .then(capture)
    .catch(() => {})
    .finally(() => underWay.delete(order.key));
}

function checksOf({ instrument }: GatewayOrder): Checks | undefined {
  if (instrument.kind !== "card") return undefined;
  return {
    avs: instrument.postalCode === null ? null : "match",
    securityCode: instrument.securityCode === null ? null : "match",
  };
}
