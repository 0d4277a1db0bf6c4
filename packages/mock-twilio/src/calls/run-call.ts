// Runs one call: holds the state, steps it event by event, performs the effects, and waits in between.
// The only file with an await between two steps. It decides nothing about payments: that is core/.
//
// Where the next event comes from, in this order: one that is already there; the caller, if a prompt is
// open that nobody answered (time stands still until the caller decides); the clock.
import { Secret } from "@pay-connector/types";
import type { CallSettings, CallSource } from "../core/call/call.ts";
import { type CallStatus, callStatus } from "../core/call/call-status.ts";
import { Journal } from "../core/line/journal.ts";
import { type LineEvent, type LineState, readyLine } from "../core/line/line.ts";
import { stepLine } from "../core/line/step-line.ts";
import type { CallerReply } from "../core/ports.ts";
import { performEffect } from "./perform-effect.ts";
import { type Happening, isNews, type OpenQuestion, Stage, type StageParts } from "./stage.ts";

/** Everything a call needs. */
export type CallParts = StageParts & { readonly settings: CallSettings };

// A steady hand: three to four keys a second, well within the shortest time-out of one second.
const KEY_GAP_MS = 300;

/** One call, from its start to its end. */
export class CallRun {
  readonly journal = new Journal();
  readonly #parts: CallParts;
  readonly #stage: Stage;
  #line: LineState = readyLine;
  #running: Promise<void> | null = null;
  #isStepping = false;
  #keysAreIn: () => void = () => undefined;
  #onEnd: () => void = () => undefined;
  #startedAtMs: number | null = null;
  #endedAtMs: number | null = null;
  // Something happened that the caller notices: what was asked may no longer be waited for.
  #isDisturbed = false;

  constructor(parts: CallParts) {
    this.#parts = parts;
    this.#stage = new Stage(parts);
  }

  /** What stays the same for the whole call; with the journal it is all that a replay needs. */
  get settings(): CallSettings {
    return this.#parts.settings;
  }

  /** Where the line is. */
  get line(): LineState {
    return this.#line;
  }

  /** The call's status in the words of the REST API. */
  get status(): CallStatus {
    return callStatus(this.#line.call, this.settings.facts.direction);
  }

  /** When somebody answered; null before. */
  get startedAtMs(): number | null {
    return this.#startedAtMs;
  }

  /** When the call was over; null before. */
  get endedAtMs(): number | null {
    return this.#endedAtMs;
  }

  /** Plays the call to its end. */
  run(source: CallSource): Promise<void> {
    return this.#begin({ type: "callStarted", source });
  }

  /** Calls somebody, and plays the call to its end if it is answered. */
  place(source: CallSource, timeoutMs: number): Promise<void> {
    return this.#begin({ type: "callPlaced", source, timeoutMs });
  }

  /** Calls back once, when the call is over and everybody has been told. */
  onEnd(listener: () => void): void {
    this.#onEnd = listener;
  }

  /** Hangs up if the call still runs, and resolves when it is over. */
  async close(): Promise<void> {
    if (this.#running === null || this.#line.call.at === "ended") return;
    this.hangUp();
    await this.#running;
  }

  /** Makes something happen at this moment, and tells which: when it returns, the line has taken it in. */
  tell(happening: Happening): number {
    const atMs = this.#stage.push(happening);
    // Whoever listens to the journal may tell something while a step is being taken.
    if (!this.#isStepping) this.#takeAll();
    return atMs;
  }

  /** Presses a key at this moment, as a person at a telephone does. */
  press(key: string): void {
    this.tell({ type: "digitPressed", key: new Secret(key) });
  }

  /** Resolves when the keys that were last answered with have been pressed. */
  async untilKeysAreIn(): Promise<void> {
    // The answer has to be heard first.
    await Promise.resolve();
    if (this.#stage.keysUnderWay === 0) return;
    await new Promise<void>((resolve) => {
      this.#keysAreIn = resolve;
    });
  }

  /** Hangs up at this moment. */
  hangUp(): void {
    this.#stage.push({ type: "callerHungUp" });
  }

  /** Lets the call look around again: the clock may go another way now. */
  wake(): void {
    this.#isDisturbed = true;
    this.#stage.wake();
  }

  #begin(happening: Happening): Promise<void> {
    this.#stage.push(happening);
    this.#running = this.#stepToTheEnd().finally(this.#onEnd);
    return this.#running;
  }

  async #stepToTheEnd(): Promise<void> {
    const isOver = (): boolean =>
      this.#line.call.at === "ended" && !this.#stage.isPosting && !this.#stage.hasEvents;
    while (!isOver()) {
      const event = this.#stage.take();
      if (event === undefined) await this.#untilSomethingHappens();
      else this.#step(event);
    }
  }

  #takeAll(): void {
    for (let next = this.#stage.take(); next !== undefined; next = this.#stage.take()) {
      this.#step(next);
    }
  }

  #step(event: LineEvent): void {
    this.#isStepping = true;
    try {
      const [line, effects] = stepLine(this.#line, event, this.#parts.settings);
      if (line.call !== this.#line.call) this.#noteTimes(callStatus(line.call), event.atMs);
      this.#line = line;
      if (!isNews(event)) this.#isDisturbed = true;
      if (event.type === "callUpdated") this.#stage.withdrawQuestion();
      this.journal.append({ event, effects });
      for (const effect of effects) performEffect(effect, this.#stage);
    } finally {
      this.#isStepping = false;
    }
  }

  #noteTimes(status: CallStatus, atMs: number): void {
    if (status === "in-progress") this.#startedAtMs ??= atMs;
    else if (status !== "queued" && status !== "ringing") this.#endedAtMs ??= atMs;
  }

  #untilSomethingHappens(): Promise<void> {
    const { open } = this.#stage;
    const isAsked = open !== null && this.#stage.keysUnderWay === 0;
    return isAsked ? this.#askCaller(open) : this.#letTimePass();
  }

  #letTimePass(): Promise<void> {
    if (this.#stage.isIdle) throw new Error("Bug: the call waits, and nothing is under way.");
    const interrupt = this.#stage.nextEvent();
    return this.#parts.clock.pass({ interrupt, hops: this.#stage.hops });
  }

  async #askCaller(open: OpenQuestion): Promise<void> {
    this.#stage.open = null;
    let isAnswered = false;
    const answered = this.#parts.caller.reply(open.question).then((reply) => {
      isAnswered = true;
      this.#plan(reply, open.endsAtMs);
    });
    // In real time the prompt goes on while the caller thinks; otherwise time stands still.
    if (this.#parts.clock.goesOn()) return;
    this.#isDisturbed = false;
    do await Promise.race([answered, this.#stage.nextEvent()]);
    while (!isAnswered && this.#passNews());
  }

  // True when there was nothing but news: then the caller may think on.
  #passNews(): boolean {
    for (let news = this.#stage.takeNews(); news !== undefined; news = this.#stage.takeNews()) {
      this.#step(news);
    }
    return !this.#isDisturbed && !this.#stage.hasEvents && this.#stage.open === null;
  }

  // Keys follow each other at a steady pace, after the prompt unless the caller interrupts it.
  #plan(reply: CallerReply, promptEndsAtMs: number): void {
    const { clock } = this.#parts;
    const isEarly = reply.kind === "keys" && reply.isInterrupting;
    let delayMs = isEarly ? 0 : Math.max(0, promptEndsAtMs - clock.nowMs());
    if (reply.kind === "hang-up") {
      const fire = (): void => this.hangUp();
      this.#stage.startTimer("hang-up", { ms: delayMs + KEY_GAP_MS, fire });
      return;
    }
    // Where time stands until somebody moves it, nobody waits for fingers.
    const gapMs = clock.isStepped() ? 0 : KEY_GAP_MS;
    if (clock.isStepped()) delayMs = 0;
    for (const [index, key] of [...reply.keys].entries()) {
      delayMs += gapMs;
      this.#stage.keysUnderWay += 1;
      const fire = (): void => {
        this.#stage.keysUnderWay -= 1;
        this.press(key);
        if (this.#stage.keysUnderWay === 0) this.#keysAreIn();
      };
      this.#stage.startTimer(`key ${index} ${delayMs}`, { ms: delayMs, fire });
    }
  }
}
