// Ids of simulated gateways: drawn from a text, so that the same instance and transaction give the same
// id in every run, in the vendor's alphabet, length and structure. They are no secrets and guard nothing;
// the draw is a plain mixing function.
import { maskCardsIn } from "../masking.ts";
import type { Alphabet, IdPart, IdShape } from "./product.ts";

/** What an id is drawn from. */
export type IdSource = {
  /** Instance and transaction. */
  readonly seed: string;
  /** Instance and number alone, for ids that stay the same. @see C-12 */
  readonly stableSeed: string;
  readonly firstTwo: string;
  readonly lastFour: string;
  readonly atMs: number;
};

// A row of digits looks like a card number about once in ten; ten times twice over is more than enough.
const MOST_DRAWS = 20;

/**
 * Makes one id. One that looks like a card number would be masked in every story and report, so another
 * is drawn. @see C-11 @see C-12 @see M-05
 */
export function makeId(shape: IdShape, kind: string, source: IdSource): string {
  const draw = drawFrom(`${kind}/${shape.isStable === true ? source.stableSeed : source.seed}`);
  const make = (): string => shape.parts.map((part) => makePart(part, draw, source)).join("");
  let id = make();
  for (let drawn = 1; drawn < MOST_DRAWS && maskCardsIn(id) !== id; drawn += 1) id = make();
  return id;
}

type Draw = (below: number) => number;

function makePart(part: IdPart, draw: Draw, source: IdSource): string {
  if ("literal" in part) return part.literal;
  if ("random" in part) return randomText(part.random, alphabets[part.of], draw);
  if ("digits" in part) return part.digits === "first-two" ? source.firstTwo : source.lastFour;
  if ("clock" in part) return hexSeconds(source.atMs);
  return uuid(draw);
}

const digits = "0123456789";
const lower = "abcdefghijklmnopqrstuvwxyz";
const upper = lower.toUpperCase();

const alphabets: Readonly<Record<Alphabet, string>> = {
  digits,
  "lower-hex": `${digits}abcdef`,
  "upper-hex": `${digits}ABCDEF`,
  base36: digits + lower,
  base62: digits + lower + upper,
  "upper-and-digits": digits + upper,
};

// No id of a vendor begins with 0, where it is a number.
function randomText(length: number, alphabet: string, draw: Draw): string {
  const first = alphabet === digits ? digits.slice(1) : alphabet;
  const letters = Array.from({ length }, (_, index) => {
    const from = index === 0 ? first : alphabet;
    return from.charAt(draw(from.length));
  });
  return letters.join("");
}

function hexSeconds(atMs: number): string {
  return Math.floor(atMs / 1000)
    .toString(16)
    .toUpperCase()
    .padStart(8, "0");
}

function uuid(draw: Draw): string {
  const hex = (length: number): string => randomText(length, alphabets["lower-hex"], draw);
  // RFC 9562: a version 4 in the third group, one of 8, 9, a, b at the head of the fourth.
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${randomText(1, "89ab", draw)}${hex(3)}-${hex(12)}`;
}

// FNV-1a over the text, then SplitMix32 from there.
function drawFrom(text: string): Draw {
  let state = 0x811c9dc5;
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (below) => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
  };
}
