// What is shown while checks run: one line that is written over at a terminal, a line for each result
// where the output is kept.
import type { CheckResult } from "../verdicts.ts";
import { resultLine } from "./terminal.ts";

/** Where it is shown. */
export type Screen = {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Characters in a line. */
  readonly width: number;
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
  const draw = (): void => {
    if (!screen.isTerminal) return;
    const bad = failed === 0 ? "" : `, ${failed} failed`;
    const line = `${done} done${bad}; running: ${[...running].join(", ")}`;
    screen.write(`\r\u001b[K${line.slice(0, screen.width - 1)}`);
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
      if (screen.isTerminal) draw();
      else screen.write(`${resultLine(result)}\n`);
    },
    close: () => {
      if (screen.isTerminal) screen.write("\r\u001b[K");
    },
  };
}
