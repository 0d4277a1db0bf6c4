// Virtual time: a queue of things that are due, and nothing that waits for a real second. Equal moments
// are run in the order in which they were asked for, so a run depends on its seed alone.
// It does not know what it runs.

/** One thing that is due; `isOff` once it was called off. */
type Due = {
  readonly atMs: number;
  readonly order: number;
  readonly work: () => void;
  isOff: boolean;
};

/** A queue of things to do at virtual moments. */
export class Timeline {
  #nowMs = 0;
  #order = 0;
  readonly #heap: Due[] = [];

  /** Milliseconds since the world began. It never jumps; the clocks that a program reads may. */
  get nowMs(): number {
    return this.#nowMs;
  }

  /** Whether nothing is due any more. */
  get isEmpty(): boolean {
    return this.#heap.length === 0;
  }

  /** Does `work` after so many virtual milliseconds; what it returns calls that off. */
  after(ms: number, work: () => void): () => void {
    const due = { atMs: this.#nowMs + Math.max(0, ms), order: this.#order, work, isOff: false };
    this.#order += 1;
    this.#push(due);
    return () => {
      due.isOff = true;
    };
  }

  /** Goes to the next moment at which something is due and does that one thing. False when nothing is. */
  runNext(): boolean {
    for (let due = this.#pop(); due !== undefined; due = this.#pop()) {
      if (due.isOff) continue;
      this.#nowMs = due.atMs;
      due.work();
      return true;
    }
    return false;
  }

  #push(due: Due): void {
    const heap = this.#heap;
    let place = heap.length;
    heap.push(due);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const other = heap[above] as Due;
      if (isBefore(other, due)) break;
      heap[place] = other;
      place = above;
    }
    heap[place] = due;
  }

  #pop(): Due | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      if (left >= heap.length) break;
      const right = left + 1;
      const isRight = right < heap.length && isBefore(heap[right] as Due, heap[left] as Due);
      const below = isRight ? right : left;
      if (isBefore(last, heap[below] as Due)) break;
      heap[place] = heap[below] as Due;
      place = below;
    }
    heap[place] = last;
    return first;
  }
}

function isBefore(one: Due, other: Due): boolean {
  return one.atMs === other.atMs ? one.order < other.order : one.atMs < other.atMs;
}
