// Every step of every call in the order in which they happened, as texts with ids, for whoever listens. It
// begins with the first listener, so that nobody pays for it before; it keeps the last few thousand, so that
// a listener who lost the connection goes on where it was. Texts are those of an exported journal: masked.
import { JournalExport } from "../core/journal/export-journal.ts";
import type { JournalEntry } from "../core/line/journal.ts";
import type { ControlledEmulator } from "./emulator.ts";

/** One thing that is told. */
export type LoggedEvent = {
  readonly id: string;
  readonly callSid: string;
  /** The step as JSON on one line. */
  readonly data: string;
};

/** What a listener gets who comes (back). */
export type Following = {
  /** What happened since; empty for a new listener. */
  readonly missedMeanwhile: readonly LoggedEvent[];
  /** True when some of it is no longer known. */
  readonly isIncomplete: boolean;
  readonly stop: () => void;
};

// A few megabytes; a payment call has about a hundred steps.
const KEPT_EVENTS = 5000;

/** The log of one emulator. @see K-12 */
export class EventLog {
  readonly #emulator: Pick<ControlledEmulator, "calls" | "onEntry">;
  // Ids of another emulator, such as one that was started anew, are told apart by this.
  readonly #epoch: string;
  readonly #listeners = new Set<(event: LoggedEvent) => void>();
  readonly #exports = new Map<string, JournalExport>();
  #kept: LoggedEvent[] = [];
  #count = 0;
  #hasBegun = false;

  constructor(emulator: Pick<ControlledEmulator, "calls" | "onEntry">, epoch: string) {
    this.#emulator = emulator;
    this.#epoch = epoch;
  }

  /** Tells a listener everything from now on, and what happened after the event that it heard last. */
  follow(lastId: string | null, listener: (event: LoggedEvent) => void): Following {
    this.#begin();
    const since = lastId === null ? this.#count : this.#numberOf(lastId);
    const missedMeanwhile = this.#kept.filter(({ id }) => this.#numberOf(id) > since);
    const isIncomplete = missedMeanwhile.length < this.#count - since;
    this.#listeners.add(listener);
    return { missedMeanwhile, isIncomplete, stop: () => this.#listeners.delete(listener) };
  }

  /** The id of the last event. */
  get lastId(): string {
    return this.#idOf(this.#count);
  }

  #begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    this.#emulator.onEntry((callSid, entry) => this.#note(callSid, entry));
  }

  // Keys are held back until their entry is over: how much of them may be shown depends on all of them.
  #note(callSid: string, entry: JournalEntry): void {
    const journal = this.#exports.get(callSid) ?? this.#beginExport(callSid);
    this.#exports.set(callSid, journal);
    const isLast = entry.effects.some(({ type }) => type === "endCall");
    const lines = [...journal.lines(entry), ...(isLast ? journal.rest() : [])];
    if (isLast) this.#exports.delete(callSid);
    for (const line of lines) this.#append(callSid, line);
  }

  // Of a call that was live before, an export has to know what was asked, but tells nothing of it.
  #beginExport(callSid: string): JournalExport {
    const journal = new JournalExport();
    const earlier = this.#emulator.calls.get(callSid)?.journal.slice(0, -1) ?? [];
    for (const entry of earlier) journal.lines(entry);
    return journal;
  }

  #append(callSid: string, line: string): void {
    this.#count += 1;
    const data = `{"callSid":"${callSid}",${line.slice(1)}`;
    const event = { id: this.#idOf(this.#count), callSid, data };
    this.#kept.push(event);
    // In large steps, since dropping the first of a long list moves all others.
    if (this.#kept.length > 2 * KEPT_EVENTS) this.#kept = this.#kept.slice(-KEPT_EVENTS);
    for (const listener of [...this.#listeners]) listener(event);
  }

  #idOf(number: number): string {
    return `${this.#epoch}-${number}`;
  }

  // Of another epoch nothing is known: everything counts as missed.
  #numberOf(id: string): number {
    const [epoch, number = ""] = id.split("-");
    return epoch === this.#epoch && /^\d{1,15}$/.test(number) ? Number(number) : -1;
  }
}
