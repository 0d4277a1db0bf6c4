// Chance that can be repeated: the same seed gives the same walk. SEED and WALKS come from outside; the
// seed of a failing walk stands in the test's title.

/** The seed of this run. */
export const seed: number = Number(process.env.SEED ?? 20261121);

/** How many walks each walking test takes. */
export const walks: number = Number(process.env.WALKS ?? 200);

/** A source of chance. */
export type Random = {
  /** A whole number from 0 up to, and without, the limit. */
  below(limit: number): number;
  /** One of the items. */
  pick<Item>(items: readonly Item[]): Item;
};

/** Chance from a seed (mulberry32: small, and even enough for tests). */
export function randomFrom(start: number): Random {
  let state = start >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  return { below, pick: (items) => items[below(items.length)] as (typeof items)[number] };
}
