// One failure as text: what is wrong, what was sent, what came, the clause, why it matters, how to mend it.
// An engineer who never saw the contract must be able to act on it.
import { answerLine } from "../reading/answer-line.ts";
import type { CheckResult } from "../verdicts.ts";
import type { Exchange } from "../wire/exchange.ts";
import { curlLine } from "./curl.ts";
import { followsLines, heldUpLine, type ToMend } from "./to-mend.ts";
import { visible } from "./visible.ts";
import { clauseLine, inputMark, markOf } from "./words.ts";

// The rest of a body adds nothing to what a person sees.
const LONGEST_BODY = 1_200;

/** The failure, in lines; with it the checks that failed by it alone, and those that probably did. */
export function tellFailure(
  result: CheckResult,
  { heldUp = [], follows = [] }: Partial<ToMend> = {},
): string {
  const { name, title, said, why, cure, exchanges, course } = result;
  const lines = [
    `${markOf(result)}  ${name}: ${title}`,
    line("seen", said ?? ""),
    ...course.map((each) => line("", each)),
  ];
  for (const [index, exchange] of exchanges.entries()) {
    const number = exchanges.length === 1 ? "" : ` ${index + 1}`;
    lines.push(sentLine(`sent${number}`, exchange, exchanges.slice(0, index)));
    lines.push(line(`came${number}`, answerText(exchange)));
  }
  lines.push(line("clause", clauseLine(result)), line("matters", why), line("mend", cure));
  const held = heldUpLine(heldUp);
  if (held !== null) lines.push(line("holds up", held));
  for (const [index, text] of followsLines(follows).entries()) {
    lines.push(line(index === 0 ? "follows" : "", text));
  }
  return lines.join("\n");
}

function sentLine(word: string, exchange: Exchange, before: readonly Exchange[]): string {
  const again = sameAgain(exchange, before);
  if (again !== null) return line(word, again);
  const { delivery } = exchange.sent;
  const behind = delivery === 1 ? "" : ` (delivery ${delivery})`;
  return line(`${word}${inputMark(exchange)}${behind}`, curlLine(exchange.sent));
}

/** `the same again (delivery 2)` where a request shown before was sent once more; null for any other. */
export function sameAgain({ sent }: Exchange, before: readonly Exchange[]): string | null {
  const text = curlLine(sent);
  const isShown = before.some(
    (each) => curlLine(each.sent) === text && each.sent.delivery < sent.delivery,
  );
  return isShown ? `the same again (delivery ${sent.delivery})` : null;
}

// As wide as the longest word, `holds up`; the mark of an input may be longer.
function line(word: string, text: string): string {
  return `  ${word.padEnd(8)} ${text}`;
}

/** What came: status, telling headers and body. */
export function answerText(exchange: Exchange): string {
  const { body, headers } = exchange;
  const type = headers["content-type"];
  const shown = body.length > LONGEST_BODY ? `${body.slice(0, LONGEST_BODY)}…` : body;
  return visible(
    [
      answerLine(exchange),
      ...(type === undefined ? [] : [type]),
      ...(shown === "" ? [] : [shown]),
    ].join(" | "),
  );
}
