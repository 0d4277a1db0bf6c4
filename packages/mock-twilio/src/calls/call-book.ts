// The calls of an emulator: all that are on the line, and the newest of those that are over. A long run would
// otherwise fill the memory with journals that nobody reads any more.
import type { JournalEntry } from "../core/line/journal.ts";
import type { CallRun } from "./run-call.ts";

/** Hears every step of every call. */
export type EntryListener = (callSid: string, entry: JournalEntry) => void;

// A journal has some kilobytes, so these are well under a hundred megabytes.
const MOST_FINISHED = 10_000;

/** Calls by their SID, newest last. */
export class CallBook<Handle> {
  /** What drives a call, for those that somebody drives. */
  readonly handles = new Map<string, Handle>();
  readonly #runs = new Map<string, CallRun>();
  #finished: string[] = [];
  readonly #listeners = new Set<EntryListener>();

  /** Every run that is still known, oldest first. */
  get runs(): readonly CallRun[] {
    return [...this.#runs.values()];
  }

  /** How many are not over. */
  get onTheLine(): number {
    return this.#runs.size - this.#finished.length;
  }

  /** Keeps a run, and forgets the oldest that is over when there are too many. */
  add(run: CallRun): void {
    const { callSid } = run.settings.facts;
    this.#runs.set(callSid, run);
    run.journal.onEntry((entry) => {
      for (const listener of this.#listeners) listener(callSid, entry);
    });
    run.onEnd(() => this.#finish(callSid));
  }

  /** Calls the listener for every step from now on, of calls to come too; the result ends that. */
  onEntry(listener: EntryListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Forgets those of the calls that are over. */
  forget(isForgotten: (callSid: string) => boolean): void {
    for (const callSid of this.#finished.filter(isForgotten)) {
      this.#runs.delete(callSid);
      this.handles.delete(callSid);
    }
    this.#finished = this.#finished.filter((callSid) => this.#runs.has(callSid));
  }

  #finish(callSid: string): void {
    this.#finished.push(callSid);
    if (this.#finished.length <= MOST_FINISHED) return;
    const oldest = this.#finished.shift() ?? "";
    this.#runs.delete(oldest);
    this.handles.delete(oldest);
  }
}
