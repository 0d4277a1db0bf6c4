// Looks for card data in files, as a careful thief would: plain, spaced, dashed, reversed, encoded, and as
// the digests that a naive program keeps. A security code is three digits and so not unique: it counts
// where a field name announces it, or within 64 bytes of its card number.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Card data that was made for one test and must not be found anywhere afterwards. */
export type Canary = {
  /** A card or bank account number, 12 digits or more. */
  readonly number: string;
  readonly securityCode: string | null;
};

/** Bytes to look through, and what they are called in a finding. */
export type Exhibit = { readonly name: string; readonly bytes: Buffer };

/** How far from its card number a security code still belongs to it. */
const NEIGHBOURHOOD_BYTES = 64;

/** A card number from 400000, a range that gateways use for tests only and no issuer holds; Luhn-valid. */
export function aCanary(random: () => number): Canary {
  const body = `400000${digits(9, random)}`;
  return { number: `${body}${luhnDigit(body)}`, securityCode: digits(3, random) };
}

/** A bank account number of 14 digits. */
export function anAccountCanary(random: () => number): Canary {
  return { number: `9${digits(13, random)}`, securityCode: null };
}

/** Every place where a canary shows; empty when there is none. Findings never repeat what they found. */
export function findLeaks(
  exhibits: readonly Exhibit[],
  canaries: readonly Canary[],
): readonly string[] {
  return exhibits.flatMap(({ name, bytes }) =>
    canaries.flatMap((canary, index) =>
      kindsOfLeak(bytes, canary).map((kind) => `${name}: canary ${index + 1}, ${kind}`),
    ),
  );
}

/** All files below a folder. */
export function readFolder(folder: string): readonly Exhibit[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ name: path, bytes: readFileSync(path) }));
}

/** A text as something to look through. */
export function exhibit(name: string, text: string): Exhibit {
  return { name, bytes: Buffer.from(text) };
}

function kindsOfLeak(bytes: Buffer, canary: Canary): readonly string[] {
  const found = disguises(canary.number).filter(([, needle]) => bytes.includes(needle));
  const kinds = [...new Set(found.map(([kind]) => kind))];
  return isSecurityCodeShown(bytes, canary) ? [...kinds, "security code"] : kinds;
}

/** The forms in which a number may hide, by name. */
function disguises(number: string): readonly (readonly [string, Buffer])[] {
  const groups = number.match(/.{1,4}/g) ?? [];
  const texts: [string, string][] = [
    ["plain", number],
    ["spaced", groups.join(" ")],
    ["dashed", groups.join("-")],
    ["reversed", number.split("").reverse().join("")],
    ["hex", Buffer.from(number).toString("hex")],
    [
      "percent-encoded",
      number
        .split("")
        .map((digit) => `%3${digit}`)
        .join(""),
    ],
    // A base64 text depends on what stands before it; these three cover every alignment.
    ...[0, 1, 2].map((shift): [string, string] => ["base64", base64Middle(number, shift)]),
  ];
  const needles = texts.map(([kind, text]): [string, Buffer] => [kind, Buffer.from(text)]);
  const digests = ["md5", "sha1", "sha256", "sha512"].flatMap((algorithm): [string, Buffer][] => {
    const digest = createHash(algorithm).update(number).digest();
    return [
      [`${algorithm} digest`, digest],
      [`${algorithm} digest in hex`, Buffer.from(digest.toString("hex"))],
      [`${algorithm} digest in base64`, Buffer.from(digest.toString("base64").replace(/=+$/, ""))],
    ];
  });
  return [...needles, ["utf-16", Buffer.from(number, "utf16le")], ...digests];
}

/** The part of the base64 text that is the same whatever follows or precedes, at one alignment. */
function base64Middle(number: string, shift: number): string {
  const encoded = Buffer.from(`${"x".repeat(shift)}${number}`).toString("base64");
  return encoded.slice(shift === 0 ? 0 : 4, Math.floor((shift + number.length) / 3) * 4);
}

function isSecurityCodeShown(bytes: Buffer, { number, securityCode }: Canary): boolean {
  if (securityCode === null) return false;
  const text = bytes.toString("latin1");
  const named = new RegExp(
    `(cvv|cvc|security_?code)["']?\\s*[:=]\\s*["']?${securityCode}(?!\\d)`,
    "i",
  );
  if (named.test(text)) return true;
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1)) {
    const around = text.slice(
      Math.max(0, at - NEIGHBOURHOOD_BYTES),
      at + number.length + NEIGHBOURHOOD_BYTES,
    );
    if (new RegExp(`(?<!\\d)${securityCode}(?!\\d)`).test(around.replaceAll(number, " ")))
      return true;
  }
  return false;
}

function digits(count: number, random: () => number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join("");
}

function luhnDigit(body: string): number {
  const sum = [...body].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
