// The sentences beside the failures: how to read the lines to send, how Twilio delivers, how to run these
// checks alone, and the last line. Each is there only where it has something to say.
import { behaviours } from "@pay-connector/types";
import type { CheckResult, Verdicts } from "../verdicts.ts";
import { rightCredentials, type ShownCredentials } from "../wire/exchange.ts";
import { toMend } from "./to-mend.ts";
import { isFailure, namesOf } from "./words.ts";

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

/** The last line: the gravest first, then whether the money was counted. */
export function lastLine(verdicts: Verdicts): string {
  if (verdicts.trouble !== null) return "Nothing was judged.";
  const { money } = verdicts;
  const results = inOrderOfMending(verdicts);
  const failed = results.filter((each) => each.verdict === "failed" && !each.isWarning);
  const ofMoney = failed.filter(({ group }) => group === "money");
  const others = failed.filter(({ group }) => group !== "money");
  const further = ofMoney.length > 0 ? "further " : "";
  const sentences = [
    ...(ofMoney.length === 0
      ? []
      : [
          `${ofMoney.length} of ${checksOf(money.checks, "money ")} failed (${namesOf(ofMoney)}): the money moved is not what was asked for and told.`,
        ]),
    ...(others.length === 0
      ? []
      : [`${checksOf(others.length, further)} failed: ${namesOf(others)}.`]),
    ...warningSentences(results),
    ...unprovedSentences(verdicts),
  ];
  if (sentences.length > 0 && failed.length > 0) return sentences.join(" ");
  return [...sentences, ...countedSentences(verdicts)].join(" ");
}

function inOrderOfMending(verdicts: Verdicts): readonly CheckResult[] {
  const told = toMend(verdicts).flatMap(({ result, follows }) => [result, ...follows]);
  return [...told, ...verdicts.results.filter((each) => !told.includes(each))];
}

function checksOf(count: number, kind = ""): string {
  return `${count} ${kind}${count === 1 ? "check" : "checks"}`;
}

function warningSentences(results: readonly CheckResult[]): readonly string[] {
  const warnings = results.filter((each) => each.verdict === "failed" && each.isWarning);
  if (warnings.length === 0) return [];
  const counts = warnings.some(({ strength }) => strength === "should");
  const meaning = counts ? "a should; --strict makes it count" : "a may: it never counts";
  const word = warnings.length === 1 ? "1 warning" : `${warnings.length} warnings`;
  return [`${word}: ${namesOf(warnings)} (${meaning}).`];
}

function unprovedSentences({ results, money }: Verdicts): readonly string[] {
  const others = results.filter((each) => each.verdict === "not-proved" && each.group !== "money");
  const isAnyMoney = money.notProved > 0;
  return [
    ...(isAnyMoney
      ? [
          `${money.notProved} of ${checksOf(money.checks, "money ")} ${were(money.notProved)} not proved. ${money.missing}`,
        ]
      : []),
    ...(others.length > 0 && !isAnyMoney
      ? [`${checksOf(others.length)} ${were(others.length)} not proved: ${namesOf(others)}.`]
      : []),
  ];
}

function were(count: number): string {
  return count === 1 ? "was" : "were";
}

function countedSentences({ money, isInterrupted }: Verdicts): readonly string[] {
  const { checks, notProved } = money;
  if (checks === 0 && isInterrupted) return ["No money check was reached."];
  if (checks === 0) return ["No money check was asked for."];
  return notProved > 0 ? [] : [`All ${checks} money checks were counted in the ledger.`];
}
