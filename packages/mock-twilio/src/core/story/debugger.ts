// The alerts of calls as Twilio's debugger would list them: when, how bad, which number with its title,
// what happened, what to do, and where Twilio explains it. Titles and cures are the contract's own data.
import { errorCatalogue } from "@pay-connector/types";
import type { Alert, AlertCode } from "../alerts.ts";
import type { JournalEntry } from "../line/journal.ts";
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
  /** The call it is about; null when it is about none. */
  readonly callSid: string | null;
};

/** The alerts of one call, in the order in which they were raised; notes are ours, and not among them. @see F-14 */
export function debuggerAlerts(
  entries: readonly JournalEntry[],
  callSid: string,
): readonly DebuggerAlert[] {
  return entries.flatMap(({ event: { atMs }, effects }) =>
    effects.flatMap((effect) =>
      effect.type === "raiseAlert" ? debuggerAlert({ atMs, alert: effect.alert }, callSid) : [],
    ),
  );
}

/** One alert as a line of the debugger; none for a note. */
export function debuggerAlert(
  { atMs, alert }: { readonly atMs: number; readonly alert: Alert },
  callSid: string | null,
): readonly DebuggerAlert[] {
  const { level, code, message } = alert;
  if (level === "note" || code === null) return [];
  const { title, cure, source: moreInfo } = errorCatalogue[code];
  const at = new Date(atMs).toISOString();
  return [{ at, level, code, title, text: maskCardsIn(message), cure, moreInfo, callSid }];
}

/** An alert in a few lines. */
export function tellAlert({ level, code, title, cure, moreInfo }: DebuggerAlert): string {
  return `${level} ${code}  ${title}\n    ${cure}\n    ${moreInfo}`;
}
