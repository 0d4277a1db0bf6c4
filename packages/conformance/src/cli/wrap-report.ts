// A report for a terminal of some width: long sentences are broken between words and stay behind their own
// beginning. What is there to be copied, a line to send and what came, is left as it is.
import { Help } from "commander";

/** Lines whose text would be spoilt by a break. */
const WHOLE = /^ {2}(sent|came)\b/;
/** A word in the margin, such as `  mend     `, or the indentation alone. */
const MARGIN = /^ {2}\S+(?: \S+)? {2,}|^(?:FAILED|warning|not proved|OUR BUG|ok) +| */;

/** The report, no line wider than that where words allow it. */
export function wrapReport(report: string, width: number): string {
  const help = new Help();
  const wrap = (line: string): string => {
    if (line.length <= width || WHOLE.test(line)) return line;
    const { length } = MARGIN.exec(line)?.[0] ?? "";
    const text = help.boxWrap(line.slice(length), width - length);
    return `${line.slice(0, length)}${text.replaceAll("\n", `\n${" ".repeat(length)}`)}`;
  };
  return report.split("\n").map(wrap).join("\n");
}
