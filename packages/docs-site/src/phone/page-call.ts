// One call in the page: the emulator with the reader's document and the chosen processor, and what drives
// its time. Time passes while something happens and stands while a field is asked for, so that nobody has
// to hurry. It knows no element of the page.
import {
  type CallReport,
  InPageTwilio,
  type LiveCall,
  SimulatedProcessor,
  Story,
  type TimedLine,
  testKeys,
} from "@pay-connector/mock-twilio/in-page";
import type { Conduct } from "./conducts.ts";
import { pageApplication, VOICE_URL } from "./page-application.ts";

/** What a call in the page is made of. */
export type PageCallParts = {
  readonly twiml: string;
  readonly conduct: Conduct;
  /** Resolves to how much of the call's time may pass until the next picture is due. */
  readonly nextFrame: () => Promise<number>;
  /** Called whenever there may be something new to show. */
  readonly onChange: () => void;
};

// A steady hand: three to four keys a second.
const KEY_GAP_MS = 300;
// The event loop is let run dry at each of them; nothing of ours takes longer.
const MOST_IDLE_STEPS = 50;

// After each of these, keys belong to another entry.
const newEntry: readonly string[] = ["playPrompt", "askDigits", "endSession"];

/** A call that the reader makes. */
export class PageCall {
  readonly #twilio: InPageTwilio;
  readonly #processor: SimulatedProcessor;
  readonly #parts: PageCallParts;
  readonly #call: LiveCall;
  readonly #startMs: number;
  readonly #lines: TimedLine[] = [];
  #entry = "";
  // The test value is being keyed: a second one would mix with it.
  #isKeying = false;
  #driving: Promise<void> | null = null;

  constructor(parts: PageCallParts) {
    const { conduct, twiml } = parts;
    this.#parts = parts;
    const sleep = (ms: number): Promise<void> => this.#twilio.clock.sleep(ms);
    this.#processor = new SimulatedProcessor(conduct.settings, sleep);
    this.#twilio = new InPageTwilio({
      connector: { fetch: this.#processor.fetch },
      application: { fetch: pageApplication(twiml) },
      faults: conduct.faults,
      // A misspelt document is warned about and played on: the reader wants to see what happens.
      strict: false,
    });
    this.#startMs = this.#twilio.clock.nowMs();
    const story = new Story();
    this.#twilio.onEntry((_callSid, entry) => {
      this.#lines.push(...story.lines(entry));
      if (entry.effects.some(({ type }) => newEntry.includes(type))) this.#entry = "";
    });
    this.#call = this.#twilio.dial({ url: VOICE_URL });
  }

  /** Everything that happened so far, in words; it only grows. */
  get lines(): readonly TimedLine[] {
    return this.#lines;
  }

  /** What keys are taken for; null while nobody listens. */
  get listensFor(): string | null {
    return this.#call.listening?.for ?? null;
  }

  /** The keys that were pressed for what is asked now, as they are: the page decides what to show. */
  get entry(): string {
    return this.#entry;
  }

  /** True while the published test value would help. */
  get takesTestValue(): boolean {
    return this.listensFor !== null && !this.#isKeying;
  }

  /** True while time stands until a key is pressed. */
  get isWaiting(): boolean {
    return this.#call.listening?.isPromptOver === true;
  }

  get isEnded(): boolean {
    return this.#call.isEnded;
  }

  /** How long the call has lasted. */
  get elapsedMs(): number {
    return this.#twilio.clock.nowMs() - this.#startMs;
  }

  get report(): CallReport {
    return this.#call.report;
  }

  /** What the processor has really done. */
  get tally(): SimulatedProcessor["tally"] {
    return this.#processor.tally;
  }

  /** Lets time pass until a key is asked for, or the call is over. */
  drive(): Promise<void> {
    this.#driving ??= this.#passTime().finally(() => {
      this.#driving = null;
      this.#parts.onChange();
    });
    return this.#driving;
  }

  /** Presses one key at this moment. */
  async press(key: string): Promise<void> {
    if (this.isEnded) return;
    await this.#pressKey(key);
    await this.drive();
  }

  /** Keys the published test value for what is asked, key by key. */
  async keyTestValue(): Promise<void> {
    const field = this.listensFor;
    if (field === null || this.#isKeying) return;
    this.#isKeying = true;
    const keys = testKeys(this.#twilio.clock.nowMs())[field] ?? "1";
    for (const key of keys) {
      if (this.listensFor !== field) break;
      await this.#pressKey(key);
      this.#parts.onChange();
    }
    this.#isKeying = false;
    await this.drive();
  }

  /** Presses nothing until whoever listens gives up. */
  async stayQuiet(): Promise<void> {
    const { clock } = this.#twilio;
    const dueMs = clock.nextDueMs;
    if (!this.isWaiting || dueMs === null) return;
    await clock.advance(dueMs - clock.nowMs());
    await this.drive();
  }

  /** Hangs up; resolves when everybody has been told. */
  async hangUp(): Promise<void> {
    const ended = this.#call.hangUp();
    await this.#twilio.clock.advance(0);
    await this.drive();
    await ended;
    this.#parts.onChange();
  }

  #pressKey(key: string): Promise<void> {
    if (this.listensFor !== null) this.#entry += key;
    this.#call.pressKey(key);
    return this.#twilio.clock.advance(KEY_GAP_MS);
  }

  async #passTime(): Promise<void> {
    const { clock } = this.#twilio;
    let idleSteps = 0;
    await clock.advance(0);
    while (!this.isEnded && !this.isWaiting) {
      const dueMs = clock.nextDueMs;
      idleSteps = dueMs === null ? idleSteps + 1 : 0;
      if (idleSteps > MOST_IDLE_STEPS) throw new Error("Bug: the call waits, and nothing is due.");
      const leftMs = dueMs === null ? 0 : dueMs - clock.nowMs();
      await clock.advance(Math.min(leftMs, await this.#parts.nextFrame()));
      this.#parts.onChange();
    }
  }
}
