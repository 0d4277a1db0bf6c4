// The clock of the emulator, in one of three modes that may change while calls are live. Virtual time jumps
// to whatever is due next, unless a timer is real (a hop over a network): then the wait is real, times the
// scale, and virtual time stands still meanwhile. In real time every wait is real. Stepped time moves when
// somebody advances it, and never else. The only file that asks the machine for the time.
import { ClockTimers, type Timer } from "./clock-timers.ts";
import type { ClockPort, TimerKind } from "./core/ports.ts";
import { immediateTurn } from "./event-loop.ts";
import { untilQuiet } from "./quiet.ts";

/** How time passes: scaled is real, but for a factor. @see K-03 */
export type ClockMode = "virtual" | "real" | "scaled" | "step";

/** All modes. */
export const clockModes: readonly ClockMode[] = ["virtual", "real", "scaled", "step"];

/** How a clock runs. */
export type ClockOptions = {
  /** Where virtual time begins; absent: now. */
  readonly startMs?: number | undefined;
  /** Every real second lasts this many seconds. */
  readonly timeScale: number;
  readonly isRealTime: boolean;
};

type Until = Parameters<ClockPort["pass"]>[0];

/** Somebody who waits in `pass`. */
type Waiter = { readonly hops: Until["hops"]; isAwake: boolean; wake: () => void };

/** Virtual time with timers; see ports.ts for what each method promises. */
export class Clock implements ClockPort {
  #pace: Exclude<ClockMode, "scaled">;
  #timeScale: number;
  readonly #timers = new ClockTimers();
  readonly #waiters = new Set<Waiter>();
  // One moment on both clocks; real time is counted from it.
  #anchor: { readonly nowMs: number; readonly realMs: number };
  #nowMs: number;
  #advances: Promise<void> = Promise.resolve();
  // The machine's own timer in real time: one for everybody, set to the first that is due.
  #alarm: ReturnType<typeof setTimeout> | undefined;
  #alarmMs: number | null = null;
  #isRinging = false;

  constructor({ startMs, timeScale, isRealTime }: ClockOptions) {
    this.#pace = isRealTime ? "real" : "virtual";
    this.#timeScale = timeScale;
    const realMs = Date.now();
    this.#nowMs = startMs ?? realMs;
    this.#anchor = { nowMs: this.#nowMs, realMs };
  }

  /** How time passes now. */
  get mode(): ClockMode {
    return this.#pace === "real" && this.#timeScale !== 1 ? "scaled" : this.#pace;
  }

  /** How many seconds every second lasts that is waited for. */
  get timeScale(): number {
    return this.#timeScale;
  }

  /** When the first timer is due, such as to advance exactly to it; null when none is set. */
  get nextDueMs(): number | null {
    return this.#timers.next(false)?.dueMs ?? null;
  }

  readonly nowMs = (): number => {
    if (this.#pace !== "real") return this.#nowMs;
    const elapsedMs = (Date.now() - this.#anchor.realMs) / this.#timeScale;
    // A timer that has fired is past, however coarse the machine's own timers are.
    return Math.max(this.#nowMs, this.#anchor.nowMs + Math.round(elapsedMs));
  };

  readonly goesOn = (): boolean => this.#pace !== "virtual";

  readonly isStepped = (): boolean => this.#pace === "step";

  /** Changes how time passes from now on; whatever is under way keeps the time it has left. @see K-03 */
  readonly setMode = (mode: ClockMode, timeScale = this.#timeScale): void => {
    const [nowMs, realMs] = [this.nowMs(), Date.now()];
    const left = this.#timers.drain().map((timer) => {
      const { dueMs, realDueMs } = timer;
      const ms = realDueMs === null ? dueMs - nowMs : (realDueMs - realMs) / this.#timeScale;
      return { timer, ms: Math.max(0, Math.round(ms)) };
    });
    this.#pace = mode === "scaled" ? "real" : mode;
    this.#timeScale = mode === "real" ? 1 : timeScale;
    this.#nowMs = nowMs;
    this.#anchor = { nowMs, realMs };
    for (const { timer, ms } of left) this.#start(timer, ms);
    this.#setAlarm();
    this.#wakeAll();
  };

  /**
   * Moves stepped time. What falls due on the way happens in its order, and is let finish before the next;
   * an address of this machine has a moment to answer, and a slower one is passed by. @see K-04
   */
  readonly advance = (ms: number): Promise<void> => {
    if (this.#pace !== "step") {
      return Promise.reject(new Error('Time is advanced in the mode "step" alone.'));
    }
    const advanced = this.#advances.then(() => this.#advanceTo(this.#nowMs + ms));
    this.#advances = advanced.catch(() => undefined);
    return advanced;
  };

  readonly schedule = (delayMs: number, fire: () => void, kind: TimerKind): (() => void) => {
    const timer: Timer = { fire, kind, dueMs: 0, realDueMs: null };
    this.#start(timer, delayMs);
    return () => {
      this.#timers.remove(timer);
      // An alarm for nobody would keep the process.
      if (timer.realDueMs === this.#alarmMs) this.#setAlarm();
    };
  };

  readonly startWatch = (isReal: boolean): (() => number) => {
    const isMeasured = isReal && this.#pace !== "step";
    const startMs = isMeasured ? Date.now() : this.nowMs();
    return () => {
      if (!isMeasured) return this.nowMs() - startMs;
      return Math.round((Date.now() - startMs) / this.#timeScale);
    };
  };

  /** Resolves when that much virtual time has passed: how a processor in this process is slow. */
  readonly sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => this.schedule(ms, resolve, "virtual"));

  readonly pass: ClockPort["pass"] = (until) => {
    const { inProcess, network } = until.hops;
    if (this.#pace === "step") return this.#passStepped(until);
    // The alarm fires what is due, for all calls; what is fired interrupts the call that it is of.
    if (this.#pace === "real") return this.#wait(until).noticed;
    const timer = inProcess + network === 0 ? this.#timers.next(false) : undefined;
    if (timer === undefined || timer.realDueMs !== null) return this.#passWaiting(until);
    // Nothing is under way outside, as between two keys of a caller: nothing needs to be waited for.
    this.#fire(timer);
    return atOnce;
  };

  #passStepped(until: Until): Promise<void> {
    const timer = this.#timers.virtual.first();
    if (timer === undefined || timer.dueMs > this.#nowMs) return this.#wait(until).noticed;
    this.#fire(timer);
    return atOnce;
  }

  async #passWaiting(until: Until): Promise<void> {
    const { waiter, noticed } = this.#wait(until);
    if (until.hops.inProcess > 0) await untilQuiet(() => waiter.isAwake);
    if (waiter.isAwake) return;
    const timer = this.#timers.next(until.hops.network > 0);
    if (timer === undefined) return noticed;
    if (timer.realDueMs !== null) {
      await waitFor(timer.realDueMs - Date.now(), noticed);
      if (waiter.isAwake) return;
    }
    this.#waiters.delete(waiter);
    this.#fire(timer);
  }

  // Until the interrupt, or until the clock itself has news: another mode, an earlier timer.
  #wait({ interrupt, hops }: Until): { waiter: Waiter; noticed: Promise<void> } {
    const waiter: Waiter = { hops, isAwake: false, wake: () => undefined };
    const noticed = new Promise<void>((resolve) => {
      waiter.wake = () => {
        waiter.isAwake = true;
        this.#waiters.delete(waiter);
        resolve();
      };
    });
    this.#waiters.add(waiter);
    void interrupt.then(() => waiter.wake());
    return { waiter, noticed };
  }

  #wakeAll(): void {
    for (const waiter of [...this.#waiters]) waiter.wake();
  }

  #start(timer: Timer, ms: number): void {
    const isWaitedFor =
      this.#pace === "real" || (this.#pace === "virtual" && timer.kind !== "virtual");
    timer.dueMs = this.nowMs() + ms;
    timer.realDueMs = isWaitedFor ? Date.now() + ms * this.#timeScale : null;
    this.#timers.add(timer, this.#pace === "real");
    if (this.#pace === "real") this.#setAlarm();
    // Whoever waits for a later timer in real time would miss this one.
    else if (isWaitedFor && this.#timers.isFirstReal(timer)) this.#wakeAll();
    if (this.#pace === "step" && ms <= 0) this.#wakeAll();
  }

  #setAlarm(): void {
    const dueMs = (this.#pace === "real" ? this.#timers.real.first()?.realDueMs : null) ?? null;
    if (this.#isRinging || dueMs === this.#alarmMs) return;
    clearTimeout(this.#alarm);
    this.#alarmMs = dueMs;
    if (dueMs === null) return;
    this.#alarm = setTimeout(() => void this.#ring(), Math.max(0, dueMs - Date.now()));
  }

  // One after the other: what the first leads to may stop the second, and happens before it.
  async #ring(): Promise<void> {
    this.#isRinging = true;
    for (;;) {
      if ([...this.#waiters].some(({ hops }) => hops.inProcess > 0)) await untilQuiet(() => false);
      const timer = this.#pace === "real" ? this.#timers.real.first() : undefined;
      if (timer === undefined || (timer.realDueMs ?? 0) > Date.now()) break;
      this.#fire(timer);
      await immediateTurn();
    }
    this.#isRinging = false;
    this.#alarmMs = null;
    this.#setAlarm();
  }

  #fire(timer: Timer): void {
    // Another call on the same clock may have moved it past this timer already.
    if (!this.#timers.remove(timer)) return;
    // What was waited for beside the rest says nothing about how far virtual time is.
    const isBeside = timer.kind === "beside" && this.#pace === "virtual";
    if (!isBeside) this.#nowMs = Math.max(this.#nowMs, timer.dueMs);
    timer.fire();
  }

  async #advanceTo(targetMs: number): Promise<void> {
    for (;;) {
      await this.#settle();
      if (this.#pace !== "step") return;
      const timer = this.#timers.virtual.first();
      if (timer === undefined || timer.dueMs > targetMs) break;
      this.#fire(timer);
    }
    this.#nowMs = Math.max(this.#nowMs, targetMs);
  }

  async #settle(): Promise<void> {
    const isAsking = (): boolean => [...this.#waiters].some(({ hops }) => hops.network > 0);
    await untilQuiet(() => false);
    for (let turn = 0; turn < GRACE_TURNS && isAsking(); turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, GRACE_TURN_MS));
      if (!isAsking()) await untilQuiet(() => false);
    }
  }
}

// A server on this machine answers in milliseconds; one that is silent on purpose costs no more than this.
const GRACE_TURNS = 20;
const GRACE_TURN_MS = 5;

/** The machine's own time, for what has to agree with the world outside, such as a certificate. */
export const machineTimeMs = (): number => Date.now();

/** Measures real time, for whoever tells how long something took. */
export function stopwatch(): () => number {
  const startMs = performance.now();
  return () => Math.round(performance.now() - startMs);
}

const atOnce = Promise.resolve();

async function waitFor(ms: number, noticed: Promise<void>): Promise<void> {
  let handle: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    handle = setTimeout(resolve, Math.max(0, ms));
  });
  await Promise.race([over, noticed]);
  clearTimeout(handle);
}
