// Chance for random walks: the seed comes from SEED, the number from CALLERS, else WALKS; a failing walk
// prints the seed that repeats it.
import { createBytes } from "../../src/ids.ts";

/** The seed of the first walk; each further walk adds one. */
export const firstSeed: number = Number(process.env.SEED ?? 20_261_120);

/** How many walks are taken; more in the proof runs. */
export const walks: number = Number(process.env.CALLERS ?? process.env.WALKS ?? 300);

/** Chooses, repeatably. */
export class Chance {
  readonly #bytes: (count: number) => Uint8Array;

  constructor(seed: number) {
    this.#bytes = createBytes(seed);
  }

  /** A whole number below the limit. */
  below(limit: number): number {
    const [high = 0, low = 0] = this.#bytes(2);
    return (high * 256 + low) % limit;
  }

  /** One of the list. */
  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}

/** Takes all walks; the error of a failing one begins with its seed. */
export function takeWalks(walk: (chance: Chance) => void): void {
  for (let seed = firstSeed; seed < firstSeed + walks; seed += 1) {
    try {
      walk(new Chance(seed));
    } catch (error) {
      throw new Error(`SEED=${seed} CALLERS=1: ${String(error)}`, { cause: error });
    }
  }
}
