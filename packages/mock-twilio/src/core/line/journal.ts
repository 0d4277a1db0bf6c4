// The journal of a call: every event with its time and the effects it had, in order. Since each step is
// (event to effects) with time as data, the journal is the call: the story, the report and the tests
// are made from it. It lives in memory; what leaves the process goes through story/ and is masked.
import type { LineEffect, LineEvent } from "./line.ts";

/** One step of a call. */
export type JournalEntry = { readonly event: LineEvent; readonly effects: readonly LineEffect[] };

/** Append-only; whoever listens hears each entry once, in order. */
export class Journal {
  readonly #entries: JournalEntry[] = [];
  readonly #listeners: ((entry: JournalEntry) => void)[] = [];

  /** All entries so far. */
  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  /** Adds an entry and tells the listeners. */
  append(entry: JournalEntry): void {
    this.#entries.push(entry);
    for (const listener of this.#listeners) listener(entry);
  }

  /** Calls the listener for every entry from now on. */
  onEntry(listener: (entry: JournalEntry) => void): void {
    this.#listeners.push(listener);
  }
}
