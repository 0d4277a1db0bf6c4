// The few sentences that every form of report shares.
import { whyBroken } from "../reading/reply.ts";
import type { CheckResult, Clause, Verdicts } from "../verdicts.ts";
import type { Exchange } from "../wire/exchange.ts";

/** What a check's line begins with. */
export function markOf({ verdict, isWarning }: CheckResult): string {
  switch (verdict) {
    case "passed":
      return "ok";
    case "failed":
      return isWarning ? "warning" : "FAILED";
    case "not-proved":
      return "not proved";
    case "broken":
      return "OUR BUG";
  }
}

/** Whether there is something to mend, be it ours. */
export function isFailure({ verdict }: CheckResult): boolean {
  return verdict === "failed" || verdict === "broken";
}

/** What came back, in one line before its body. */
export function answerLine(exchange: Exchange): string {
  const { outcome, status, tookMs, reason, isCut } = exchange;
  const after = `after ${(tookMs / 1000).toFixed(tookMs < 1000 ? 3 : 1)} s`;
  switch (outcome) {
    case "answered":
      return `HTTP ${status} ${after}${isCut ? ", more than a megabyte" : ""}`;
    case "silent":
      return reason?.startsWith("no whole answer within") === true
        ? reason
        : `no answer ${after}: ${reason}`;
    case "broken":
      return `no answer: ${whyBroken(exchange)} ${after}`;
    case "refused":
      return `no connection: ${reason}`;
  }
}

/** Which input of endpoint.yaml was sent, in brackets: what is masked cannot tell. */
export function inputMark({ sent }: Exchange): string {
  return sent.input === null ? "" : ` (${sent.input})`;
}

/** The clause in the contract's own words, with where it comes from. */
export function clauseLine({ clause, strength }: CheckResult): string {
  return `${clause.id} (${strength}): ${clause.sentence} (${evidenceOf(clause)} ${clause.source})`;
}

/** How a clause is known, to be followed by its source. */
export function evidenceOf({ evidence, date }: Clause): string {
  return `${evidences[evidence] ?? evidence}, looked up on ${date}:`;
}

const evidences: Readonly<Record<string, string>> = {
  document: "written by Twilio",
  sdk: "taken from Twilio's SDK",
  observed: "seen in what Twilio does",
  inferred: "not written, but our conclusion from what Twilio writes",
};

/** The first few names. */
export function namesOf(results: readonly { readonly name: string }[]): string {
  const names = results.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = results.length - names.length;
  return more > 0 ? `${names.join(", ")}, and ${more} more` : names.join(", ");
}

/** More names tell nothing more. */
const MOST_NAMES = 6;

/** How many ended how, in a line. */
export function countLine({ counts, tookMs, isInterrupted }: Verdicts): string {
  const { passed, failed, warnings, notProved, broken } = counts;
  const parts = [`${passed} passed`, `${failed} failed`];
  if (warnings > 0) parts.push(`${warnings} ${warnings === 1 ? "warning" : "warnings"}`);
  if (notProved > 0) parts.push(`${notProved} not proved`);
  if (broken > 0) parts.push(`${broken} broken by a bug of ours`);
  const cut = isInterrupted ? " (ended before its end)" : "";
  return `${parts.join(", ")} in ${(tookMs / 1000).toFixed(1)} s${cut}`;
}

/** What was asked for and not judged: nobody shall take it for passed. Empty when there is nothing. */
export function leftOutLines({ leftOut }: Pick<Verdicts, "leftOut">): readonly string[] {
  const line = (why: string, names: readonly string[]): readonly string[] => {
    if (names.length === 0) return [];
    const checks = names.length === 1 ? "1 check" : `${names.length} checks`;
    return [`${why} left out ${checks}: ${names.join(", ")}.`];
  };
  return [...line("--fast", leftOut.fast), ...line("Plain http", leftOut.tls)];
}

/** What rests on the owner's word alone; empty when nothing does. */
export function trustedLines({
  isRestartTrusted,
}: Pick<Verdicts, "isRestartTrusted">): readonly string[] {
  return isRestartTrusted
    ? [
        "The restart was trusted: nobody looked whether the endpoint really went away (trustRestart, --trust-restart).",
      ]
    : [];
}
