// An exported journal back to events, and the question whether it still tells the truth: do the same
// events give the same effects today? Hidden digits are stood in for, so the answer needs no card.
import { Secret } from "@pay-connector/types";
import type { CallSettings } from "../call/call.ts";
import type { JournalEntry } from "../line/journal.ts";
import type { LineEvent } from "../line/line.ts";
import { type MaskedKeys, standIn } from "../pay/masked-keys.ts";
import { JOURNAL_VERSION, shownEffects } from "./export-journal.ts";
import { replayEvents } from "./replay.ts";

type Line = {
  readonly event: { readonly type: string; readonly key?: string } & {
    readonly entry?: Omit<MaskedKeys, "shown"> & { readonly length: number };
  };
  readonly effects: unknown;
};

/** What came of a replay. */
export type Replay = {
  /** The call again, with stand-ins for what was masked; good for a story and a report. */
  readonly entries: readonly JournalEntry[];
  /** The first line whose effects are others today; null when every byte is the same. */
  readonly firstDifference: null | {
    readonly line: number;
    readonly was: string;
    readonly is: string;
  };
};

/** A file that is no journal, or not one of this version. */
export class JournalError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "JournalError";
  }
}

/** Replays an exported journal. @see F-11 @see F-12 */
export function replayJournal(text: string): Replay {
  const [header, ...rows] = text.split("\n").filter((row) => row.trim() !== "");
  const { settings } = readHeader(header ?? "");
  const lines = rows.map((row, index) => readLine(row, index + 2));
  const entries = replayEvents(eventsOf(lines), settings);
  const differs = entries.findIndex(
    ({ effects }, index) => textOf(effects) !== JSON.stringify(lines[index]?.effects),
  );
  if (differs === -1) return { entries, firstDifference: null };
  const was = JSON.stringify(lines[differs]?.effects);
  const is = textOf(entries[differs]?.effects ?? []);
  // The header is line 1.
  return { entries, firstDifference: { line: differs + 2, was, is } };
}

function textOf(effects: JournalEntry["effects"]): string {
  return JSON.stringify(shownEffects(effects));
}

function readHeader(row: string): { readonly settings: CallSettings } {
  const header = parse(row, 1) as { readonly journal?: unknown; readonly settings?: CallSettings };
  if (header.settings === undefined) {
    throw new JournalError("Line 1 is not the beginning of a journal.");
  }
  if (header.journal !== JOURNAL_VERSION) {
    throw new JournalError(
      `This journal is of version ${String(header.journal)}, not ${JOURNAL_VERSION}.`,
    );
  }
  return { settings: header.settings };
}

function readLine(row: string, number: number): Line {
  const line = parse(row, number) as Partial<Line>;
  if (typeof line.event?.type === "string" && Array.isArray(line.effects)) return line as Line;
  throw new JournalError(`Line ${number} is not an event with its effects.`);
}

function parse(row: string, number: number): object {
  try {
    const value = JSON.parse(row) as unknown;
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Told below, like everything else that is no object.
  }
  throw new JournalError(`Line ${number} is not a JSON object.`);
}

// The keys of one entry are filled in together; everything else is as it was written.
function eventsOf(lines: readonly Line[]): readonly LineEvent[] {
  let keys: readonly string[] = [];
  let next = 0;
  return lines.map(({ event }, index) => {
    if (event.type !== "digitPressed") return event as LineEvent;
    if (event.entry !== undefined) {
      const { length, likeness, value } = event.entry;
      const pressed = lines.slice(index).filter((line) => line.event.type === "digitPressed");
      const shown = pressed.slice(0, length).map((line) => line.event.key ?? "x");
      keys = [...standIn({ shown: shown.join(""), likeness, value })];
      next = 0;
    }
    const key = new Secret(keys[next] ?? "0");
    next += 1;
    const { entry: _entry, ...rest } = event;
    return { ...rest, key } as LineEvent;
  });
}
