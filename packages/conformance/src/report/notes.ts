// The sentences beside the failures: how to read the lines to send, how Twilio delivers, how to run these
// checks alone, and the last line. Each is there only where it has something to say.
import { behaviours } from "@pay-connector/types";
import type { Verdicts } from "../verdicts.ts";
import { rightCredentials, type ShownCredentials } from "../wire/exchange.ts";
import { toMend } from "./to-mend.ts";
import { isFailure } from "./words.ts";

/** How to read the lines to send, in sentences; empty when nothing was sent. */
export function maskNotes({ results }: Pick<Verdicts, "results">): readonly string[] {
  const shown = results.flatMap(({ exchanges }) => exchanges).map(({ sent }) => sent);
  if (shown.length === 0) return [];
  const has = (pattern: RegExp): boolean => shown.some(({ body }) => pattern.test(body ?? ""));
  const isWrong = shown.some(({ credentials }) => !isRight(credentials));
  return [
    "To send a line by hand: put the endpoint's credentials into $CONNECTOR_USERNAME and $CONNECTOR_PASSWORD.",
    ...(has(USED_UP)
      ? [
          "Give it a new transaction_id, such as $(uuidgen) prints, and the same one in each line that shares it: under the old one a right endpoint gives the old answer, mended or not.",
        ]
      : []),
    ...(has(HIDDEN)
      ? [
          "Card data that is hidden in a line is the kit's own for this run, or yours; 4111111111111111 with 123 (a published test card) takes its place.",
        ]
      : []),
    ...(isWrong ? ["Lines with wrong credentials make them of the right ones by themselves."] : []),
  ];
}

const USED_UP = /"transaction_id":"[^"]/;
const HIDDEN = /\d{6}x{4,}|\[card data\]|\[hidden\]|":"xxx"/;

function isRight(credentials: ShownCredentials | null): boolean {
  return credentials?.kind === "basic" && credentials.shell === rightCredentials;
}

const groups: ReadonlySet<string> = new Set(["retries", "money"]);

/** What Twilio does to an endpoint that does not answer; null where no failure is about that. */
export function deliveryNote({ results }: Pick<Verdicts, "results">): string | null {
  // Clauses R are those of retries; one delivery with a wrong amount has nothing to do with them.
  const isAboutIt = results.some(
    (each) => isFailure(each) && groups.has(each.group) && each.clause.id.startsWith("R-"),
  );
  if (!isAboutIt) return null;
  const [waits, most] = [behaviours["R-01"], behaviours["R-02"]];
  return `How Twilio delivers: ${waits.sentence} ${most.sentence} A connection that is closed without an answer is no answer either. (${waits.id}, ${most.id})`;
}

/** How to run again what failed, and nothing else; null when nothing did. */
export function againNote(verdicts: Pick<Verdicts, "results" | "fellSilent">): string | null {
  const names = toMend(verdicts).flatMap(({ result, follows }) =>
    [result, ...follows].map(({ name }) => name),
  );
  if (names.length === 0) return null;
  return `Again, only these: the same command with --only ${names.join(",")}`;
}

/** Whether the money moved is what was asked for and told; null where no money was looked at. */
export function moneyLine({ results, money, isInterrupted }: Verdicts): string | null {
  const failed = results.filter(
    (each) => each.group === "money" && each.verdict === "failed" && !each.isWarning,
  );
  if (failed.length > 0) {
    return `${failed.length} of ${checksOf(money.checks)} failed: the money moved is not what was asked for and told.`;
  }
  if (money.notProved > 0) {
    return `${money.notProved} of ${checksOf(money.checks)} ${money.notProved === 1 ? "was" : "were"} not proved.`;
  }
  if (money.checks === 0) return null;
  if (isInterrupted) {
    return `${checksOf(money.checks)} ended, checked against the ledger; others may not have been reached.`;
  }
  return money.checks === 1
    ? "The money check was checked against the ledger."
    : `All ${money.checks} money checks were checked against the ledger.`;
}

function checksOf(count: number): string {
  return `${count} money ${count === 1 ? "check" : "checks"}`;
}

/** What warnings mean; null where there is none. */
export function warningLine({ results }: Verdicts): string | null {
  const warnings = results.filter((each) => each.verdict === "failed" && each.isWarning);
  if (warnings.length === 0) return null;
  const counts = warnings.some(({ strength }) => strength === "should");
  const ways = counts ? "; with --strict it fails" : ", and never fails";
  return `A warning is what the contract recommends and does not require${ways}.`;
}

/** The last line: what the run comes to, and the exit status that says so. */
export function closingLine(verdicts: Verdicts): string {
  return `${sentenceOf(verdicts)} (exit status ${verdicts.exitCode})`;
}

function sentenceOf({ trouble, counts, exitCode, isInterrupted, money }: Verdicts): string {
  if (trouble !== null) return "Nothing was judged.";
  if (counts.broken > 0) return "A check of ours broke: that is a bug of the kit's.";
  if (exitCode === 1) return "Not safe yet: something failed.";
  if (isInterrupted) return "Nothing failed so far; not everything was judged.";
  if (exitCode === 2) return "Nothing was judged.";
  if (exitCode === 3) return "Nothing failed; --strict wants what is not proved to be proved.";
  if (counts.notProved > 0) {
    const ofMoney = money.notProved > 0 ? ", part of the money among it" : "";
    return `Nothing failed; not everything was proved${ofMoney}. --strict counts that.`;
  }
  if (counts.warnings > 0) return "Everything that is required holds.";
  return "Everything that was asked for holds.";
}
