// What is shown while checks run: one line that is written over at a terminal. Where the output is kept, a
// line for each check that did not pass, and in the end one that counts those that did: whoever opens the log
// of a build finds the failures.
import { type CheckGroup, checkGroups } from "../check.ts";
import type { CheckResult } from "../verdicts.ts";
import { resultLine } from "./terminal.ts";

/** Where it is shown. */
export type Screen = {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Characters in a line. */
  readonly width: number;
  /** A line for every result, wherever it is shown. */
  readonly isVerbose: boolean;
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
  const passed = new Map<CheckGroup, number>();
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
      const isPassed = result.verdict === "passed";
      if (isPassed) passed.set(result.group, (passed.get(result.group) ?? 0) + 1);
      if (screen.isVerbose || !(screen.isTerminal || isPassed)) {
        screen.write(`${screen.isTerminal ? "\r\u001b[K" : ""}${resultLine(result)}\n`);
      }
      draw();
    },
    close: () => {
      if (screen.isTerminal) screen.write("\r\u001b[K");
      else if (!screen.isVerbose && passed.size > 0) screen.write(`${passedLine(passed)}\n`);
    },
  };
}

function passedLine(passed: ReadonlyMap<CheckGroup, number>): string {
  const groups = checkGroups.flatMap((group) => {
    const count = passed.get(group);
    return count === undefined ? [] : [`${group} ${count}`];
  });
  return `ok          ${groups.join(", ")} (--verbose prints each)`;
}
