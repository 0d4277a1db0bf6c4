// Writes a call's journal to a file while the call happens: a new file, then lines at its end and nothing
// else, so that a process that dies leaves everything that had been told by then.
import { appendFileSync, writeFileSync } from "node:fs";
import type { CallRun } from "../calls/run-call.ts";
import { JournalExport } from "../core/journal/export-journal.ts";
import { UsageError } from "./usage-error.ts";

/** Follows a call that has not begun; the result ends the file. @see F-12 */
export function writeJournal(file: string, run: CallRun): () => void {
  const journal = new JournalExport();
  const append = (lines: readonly string[]): void => {
    if (lines.length > 0) appendFileSync(file, `${lines.join("\n")}\n`);
  };
  try {
    writeFileSync(file, `${journal.header(run.settings)}\n`);
  } catch {
    throw new UsageError([`--journal: ${file} cannot be written.`]);
  }
  run.journal.onEntry((entry) => append(journal.lines(entry)));
  return () => append(journal.rest());
}
