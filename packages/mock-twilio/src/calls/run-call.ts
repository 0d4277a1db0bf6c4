// Runs one call: holds the state, steps it event by event, performs the effects, and waits in between.
// The only file with an await between two steps. It decides nothing about payments: that is core/.
//
// Where the next event comes from, in this order: one that is already there; the caller, if a prompt is
// open that nobody answered (time stands still until the caller decides); the clock.
import { Secret } from "@pay-connector/types";
import type { CallEvent, CallSettings, CallSource, CallState } from "../core/call/call.ts";
import { Journal } from "../core/call/journal.ts";
import { stepCall } from "../core/call/step-call.ts";
import type { CallerPort, CallerReply } from "../core/ports.ts";
import { performEffect } from "./perform-effect.ts";
import { type OpenQuestion, Stage, type StageParts } from "./stage.ts";

/** Everything a call needs. */
export type CallParts = StageParts & {
  readonly settings: CallSettings;
  readonly caller: CallerPort;
  /** True when time goes on while the caller thinks. */
  readonly isRealTime: boolean;
};

// A steady hand: three to four keys a second, well within the shortest time-out of one second.
const KEY_GAP_MS = 300;

/** One call, from its start to its end. */
export class CallRun {
  readonly journal = new Journal();
  readonly #parts: CallParts;
  readonly #stage: Stage;
  #state: CallState = { at: "ready" };
  #running: Promise<void> | null = null;

  constructor(parts: CallParts) {
    this.#parts = parts;
    this.#stage = new Stage(parts);
  }

  /** What stays the same for the whole call; with the journal it is all that a replay needs. */
  get settings(): CallSettings {
    return this.#parts.settings;
  }

  /** Plays the call to its end. */
  run(source: CallSource): Promise<void> {
    this.#stage.push({ type: "callStarted", source });
    this.#running = this.#stepToTheEnd();
    return this.#running;
  }

  /** Hangs up if the call still runs, and resolves when it is over. */
  async close(): Promise<void> {
    if (this.#running === null || this.#state.at === "ended") return;
    this.hangUp();
    await this.#running;
  }

  /** Presses a key at this moment, as a person at a telephone does. */
  press(key: string): void {
    this.#stage.push({ type: "digitPressed", key: new Secret(key) });
  }

  /** Hangs up at this moment. */
  hangUp(): void {
    this.#stage.push({ type: "callerHungUp" });
  }

  async #stepToTheEnd(): Promise<void> {
    const isOver = (): boolean => this.#state.at === "ended" && !this.#stage.isPosting;
    while (!isOver()) {
      const event = this.#stage.take();
      if (event === undefined) await this.#untilSomethingHappens();
      else this.#step(event);
    }
  }

  #step(event: CallEvent): void {
    const [state, effects] = stepCall(this.#state, event, this.#parts.settings);
    this.#state = state;
    this.journal.append({ event, effects });
    for (const effect of effects) performEffect(effect, this.#stage);
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
    if (this.#parts.isRealTime) return;
    do await Promise.race([answered, this.#stage.nextEvent()]);
    while (!isAnswered && this.#takePostNews());
  }

  // True when there was news of posts and nothing else: then the caller may think on.
  #takePostNews(): boolean {
    const news = this.#stage.takePostNews();
    if (news === undefined) return false;
    this.#step(news);
    return !this.#stage.hasEvents || this.#takePostNews();
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
    for (const key of reply.keys) {
      delayMs += KEY_GAP_MS;
      this.#stage.keysUnderWay += 1;
      const fire = (): void => {
        this.#stage.keysUnderWay -= 1;
        this.press(key);
      };
      this.#stage.startTimer(`key ${delayMs}`, { ms: delayMs, fire });
    }
  }
}
