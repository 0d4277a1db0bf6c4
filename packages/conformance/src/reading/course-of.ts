// What happened to the deliveries of one transaction, in lines: when each began, how long it took and what came,
// and what the ledger has of it. Where several deliveries made the fault, one line to send shows nothing: the
// last sentence says how to repeat it.
import type { Movement } from "../check-context.ts";
import type { Exchange } from "../wire/exchange.ts";
import { answerLine } from "./answer-line.ts";

/** As many deliveries as Twilio makes; more are copies sent at once, and tell no story. */
const MOST_LINES = 6;
/** Twilio's retries come so far apart. */
const SLOT_MS = 10_000;

/** The deliveries, one in a line, then what came of them; nothing of it where there was only one. */
export function courseOf(
  exchanges: readonly Exchange[],
  came: readonly string[] = [],
): readonly string[] {
  const [first] = exchanges;
  if (first === undefined || exchanges.length < 2) return came;
  const lines =
    exchanges.length > MOST_LINES
      ? []
      : exchanges.map((each, index) => {
          const seconds = ((each.startedMs - first.startedMs) / 1000).toFixed(1);
          return `delivery ${index + 1}, begun at ${seconds} s: ${answerLine(each)}`;
        });
  return [...lines, ...came, howToRepeat(exchanges)];
}

/** The movements of a transaction, in one line, and what the number of deliveries has to do with it. */
export function capturesOf(movements: readonly Movement[], deliveries: number): readonly string[] {
  const booked = movements.map(({ kind, amount, currency, at }) =>
    [kind, amount, currency, at === null || at === undefined ? null : `at ${at}`]
      .filter((word) => word !== null)
      .join(" "),
  );
  const captures = movements.filter(({ kind }) => kind === "capture").length;
  const shown = booked.length > MOST_LINES ? [...booked.slice(0, MOST_LINES), "…"] : booked;
  const line = `ledger: ${shown.join("; ")}`;
  if (captures >= deliveries) return [line];
  const others = deliveries - captures;
  return [
    line,
    `${captures} of ${deliveries} deliveries captured; ${others === 1 ? "the other one" : `the other ${others}`} captured nothing: joined to one that ran, answered from what was stored, or not taken.`,
  ];
}

/** Whether the last of them began before the first had ended. */
export function isAtOnce(exchanges: readonly Exchange[]): boolean {
  const starts = exchanges.map(({ startedMs }) => startedMs);
  const ends = exchanges.map(({ startedMs, tookMs }) => startedMs + tookMs);
  return Math.max(...starts) < Math.min(...ends);
}

function howToRepeat(exchanges: readonly Exchange[]): string {
  const alone = "One line sent alone does not show it: send";
  if (isAtOnce(exchanges)) return `${alone} ${exchanges.length} of them at the same moment.`;
  const [first, second] = exchanges;
  const gapMs = (second?.startedMs ?? 0) - (first?.startedMs ?? 0);
  return gapMs < SLOT_MS / 2
    ? `${alone} it again, unchanged.`
    : `${alone} it again, unchanged, 10 s after the one before, until one is answered.`;
}
