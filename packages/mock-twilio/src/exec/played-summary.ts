// What was played under exec, in the lines that end it: how much of each, and every alert.
import type { JournalEntry } from "../core/line/journal.ts";
import type { DebuggerAlert } from "../core/story/debugger.ts";
import type { DeliveryReport } from "../core/story/report.ts";

/** What there is to tell of. */
export type Played = {
  readonly journals: readonly (readonly JournalEntry[])[];
  readonly deliveries: readonly DeliveryReport[];
  readonly alerts: readonly DebuggerAlert[];
};

/** The lines. @see X-06 */
export function summarise({ journals, deliveries, alerts }: Played): readonly string[] {
  const sessions = journals
    .flat()
    .filter(({ event, effects }) => event.type === "paymentCreated" && effects.length > 0);
  const counts = [
    counted(journals.length, "call"),
    counted(sessions.length, "payment session"),
    counted(idsIn(deliveries, "charge_id"), "charge"),
    counted(idsIn(deliveries, "token_id"), "token"),
    counted(alerts.length, "alert"),
  ];
  return [`played ${counts.join(", ")}`, ...alerts.map(tellAlert)];
}

// One line each: what happened in this run comes first, what it means in general is behind the address.
function tellAlert({ level, code, text, moreInfo }: DebuggerAlert): string {
  return `${level} ${code}: ${text} (${moreInfo})`;
}

// A retried request is one transaction, however often it was answered.
function idsIn(deliveries: readonly DeliveryReport[], field: "charge_id" | "token_id"): number {
  const approved = deliveries.filter(({ reply }) => {
    const value = typeof reply === "object" && reply !== null && field in reply;
    return value && typeof (reply as Readonly<Record<string, unknown>>)[field] === "string";
  });
  return new Set(approved.map(({ transactionId }) => transactionId)).size;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
