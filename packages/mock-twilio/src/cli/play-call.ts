// Plays one planned call and tells it: as a story while it happens, or as one JSON object at its end.
import { ScriptedCaller } from "../calls/callers.ts";
import type { JournalEntry } from "../core/line/journal.ts";
import { tellAlert } from "../core/story/debugger.ts";
import { type CallReport, reportCall } from "../core/story/report.ts";
import { Story } from "../core/story/story.ts";
import { type DialTarget, sourceOf } from "../dial-target.ts";
import { type MockTwilio, startMockTwilio } from "../start-mock-twilio.ts";
import type { CallPlan } from "./call-flags.ts";
import { writeJournal } from "./journal-file.ts";
import { TerminalKeypad } from "./terminal-keypad.ts";

/** How the call is told. */
export type Telling = {
  readonly isJson: boolean;
  readonly print: (text: string) => void;
  /** Where the journal goes, masked. */
  readonly journalFile?: string | undefined;
};

/** Plays a call to its end on an emulator of its own and returns its report. */
export async function playCall(
  plan: CallPlan,
  target: DialTarget,
  telling: Telling,
): Promise<CallReport> {
  const mock = await startMockTwilio(plan.options);
  try {
    return await playOn(mock, { ...plan, target }, telling);
  } finally {
    await mock.close();
  }
}

/** The same on an emulator that is there already, and stays. */
export async function playOn(
  mock: MockTwilio,
  plan: CallPlan & { readonly target: DialTarget },
  { isJson, print, journalFile }: Telling,
): Promise<CallReport> {
  const { target } = plan;
  const story = new Story();
  const isRealTime = plan.options.isRealTime ?? false;
  const keypad = plan.replies === null ? new TerminalKeypad(process.stdin, isRealTime) : null;
  try {
    const onEntry = (entry: JournalEntry): void => {
      if (!isJson) for (const line of story.tell(entry)) print(line);
    };
    const caller = keypad ?? new ScriptedCaller(plan.replies ?? []);
    const run = mock.place(caller, { target, onEntry });
    keypad?.connect(run);
    const endJournal = journalFile === undefined ? null : writeJournal(journalFile, run);
    if (!isJson) tellStart(plan, target, print);
    await run.run(sourceOf(target, mock.account.state));
    endJournal?.();
    const report = reportCall(run.journal.entries);
    print(isJson ? JSON.stringify(report, null, 2) : `\nresult  ${report.result ?? "no payment"}`);
    if (!isJson && mock.alerts.length > 0) {
      print(`\nIn the debugger:\n${mock.alerts.map(tellAlert).join("\n")}`);
    }
    return report;
  } finally {
    keypad?.close();
  }
}

// What the caller cannot hear but the reader should know before the first prompt.
function tellStart(plan: CallPlan, target: DialTarget, print: (text: string) => void): void {
  const { connector } = plan.options;
  const url = connector !== undefined && "url" in connector ? connector.url : null;
  const what = "url" in target ? target.url : "to" in target ? target.to : "a TwiML document";
  print(`A phone payment: ${what}`);
  if (url === null) return;
  print(`The connector "Default" (TEST) posts to ${url}`);
  print("");
}
