// What a terminal shows while checks run, and how a report fits its width.
import { describe, expect, it } from "vitest";
import { wrapReport } from "../src/cli/wrap-report.ts";
import { showProgress } from "../src/report/progress.ts";
import { terminalReport } from "../src/report/terminal.ts";
import { aResult, someVerdicts } from "./support/verdicts.ts";

describe("progress", () => {
  const written = (isTerminal: boolean): string => {
    let text = "";
    const write = (more: string): void => {
      text += more;
    };
    const progress = showProgress({ isTerminal, width: 40, write, fit: (line) => `${line}.` });
    for (const name of ["a-check", "b", "a-third-check-of-a-long-name"]) progress.started(name);
    progress.ended(aResult("failed", { name: "a-check", title: "It holds." }));
    for (const name of ["b", "a-third-check-of-a-long-name"])
      progress.ended(aResult("passed", { name }));
    progress.close();
    return text;
  };

  it("writes a line for each check that did not pass, wherever it is shown", () => {
    expect(written(false)).toBe("FAILED      a-check: It holds..\n");
    expect(written(true).match(/\n/g)).toHaveLength(1);
    expect(written(true)).toContain("\r\u001b[KFAILED      a-check: It holds..\n");
  });

  it("writes one line over and over at a terminal, and leaves it empty", () => {
    expect(written(true)).toContain("0 done; running: a-check, b");
    expect(written(true)).toContain("\u001b[K3 done, 1 failed\r");
    expect(written(true)).toContain("; running: b, a-third-…");
    expect(written(true).endsWith("\r\u001b[K")).toBe(true);
  });
});

describe("a terminal of 80 columns", () => {
  const exchanges = aResult("failed").exchanges;
  const long = "A sentence that goes on and on. ".repeat(9);
  const results = [
    aResult("failed", { cure: long, exchanges }),
    aResult("not-proved", { said: long }),
  ];
  const whole = terminalReport(someVerdicts(results));
  const wrapped = wrapReport(whole, 80);

  it("gets no line that is longer, but those to copy", () => {
    const wide = wrapped.split("\n").filter((line) => line.length > 80);
    expect(wide.filter((line) => !/^ {2}(sent|came) /.test(line))).toEqual([]);
    expect(wide).toHaveLength(1);
  });

  it("gets the same words, behind the words that begin them", () => {
    expect(wrapped.replaceAll(/\s+/g, " ")).toBe(whole.replaceAll(/\s+/g, " "));
    expect(wrapReport(`FAILED      a-check: ${long}`, 80)).toMatch(/\n {12}\S/);
    expect(wrapped).toMatch(/\n {2}mend {5}A sentence.*\n {11}\S/);
  });
});
