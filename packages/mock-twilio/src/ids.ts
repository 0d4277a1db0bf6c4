// Chance: random bytes from the system, or repeatable ones from a seed. The only file that draws.
import type { BytesPort } from "./core/ports.ts";

/** Bytes from the system without a seed, from a small generator with one. */
export function createBytes(seed: number | undefined): BytesPort {
  if (seed === undefined) return (count) => crypto.getRandomValues(new Uint8Array(count));
  const draw = splitMix32(seed);
  return (count) => Uint8Array.from({ length: count }, () => draw() & 0xff);
}

// SplitMix32: ids have to differ and to repeat, nothing more is asked of it.
function splitMix32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 8;
  };
}
