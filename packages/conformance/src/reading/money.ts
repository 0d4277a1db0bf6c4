// What the ledger must hold after what was told. Three sentences: never more than one capture; told a
// success, captured once and not paid back; told a failure, nothing left captured in the end. A
// transaction that was told nothing may be either, but not twice.
import type { Finding } from "../check.ts";
import type { CheckContext, Movement, WireBody } from "../check-context.ts";
import type { Exchange } from "../wire/exchange.ts";
import { failed, needs, notProved, passed } from "./finding.ts";
import { methodOf, readReply } from "./reply.ts";

/** How long a reversal may take to show: a processor looks its outcome up within seconds of its answer. */
const REVERSAL_MS = 15_000;

type Told = {
  readonly body: WireBody;
  /** Deliveries of this very body. */
  readonly exchanges: readonly Exchange[];
  /** True where an answer was lost and duplicates get an error: an error then says nothing of the money. */
  readonly isErrorOfDuplicate?: boolean;
};

/** Holds the ledger against what a transaction was told. */
export async function judgeMoney(context: CheckContext, told: Told): Promise<Finding> {
  if (context.ledger === null) return notProved(needs.ledger);
  const kinds = told.exchanges.map((exchange) => readReply(methodOf(told.body), exchange).kind);
  const id = transactionIdOf(told.body);
  const show = told.exchanges.filter((exchange) => exchange.outcome === "answered").slice(0, 2);
  const shown = show.length > 0 ? show : told.exchanges.slice(0, 1);
  if (kinds.includes("approved")) {
    const movements = await context.ledger.movementsOf(id);
    return judgeSuccess(movements, shown);
  }
  if (kinds.includes("refused") && told.isErrorOfDuplicate !== true) {
    const wait = { until: isNothingLeft, withinMs: REVERSAL_MS };
    const movements = await context.ledger.movementsOf(id, wait);
    return judgeFailure(movements, shown);
  }
  const movements = await context.ledger.movementsOf(id);
  return countOf(movements, "capture") > 1 ? failed(tooMany(movements), shown) : passed();
}

/** Holds the ledger against a request that must move no money at all. */
export async function expectNoCapture(context: CheckContext, told: Told): Promise<Finding> {
  if (context.ledger === null) return notProved(needs.ledger);
  const captures = countOf(await context.ledger.movementsOf(transactionIdOf(told.body)), "capture");
  if (captures === 0) return passed();
  const what = `The ledger shows ${captures} ${plural(captures)} for a request that may move no money.`;
  return failed(what, told.exchanges);
}

/** The id under which a body's money is booked. */
export function transactionIdOf(body: WireBody): string {
  return String(body.transaction_id);
}

function judgeSuccess(movements: readonly Movement[], shown: readonly Exchange[]): Finding {
  const captures = countOf(movements, "capture");
  if (captures > 1) return failed(tooMany(movements), shown);
  if (captures === 0) {
    return failed("A success was told, and the ledger shows no capture.", shown);
  }
  const back = countOf(movements, "reversal") + countOf(movements, "refund");
  if (back === 0) return passed();
  return failed("A success was told, and the ledger shows the money paid back.", shown);
}

function judgeFailure(movements: readonly Movement[], shown: readonly Exchange[]): Finding {
  const captures = countOf(movements, "capture");
  if (captures > 1) return failed(tooMany(movements), shown);
  if (isNothingLeft(movements)) return passed();
  const waited = `${REVERSAL_MS / 1000} s later`;
  return failed(`A failure was told, and ${waited} the ledger still shows money taken.`, shown);
}

function isNothingLeft(movements: readonly Movement[]): boolean {
  const back = countOf(movements, "reversal") + countOf(movements, "refund");
  return countOf(movements, "capture") <= back;
}

function tooMany(movements: readonly Movement[]): string {
  return `The ledger shows ${countOf(movements, "capture")} captures of one transaction.`;
}

function countOf(movements: readonly Movement[], kind: Movement["kind"]): number {
  return movements.filter((movement) => movement.kind === kind).length;
}

function plural(count: number): string {
  return count === 1 ? "capture" : "captures";
}
