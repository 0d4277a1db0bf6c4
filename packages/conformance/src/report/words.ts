// The few sentences that every form of report shares.
import type { CheckResult, Verdicts } from "../verdicts.ts";
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
export function answerLine({ outcome, status, tookMs, reason, isCut }: Exchange): string {
  const after = `after ${(tookMs / 1000).toFixed(tookMs < 1000 ? 3 : 1)} s`;
  switch (outcome) {
    case "answered":
      return `HTTP ${status} ${after}${isCut ? ", more than a megabyte" : ""}`;
    case "silent":
      return `no answer ${after}: ${reason}`;
    case "broken":
      return `the connection broke ${after}: ${reason}`;
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
  const { id, sentence, evidence, source, date } = clause;
  return `${id} (${strength}): ${sentence} [${evidence}, ${date}] ${source}`;
}

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

/** How to read the lines to send: what is masked in them, and what stands for it. */
export const maskNote =
  "In the lines to send, cards and codes are masked: 411111xxxxxx1111 is Visa's published test card and goes with code 123, and a mark such as (declines: cvv) stands for what endpoint.yaml, or the played gateway, has under that name. Put the right credentials into $CONNECTOR_USERNAME and $CONNECTOR_PASSWORD; where others were sent, the line makes them of these.";

/** The last line: whether the money was counted. */
export function moneyLine({ money, results, trouble, isInterrupted }: Verdicts): string {
  if (trouble !== null) return "Nothing was judged.";
  const { checks, notProved, missing } = money;
  if (checks === 0 && isInterrupted) return "No money check was reached.";
  if (checks === 0) return "No money check was asked for.";
  if (notProved > 0) return `${notProved} of ${checks} money checks were not proved. ${missing}`;
  const failed = results.filter((each) => each.group === "money" && each.verdict === "failed");
  return failed.length === 0
    ? `All ${checks} money checks were counted in the ledger.`
    : `${failed.length} of ${checks} money checks failed: money was moved that nobody asked for, or is missing.`;
}
