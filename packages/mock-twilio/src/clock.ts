// The clock of the emulator. Time is virtual: it jumps to whatever is due next, unless a timer is real
// (a hop over a network, or everything in real-time mode); then the wait is real, times the scale, and
// virtual time stands still meanwhile. The only file that asks the machine for the time.
import type { ClockPort } from "./core/ports.ts";
import { untilQuiet } from "./quiet.ts";
import { TimerQueue } from "./timer-queue.ts";

/** How a clock runs. */
export type ClockOptions = {
  /** Where virtual time begins; absent: now. */
  readonly startMs?: number | undefined;
  /** Every real second lasts this many seconds. */
  readonly timeScale: number;
  readonly isRealTime: boolean;
};

type Timer = {
  readonly dueMs: number;
  readonly realDueMs: number | null;
  readonly fire: () => void;
};

/** Virtual time with timers; see ports.ts for what each method promises. */
export class Clock implements ClockPort {
  readonly #options: ClockOptions;
  // Apart, since while a network is waited for, only real timers count.
  readonly #virtual = new TimerQueue<Timer>();
  readonly #real = new TimerQueue<Timer>();
  readonly #startMs: number;
  readonly #realStartMs = Date.now();
  #nowMs: number;

  constructor(options: ClockOptions) {
    this.#options = options;
    this.#startMs = options.startMs ?? this.#realStartMs;
    this.#nowMs = this.#startMs;
  }

  readonly nowMs = (): number => {
    const { isRealTime, timeScale } = this.#options;
    if (!isRealTime) return this.#nowMs;
    const elapsedMs = (Date.now() - this.#realStartMs) / timeScale;
    // A timer that has fired is past, however coarse the machine's own timers are.
    return Math.max(this.#nowMs, this.#startMs + Math.round(elapsedMs));
  };

  readonly schedule = (delayMs: number, fire: () => void, isReal: boolean): (() => void) => {
    const hasRealWait = isReal || this.#options.isRealTime;
    const realDueMs = hasRealWait ? Date.now() + delayMs * this.#options.timeScale : null;
    const timer = { dueMs: this.nowMs() + delayMs, realDueMs, fire };
    const queue = hasRealWait ? this.#real : this.#virtual;
    queue.add(timer);
    return () => void queue.remove(timer);
  };

  readonly startWatch = (isReal: boolean): (() => number) => {
    const startMs = isReal ? Date.now() : this.nowMs();
    return () => {
      if (!isReal) return this.nowMs() - startMs;
      return Math.round((Date.now() - startMs) / this.#options.timeScale);
    };
  };

  /** Resolves when that much virtual time has passed: how a processor in this process is slow. */
  readonly sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => this.schedule(ms, resolve, false));

  readonly pass: ClockPort["pass"] = (until) => {
    const { inProcess, network } = until.hops;
    const timer = inProcess + network === 0 ? this.#next(false) : undefined;
    if (timer === undefined || timer.realDueMs !== null) return this.#passWaiting(until);
    // Nothing is under way outside, as between two keys of a caller: nothing needs to be waited for.
    this.#advance(timer);
    return atOnce;
  };

  async #passWaiting({ interrupt, hops }: Parameters<ClockPort["pass"]>[0]): Promise<void> {
    let isInterrupted = false;
    const noticed = interrupt.then(() => {
      isInterrupted = true;
    });
    if (hops.inProcess > 0) await untilQuiet(() => isInterrupted);
    if (isInterrupted) return;
    const timer = this.#next(hops.network > 0);
    if (timer === undefined) return noticed;
    if (timer.realDueMs !== null) {
      await waitFor(timer.realDueMs - Date.now(), noticed);
      if (isInterrupted) return;
    }
    this.#advance(timer);
  }

  // While a network is waited for, virtual time stands still: only real timers count.
  #next(isRealOnly: boolean): Timer | undefined {
    const real = this.#real.first();
    if (isRealOnly) return real;
    const virtual = this.#virtual.first();
    if (real === undefined || virtual === undefined) return real ?? virtual;
    return real.dueMs < virtual.dueMs ? real : virtual;
  }

  #advance(timer: Timer): void {
    // Another call on the same clock may have moved it past this timer already.
    if (!(timer.realDueMs === null ? this.#virtual : this.#real).remove(timer)) return;
    this.#nowMs = Math.max(this.#nowMs, timer.dueMs);
    timer.fire();
  }
}

/** Measures real time, for whoever tells how long something took. */
export function stopwatch(): () => number {
  const startMs = performance.now();
  return () => Math.round(performance.now() - startMs);
}

const atOnce = Promise.resolve();

async function waitFor(ms: number, noticed: Promise<void>): Promise<void> {
  let handle: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    handle = setTimeout(resolve, Math.max(0, ms));
  });
  await Promise.race([over, noticed]);
  clearTimeout(handle);
}
