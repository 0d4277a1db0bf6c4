// A journal to a story that reads well aloud: what the caller hears and presses, what goes to the
// processor or to a simulated gateway and comes back, what is posted to the application and what it answers. It is told entry by
// entry, so that a call in real time is told while it happens. Everything is masked.
import type { Secret } from "@pay-connector/types";
import type { JournalEntry } from "../line/journal.ts";
import { showKeys } from "../pay/show-keys.ts";
import { EntryWatch } from "./entry-watch.ts";
import { type Line, line, PROCESSOR, tellEffect, tellEvent } from "./story-lines.ts";

// Wide enough for "to the application", the longest of the left-hand words.
const WHO_WIDTH = 20;

/** One thing that happened, so long after the call began. */
export type TimedLine = Line & { readonly sinceMs: number };

/** Tells a call line by line. */
export class Story {
  #startMs: number | null = null;
  readonly #watch = new EntryWatch();
  #keys: Secret[] = [];
  // Who was asked for money last: the processor, or a simulated gateway by its name.
  #asked = PROCESSOR;

  /** The lines that one entry adds, set in columns. */
  tell(entry: JournalEntry): readonly string[] {
    return this.lines(entry).flatMap(columns);
  }

  /** The same, for whoever sets them otherwise. */
  lines({ event, effects }: JournalEntry): readonly TimedLine[] {
    this.#startMs ??= event.atMs;
    const sinceMs = event.atMs - this.#startMs;
    if (event.type === "digitPressed") this.#keys.push(event.key);
    const told = [
      // Keys are told as one entry, once something follows from them; they belong to the field that
      // was asked for before this entry's effects ask for the next one.
      ...(this.#watch.isOver(event, effects) ? this.#tellKeys(event.type === "inputTimedOut") : []),
      ...tellEvent(event, this.#asked),
      ...effects.flatMap((effect) => tellEffect(effect, this.#asked)),
    ];
    for (const effect of effects) {
      if (effect.type === "callConnector") this.#asked = effect.gateway ?? PROCESSOR;
    }
    this.#watch.note(effects);
    return told.map((each) => ({ ...each, sinceMs }));
  }

  #tellKeys(isTimeOut: boolean): readonly Line[] {
    if (this.#keys.length === 0) return isTimeOut ? [line("caller", "presses nothing")] : [];
    const keys = showKeys(this.#watch.field, this.#keys);
    this.#keys = [];
    return [line("caller presses", isTimeOut ? `${keys}, then waits` : keys)];
  }
}

/** A whole journal as a story. */
export function tellStory(entries: readonly JournalEntry[]): string {
  const story = new Story();
  return entries.flatMap((entry) => story.tell(entry)).join("\n");
}

/** Minutes, seconds and tenths since the call began. */
export function clockTime(ms: number): string {
  const tenths = Math.floor(ms / 100);
  const minutes = Math.floor(tenths / 600);
  const seconds = ((tenths % 600) / 10).toFixed(1).padStart(4, "0");
  return `${String(minutes).padStart(2)}:${seconds}`;
}

// The first line carries time and who; the others stand below its words.
function columns({ sinceMs, who, what }: TimedLine): readonly string[] {
  const time = clockTime(sinceMs);
  const indent = " ".repeat(time.length + WHO_WIDTH + 4);
  return what.map((text, index) =>
    index === 0 ? `${time}  ${who.padEnd(WHO_WIDTH)}  ${text}` : `${indent}${text}`,
  );
}
