// The alerts of calls as Twilio's debugger would list them: when, how bad, which number with its title,
// what happened, what to do, and where Twilio explains it. Titles and cures are the contract's own data.
import { errorCatalogue } from "@pay-connector/types";
import type { AlertCode } from "../alerts.ts";
import type { JournalEntry } from "../call/journal.ts";
import { maskCardsIn } from "../masking.ts";

/** One line of the debugger. */
export type DebuggerAlert = {
  readonly at: string;
  readonly level: "error" | "warning";
  readonly code: AlertCode;
  readonly title: string;
  readonly text: string;
  readonly cure: string;
  readonly moreInfo: string;
  /** The call it is about. */
  readonly callSid: string;
};

/** The alerts of one call, in the order in which they were raised; notes are ours, and not among them. @see F-14 */
export function debuggerAlerts(
  entries: readonly JournalEntry[],
  callSid: string,
): readonly DebuggerAlert[] {
  return entries.flatMap(({ event, effects }) =>
    effects.flatMap((effect) => {
      if (effect.type !== "raiseAlert") return [];
      const { level, code, message } = effect.alert;
      if (level === "note" || code === null) return [];
      const { title, cure, source: moreInfo } = errorCatalogue[code];
      const at = new Date(event.atMs).toISOString();
      return [{ at, level, code, title, text: maskCardsIn(message), cure, moreInfo, callSid }];
    }),
  );
}

/** An alert in a few lines. */
export function tellAlert({ level, code, title, cure, moreInfo }: DebuggerAlert): string {
  return `${level} ${code}  ${title}\n    ${cure}\n    ${moreInfo}`;
}
