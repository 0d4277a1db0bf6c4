// Chance: random bytes from the system, or repeatable ones from a seed. The only file that draws.
import type { BytesPort } from "./core/ports.ts";

/** Bytes from the system without a seed, from a small generator with one. */
export function createBytes(seed: number | undefined): BytesPort {
  if (seed === undefined) return fromSystem();
  const draw = splitMix32(seed);
  return (count) => Uint8Array.from({ length: count }, () => draw() & 0xff);
}

/** A word that tells this emulator from one that was started before or will be. */
export function mintEpoch(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Asking the system costs about the same for sixteen bytes as for many, and each call wants a few.
const DRAWN_AT_ONCE = 4096;

function fromSystem(): BytesPort {
  let drawn = new Uint8Array(0);
  return (count) => {
    if (count > DRAWN_AT_ONCE) return crypto.getRandomValues(new Uint8Array(count));
    if (drawn.length < count) drawn = crypto.getRandomValues(new Uint8Array(DRAWN_AT_ONCE));
    const bytes = drawn.slice(0, count);
    // No byte is given out twice.
    drawn = drawn.subarray(count);
    return bytes;
  };
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
