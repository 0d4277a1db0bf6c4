// What the simulator says of a charge afterwards, and how it takes one back: look-up, reversal, refund, by
// our reference. A gateway of tier C offers none of them. What is taken back stands in the ledger before
// the answer is given or lost.
import type {
  Gateway,
  LookUpOutcome,
  Refund,
  RefundOutcome,
  Reversal,
  ReversalOutcome,
} from "../core/ports.ts";
import { approvalOf, lineBack, minorOf, playOf, referenceOf } from "./simulator-books.ts";
import type { LedgerLine } from "./simulator-ledger.ts";
import { isWithin, type SimulatorAtWork } from "./simulator-parts.ts";

/** The part of the simulator that comes after a charge. */
export function createAftermath(
  simulator: SimulatorAtWork,
): Pick<Gateway, "lookUp" | "reverse" | "refund"> {
  const canAsk = simulator.tier !== "C";
  return {
    lookUp: async ({ transactionId }) =>
      canAsk ? await lookUp(transactionId, simulator) : { kind: "unknown" },
    reverse: async (reversal) =>
      canAsk ? await reverse(reversal, simulator) : { kind: "unknown" },
    refund: async (refund) => (canAsk ? await giveBack(refund, simulator) : { kind: "unknown" }),
  };
}

async function lookUp(transactionId: string, simulator: SimulatorAtWork): Promise<LookUpOutcome> {
  const capture = await findVisible(transactionId, simulator);
  if (capture === undefined) {
    const code = simulator.memory.declined.get(transactionId);
    return code === undefined ? { kind: "absent" } : { kind: "declined", code };
  }
  const behaviour = playOf(capture);
  if (behaviour.type === "pending" && isWithin(behaviour.ms, capture, simulator)) {
    return { kind: "pending" };
  }
  return { kind: "approved", approval: approvalOf(capture.key, behaviour) };
}

async function reverse(reversal: Reversal, simulator: SimulatorAtWork): Promise<ReversalOutcome> {
  const capture = await findVisible(reversal.transactionId, simulator);
  if (capture === undefined) return { kind: "absent" };
  const behaviour = playOf(capture);
  const begun = simulator.ledger.begunLinesOf(reversal.transactionId);
  const earlier = begun.find(({ kind }) => kind === "reversal");
  if (earlier === undefined) {
    const isTooLate =
      behaviour.type === "reversal-too-late" || begun.some(({ kind }) => kind === "refund");
    if (isTooLate) return { kind: "too-late" };
  }
  await simulator.ledger.recordOnce(earlier ?? lineBack(capture, reversal, simulator.clock.now()));
  const isLost =
    behaviour.type === "reversal-lost" &&
    simulator.memory.isFirst("lost reversal", reversal.transactionId);
  return { kind: isLost ? "unknown" : "reversed" };
}

async function giveBack(refund: Refund, simulator: SimulatorAtWork): Promise<RefundOutcome> {
  const capture = await findVisible(refund.transactionId, simulator);
  if (capture === undefined || playOf(capture).type === "refund-declined") return notRefundable;
  const begun = simulator.ledger.begunLinesOf(refund.transactionId);
  const isDone = begun.some(({ kind, key }) => kind === "refund" && key === refund.refundKey);
  if (!isDone && refund.money.amountMinor > leftOf(capture, begun)) return notRefundable;
  await simulator.ledger.recordOnce(lineBack(capture, refund, simulator.clock.now()));
  const isLost =
    playOf(capture).type === "refund-lost" &&
    simulator.memory.isFirst("lost refund", refund.transactionId);
  return isLost
    ? { kind: "unknown" }
    : { kind: "refunded", gatewayReference: referenceOf(refund.refundKey) };
}

const notRefundable: RefundOutcome = { kind: "declined", code: "refund_not_possible" };

function leftOf(capture: LedgerLine, lines: readonly LedgerLine[]): number {
  const back = lines.filter(({ kind }) => kind !== "capture");
  return back.reduce((left, line) => left - minorOf(line), minorOf(capture));
}

async function findVisible(
  transactionId: string,
  simulator: SimulatorAtWork,
): Promise<LedgerLine | undefined> {
  const lines = await simulator.ledger.linesOf(transactionId);
  const capture = lines.find(({ kind }) => kind === "capture");
  if (capture === undefined) return undefined;
  const behaviour = playOf(capture);
  const isUnseen =
    behaviour.type === "capture-unseen" && isWithin(behaviour.ms, capture, simulator);
  return isUnseen ? undefined : capture;
}
