// Chance for the judge: transaction ids, canaries and the seed itself. Everything after the seed repeats.
import { createBytes } from "@pay-connector/mock-twilio";

/** Random bytes, as many as asked for. */
export type Draw = (count: number) => Uint8Array;

/** A seed for a run that was given none: small enough to be typed again. */
export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/** Draws that repeat with the seed. */
export function drawFrom(seed: number): Draw {
  return createBytes(seed);
}

/** A lower-case UUID of version 4, the form of recorded transaction ids. @see Q-02 */
export function drawUuid(draw: Draw): string {
  const bytes = draw(16);
  // RFC 9562: the version in the seventh byte, the variant in the ninth.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** That many decimal digits. */
export function drawDigits(draw: Draw, count: number): string {
  return Array.from(draw(count), (byte) => byte % 10).join("");
}

/** A seed of its own for each check, so that its ids do not depend on what runs beside it. */
export function seedFor(seed: number, name: string): number {
  // FNV-1a: spreads names well enough to differ, which is all that is asked.
  let mixed = 0x811c9dc5 ^ seed;
  for (const byte of new TextEncoder().encode(name)) mixed = Math.imul(mixed ^ byte, 0x01000193);
  return mixed >>> 0;
}
