// The texts in which a number may hide: plain, grouped, reversed, encoded, and as the digests that a naive
// program keeps. Whoever hunts a number looks for them, and whoever shows an answer hides them.
import { createHash } from "node:crypto";

/** One form of a number. */
export type Disguise = {
  /** What a finding calls it, such as `base64`. */
  readonly kind: string;
  readonly text: string;
};

/** Every form of a card or account number that a text can hold. */
export function disguisesOf(number: string): readonly Disguise[] {
  const groups = number.match(/.{1,4}/g) ?? [];
  return [
    { kind: "plain", text: number },
    { kind: "spaced", text: groups.join(" ") },
    { kind: "dashed", text: groups.join("-") },
    { kind: "dotted", text: groups.join(".") },
    { kind: "reversed", text: [...number].reverse().join("") },
    { kind: "hex", text: Buffer.from(number).toString("hex") },
    { kind: "percent-encoded", text: [...number].map((digit) => `%3${digit}`).join("") },
    // A base64 text depends on what stands before it; these three cover every alignment.
    ...[0, 1, 2].map((shift) => ({ kind: "base64", text: base64Middle(number, shift) })),
    ...["md5", "sha1", "sha256", "sha512"].flatMap((algorithm) => digestsOf(number, algorithm)),
  ];
}

function digestsOf(number: string, algorithm: string): readonly Disguise[] {
  const digest = createHash(algorithm).update(number).digest();
  return [
    { kind: `${algorithm} digest in hex`, text: digest.toString("hex") },
    { kind: `${algorithm} digest in base64`, text: digest.toString("base64").replace(/=+$/, "") },
    { kind: `${algorithm} digest in base64url`, text: digest.toString("base64url") },
  ];
}

// The part of the base64 text that is the same whatever precedes or follows, at one alignment.
function base64Middle(number: string, shift: number): string {
  const encoded = Buffer.from(`${"x".repeat(shift)}${number}`).toString("base64");
  return encoded.slice(shift === 0 ? 0 : 4, Math.floor((shift + number.length) / 3) * 4);
}
