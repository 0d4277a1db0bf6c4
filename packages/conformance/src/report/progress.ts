// What is shown while checks run: a line for each check that did not pass, whatever shows it, and at a terminal
// below them one line that is written over.
import type { CheckResult } from "../verdicts.ts";
import { resultLine } from "./terminal.ts";

/** Where it is shown. */
export type Screen = {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Characters in a line. */
  readonly width: number;
  /** Breaks a line that is too long for it. */
  readonly fit: (line: string) => string;
};

/** Progress over a number of checks. */
export type Progress = {
  readonly started: (name: string) => void;
  readonly ended: (result: CheckResult) => void;
  /** Leaves the line free for the report. */
  readonly close: () => void;
};

/** Begins to show progress. */
export function showProgress(screen: Screen): Progress {
  const running = new Set<string>();
  let done = 0;
  let failed = 0;
  const clear = screen.isTerminal ? "\r\u001b[K" : "";
  const draw = (): void => {
    if (!screen.isTerminal) return;
    const bad = failed === 0 ? "" : `, ${failed} failed`;
    const now = running.size === 0 ? "" : `; running: ${[...running].join(", ")}`;
    screen.write(`${clear}${shorten(`${done} done${bad}${now}`, screen.width - 1)}`);
  };
  return {
    started: (name) => {
      running.add(name);
      draw();
    },
    ended: (result) => {
      running.delete(result.name);
      done += 1;
      if (result.verdict === "failed" && !result.isWarning) failed += 1;
      if (result.verdict !== "passed") screen.write(`${clear}${screen.fit(resultLine(result))}\n`);
      draw();
    },
    close: () => screen.write(clear),
  };
}

function shorten(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}
