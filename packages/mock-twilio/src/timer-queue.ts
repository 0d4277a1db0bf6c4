// Timers in the order in which they are due, as a binary heap: a clock may hold the timers of thousands of
// calls, and looks for the first of them at every step of each. Timers due at the same moment keep the
// order in which they were started. It knows no time and fires nothing.

/** What the queue orders by, unless it is told otherwise. */
export type Due = { readonly dueMs: number };

type Entry<Timer extends Due> = {
  readonly timer: Timer;
  readonly dueMs: number;
  readonly order: number;
};

/** A queue of timers; one that is removed is dropped when it comes to the front. */
export class TimerQueue<Timer extends Due> {
  readonly #heap: Entry<Timer>[] = [];
  readonly #waiting = new Set<Timer>();
  readonly #dueOf: (timer: Timer) => number;
  #order = 0;

  constructor(dueOf: (timer: Timer) => number = ({ dueMs }) => dueMs) {
    this.#dueOf = dueOf;
  }

  /** Adds a timer. */
  add(timer: Timer): void {
    this.#waiting.add(timer);
    this.#heap.push({ timer, dueMs: this.#dueOf(timer), order: this.#order });
    this.#order += 1;
    this.#rise(this.#heap.length - 1);
  }

  /** Takes a timer out; false when it is not there. */
  remove(timer: Timer): boolean {
    return this.#waiting.delete(timer);
  }

  /** Takes all timers out, in the order in which they were started. */
  drain(): readonly Timer[] {
    const left = this.#heap.filter(({ timer }) => this.#waiting.has(timer));
    this.#heap.length = 0;
    this.#waiting.clear();
    return left.sort((a, b) => a.order - b.order).map(({ timer }) => timer);
  }

  /** The timer that is due first. */
  first(): Timer | undefined {
    for (;;) {
      const top = this.#heap[0];
      if (top === undefined || this.#waiting.has(top.timer)) return top?.timer;
      this.#dropTop();
    }
  }

  #dropTop(): void {
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#sink();
  }

  #rise(from: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#swapIfEarlier(index, parent)) return;
      index = parent;
    }
  }

  #sink(): void {
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const right = left + 1;
      const child = this.#isEarlier(right, left) ? right : left;
      if (!this.#swapIfEarlier(child, index)) return;
      index = child;
    }
  }

  #swapIfEarlier(lower: number, upper: number): boolean {
    const [a, b] = [this.#heap[lower], this.#heap[upper]];
    if (a === undefined || b === undefined || !this.#isEarlier(lower, upper)) return false;
    this.#heap[lower] = b;
    this.#heap[upper] = a;
    return true;
  }

  #isEarlier(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    if (a === undefined || b === undefined) return false;
    return a.dueMs === b.dueMs ? a.order < b.order : a.dueMs < b.dueMs;
  }
}
