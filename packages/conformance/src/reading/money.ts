// What the ledger must hold after what was told. Three sentences: never more than one capture; told a
// success, captured once and not paid back; told a failure, nothing left captured in the end. A
// transaction that was told nothing may be either, but not twice.
import type { Finding } from "../check.ts";
import type { CheckContext, Movement, WireBody } from "../check-context.ts";
import type { Exchange } from "../wire/exchange.ts";
import { capturesOf, courseOf } from "./course-of.ts";
import { failed, needs, notProved, passed } from "./finding.ts";
import { methodOf, readReply } from "./reply.ts";

/** How long a reversal may take to show: a processor looks its outcome up within seconds of its answer. */
const REVERSAL_MS = 15_000;

/** Told alike by every check: a ledger that shows nothing at all is one thing to mend. */
export const NO_CAPTURE = "no capture in the ledger";

type Told = {
  readonly body: WireBody;
  /** Deliveries of this very body. */
  readonly exchanges: readonly Exchange[];
  /** How it was delivered, where the exchanges do not show it: `once, then again after a restart`. */
  readonly course?: string;
  /** True where an answer was lost and duplicates get an error: an error then says nothing of the money. */
  readonly isErrorOfDuplicate?: boolean;
};

/** What is told alike of every transaction that was captured more than once. */
export const SEVERAL_CAPTURES = "several captures";

/** What is told alike of money that stays taken behind a failure. */
export const KEPT_AFTER_FAILURE = "money kept after a failure";

/** Holds the ledger against what a transaction was told. */
export async function judgeMoney(context: CheckContext, told: Told): Promise<Finding> {
  if (context.ledger === null) return notProved(needs.ledger);
  const absent = await whyNoBook(context);
  if (absent !== null) return absent;
  const kinds = told.exchanges.map((exchange) => readReply(methodOf(told.body), exchange).kind);
  const id = transactionIdOf(told.body);
  const show = told.exchanges.filter((exchange) => exchange.outcome === "answered").slice(0, 2);
  const shown = show.length > 0 ? show : told.exchanges.slice(0, 1);
  const seen = { shown, course: told.course ?? null, deliveries: told.exchanges };
  if (kinds.includes("approved")) {
    const movements = await context.ledger.movementsOf(id);
    return judgeSuccess(movements, seen);
  }
  if (kinds.includes("refused") && told.isErrorOfDuplicate !== true) {
    const wait = { until: isNothingLeft, withinMs: REVERSAL_MS };
    const movements = await context.ledger.movementsOf(id, wait);
    return judgeFailure(movements, seen);
  }
  const movements = await context.ledger.movementsOf(id);
  return countOf(movements, "capture") > 1 ? tooMany(movements, seen) : passed();
}

/** Holds the ledger against a request that must move no money at all. */
export async function expectNoCapture(context: CheckContext, told: Told): Promise<Finding> {
  if (context.ledger === null) return notProved(needs.ledger);
  const absent = await whyNoBook(context);
  if (absent !== null) return absent;
  const captures = countOf(await context.ledger.movementsOf(transactionIdOf(told.body)), "capture");
  if (captures === 0) return passed();
  const what = `The ledger shows ${captures} ${plural(captures)} for a request that may move no money.`;
  return failed(what, told.exchanges);
}

/** Not proved where there is no book: what an ordinary charge does not begin was mistyped, and shows nothing. */
export async function whyNoBook({
  bodies,
  deliver,
  ledger,
}: CheckContext): Promise<Finding | null> {
  if (ledger === null || (await ledger.missing()) === null) return null;
  const body = bodies.charge();
  await deliver(body);
  await ledger.movementsOf(transactionIdOf(body));
  const missing = await ledger.missing();
  return missing === null ? null : notProved(`a ledger that is there: ${missing}`);
}

/** The id under which a body's money is booked. */
export function transactionIdOf(body: WireBody): string {
  return String(body.transaction_id);
}

/** How often, in words: `once`, `6 times`. */
export function timesOf({ length }: readonly Exchange[]): string {
  return length === 1 ? "once" : `${length} times`;
}

type Seen = {
  readonly shown: readonly Exchange[];
  readonly course: string | null;
  /** All deliveries, for what happened in order. */
  readonly deliveries: readonly Exchange[];
};

function judgeSuccess(movements: readonly Movement[], seen: Seen): Finding {
  const { shown } = seen;
  const captures = countOf(movements, "capture");
  if (captures > 1) return tooMany(movements, seen);
  if (captures === 0) {
    return failed("A success was told, and the ledger shows no capture.", shown, NO_CAPTURE);
  }
  const back = countOf(movements, "reversal") + countOf(movements, "refund");
  if (back === 0) return passed();
  return failed("A success was told, and the ledger shows the money paid back.", shown);
}

function judgeFailure(movements: readonly Movement[], seen: Seen): Finding {
  const captures = countOf(movements, "capture");
  if (captures > 1) return tooMany(movements, seen);
  if (isNothingLeft(movements)) return passed();
  const waited = `${REVERSAL_MS / 1000} s later`;
  const what = `A failure was told, and ${waited} the ledger still shows money taken.`;
  return failed(what, seen.shown, KEPT_AFTER_FAILURE);
}

function isNothingLeft(movements: readonly Movement[]): boolean {
  const back = countOf(movements, "reversal") + countOf(movements, "refund");
  return countOf(movements, "capture") <= back;
}

function tooMany(movements: readonly Movement[], { shown, course, deliveries }: Seen): Finding {
  const captures = `${countOf(movements, "capture")} captures of one transaction`;
  const how = course === null ? "" : `, which was delivered ${course}`;
  const finding = failed(`The ledger shows ${captures}${how}.`, shown, SEVERAL_CAPTURES);
  const happened = courseOf(deliveries, capturesOf(movements, deliveries.length));
  // Which of several answers came says nothing against any: the first delivery is the one to begin with.
  const exchanges = deliveries.length > 1 ? deliveries.slice(0, 1) : shown;
  return { ...finding, course: happened, exchanges };
}

function countOf(movements: readonly Movement[], kind: Movement["kind"]): number {
  return movements.filter((movement) => movement.kind === kind).length;
}

function plural(count: number): string {
  return count === 1 ? "capture" : "captures";
}
