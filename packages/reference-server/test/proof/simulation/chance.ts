// Everything that is left to chance in a world, drawn from its seed, and a count of every mishap that
// really happened, so that a run can show that it did meet what it claims to have met.
import { randomOf } from "../../support/random.ts";

/** Every kind of mishap that a world can meet. */
export const mishaps = [
  "gateway: request lost on the way",
  "gateway: answer lost after it acted",
  "gateway: request arrives late",
  "gateway: slow",
  "gateway: never answers",
  "gateway: certainly not sent",
  "gateway: adapter throws",
  "gateway: away",
  "gateway: forgot an old key",
  "look-up: no answer",
  "look-up: pending",
  "look-up: absent although captured",
  "reversal: request lost",
  "reversal: answer lost after it acted",
  "reversal: too late",
  "store: fails before the commit",
  "store: fails after the commit",
  "store: away",
  "store: disk full",
  "store: slow",
  "process: crash at any moment",
  "process: crash before a statement",
  "process: crash between commit and its confirmation",
  "process: crash between gateway call and answer",
  "process: late answers reach a dead owner",
  "process: away for days",
  "node: stands still",
  "node: is cut off from the database",
  "node: is taken for gone while it lives",
  "clock: jump",
  "caller: delivery twice",
  "caller: other details under the same id",
  "caller: connection refused",
  "caller: answer lost on the way",
  "caller: asks again hours later",
] as const;

/** The name of one kind of mishap. */
export type Mishap = (typeof mishaps)[number];

/** How often each mishap happened. */
export type MishapCounts = Map<Mishap, number>;

/** Chance with a seed. */
export class Chance {
  readonly counts: MishapCounts = new Map();
  readonly #next: () => number;

  constructor(seed: number) {
    // Neighbouring seeds give unlike first numbers only after a few draws.
    this.#next = randomOf(Math.imul(seed, 0x9e3779b1) ^ (seed >>> 7));
    this.#next();
  }

  /** A number from 0 up to 1. */
  number(): number {
    return this.#next();
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1));
  }

  /** A whole number whose size is as likely small as large: good for times from milliseconds to days. */
  spread(least: number, most: number): number {
    return Math.round(least * (most / least) ** this.#next());
  }

  /** One of the items. */
  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#next() * items.length)] as Item;
  }

  /** True with a probability. */
  isTrue(probability: number): boolean {
    return this.#next() < probability;
  }

  /** Whether a mishap happens now; if so it is counted. */
  strikes(mishap: Mishap, probability: number): boolean {
    if (probability <= 0 || this.#next() >= probability) return false;
    this.count(mishap);
    return true;
  }

  /** Counts a mishap that was decided elsewhere. */
  count(mishap: Mishap): void {
    this.counts.set(mishap, (this.counts.get(mishap) ?? 0) + 1);
  }
}
