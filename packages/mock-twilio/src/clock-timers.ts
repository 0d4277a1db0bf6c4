// The timers of a clock, in a queue for each way in which they count, and which of them is next. It fires
// nothing and knows no time but theirs.
import type { TimerKind } from "./core/ports.ts";
import { TimerQueue } from "./timer-queue.ts";

/** A timer; its times change when the clock's mode does, and only while it is in no queue. */
export type Timer = {
  readonly fire: () => void;
  readonly kind: TimerKind;
  dueMs: number;
  /** Null unless it is waited for in real time. */
  realDueMs: number | null;
};

/** The queues. */
export class ClockTimers {
  readonly virtual = new TimerQueue<Timer>();
  /** Apart, since while a network is waited for, only real timers count. */
  readonly real = new TimerQueue<Timer>();
  /** In the order of real time, which virtual time runs ahead of. */
  readonly beside = new TimerQueue<Timer>(({ realDueMs }) => realDueMs ?? 0);

  /** Adds a timer; in real time none stands beside the others. */
  add(timer: Timer, isRealTime: boolean): void {
    if (timer.realDueMs === null) this.virtual.add(timer);
    else if (timer.kind === "beside" && !isRealTime) this.beside.add(timer);
    else this.real.add(timer);
  }

  /** Takes a timer out; false when it is not there. */
  remove(timer: Timer): boolean {
    return [this.virtual, this.real, this.beside].some((queue) => queue.remove(timer));
  }

  /** Takes all of them out. */
  drain(): readonly Timer[] {
    return [this.virtual, this.real, this.beside].flatMap((queue) => queue.drain());
  }

  /** True for the timer that whoever waits in real time would be woken by. */
  isFirstReal(timer: Timer): boolean {
    return this.real.first() === timer || this.beside.first() === timer;
  }

  /** What is next in virtual time, or of those that are waited for while it stands still. */
  next(isRealOnly: boolean): Timer | undefined {
    const real = this.real.first();
    const beside = this.beside.first();
    const virtual = isRealOnly ? undefined : this.virtual.first();
    if (virtual !== undefined && (real === undefined || real.dueMs >= virtual.dueMs))
      return virtual;
    if (real === undefined || beside === undefined) return real ?? beside;
    return (beside.realDueMs ?? 0) < (real.realDueMs ?? 0) ? beside : real;
  }
}
