// A call that somebody drives: press, hang up, and read the report, the transcript and the journal at any
// time. It is the handle that `dial` gives; the call itself is played by calls/.
import { readKeyWord, type WaitingCaller } from "./calls/callers.ts";
import type { CallRun } from "./calls/run-call.ts";
import type { CallSettings, CallSource } from "./core/call/call.ts";
import type { JournalEntry } from "./core/call/journal.ts";
import { exportJournal } from "./core/journal/export-journal.ts";
import type { Question } from "./core/ports.ts";
import { type CallReport, reportCall } from "./core/story/report.ts";
import { tellStory } from "./core/story/story.ts";

/** A call on the line. */
export class LiveCall {
  readonly #run: CallRun;
  readonly #caller: WaitingCaller;
  readonly #ended: Promise<void>;
  #isEnded = false;

  constructor(run: CallRun, caller: WaitingCaller, source: CallSource) {
    this.#run = run;
    this.#caller = caller;
    this.#ended = run.run(source).finally(() => {
      this.#isEnded = true;
    });
    // Whoever waits sees the failure; nobody waiting yet must not end the process.
    this.#ended.catch(() => undefined);
  }

  /** Resolves when the caller is asked for keys, or the call is over. */
  async untilAsked(): Promise<void> {
    await Promise.race([this.#caller.untilAsked(), this.#ended]);
  }

  /** What the caller is asked at this moment; null once the call is over. */
  get question(): Question | null {
    return this.#isEnded ? null : this.#caller.question;
  }

  /** True once the call is over. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  /**
   * Answers the prompt being heard with digits, `#` and `*`, or with `-` for silence. Resolves when the
   * caller is asked for the next thing, or the call is over.
   */
  async press(keys: string): Promise<void> {
    const reply = readKeyWord(keys.replace(/ /g, ""));
    if (reply === null) throw new TypeError("press() takes digits, # and *, or - for silence.");
    await this.#answer(reply);
  }

  /** The same, without waiting for the prompt to end. @see D-11 */
  async interrupt(keys: string): Promise<void> {
    await this.#answer({ kind: "keys", keys, isInterrupting: true });
  }

  /** Hangs up; resolves when the call is over. */
  async hangUp(): Promise<void> {
    if (this.#isEnded) return;
    this.#run.hangUp();
    await this.#ended;
  }

  /** Resolves when the call is over; whoever answers its prompts is somebody else. */
  untilEnded(): Promise<void> {
    return this.#ended;
  }

  /** Everything about the call so far, masked: what `--json` prints. */
  get report(): CallReport {
    return reportCall(this.#run.journal.entries);
  }

  /** The call as a story, masked. */
  get transcript(): string {
    return tellStory(this.#run.journal.entries);
  }

  /** Every step of the call. Digits are inside Secrets; bodies too. */
  get journal(): readonly JournalEntry[] {
    return this.#run.journal.entries;
  }

  /** What stays the same for the whole call. */
  get settings(): CallSettings {
    return this.#run.settings;
  }

  /** The journal as lines of JSON, masked: fit for a bug report, and good for a replay. @see F-12 */
  get exportedJournal(): string {
    return `${exportJournal(this.#run.journal.entries, this.#run.settings).join("\n")}\n`;
  }

  async #answer(reply: Parameters<WaitingCaller["answer"]>[0]): Promise<void> {
    await this.untilAsked();
    if (!this.#caller.answer(reply)) throw new Error("The call is over: nobody asks for keys.");
    await this.untilAsked();
  }
}
