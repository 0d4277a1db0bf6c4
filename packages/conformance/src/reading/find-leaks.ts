// Looks for card data as a careful thief would: in every disguise, also as raw digests and in UTF-16. A
// security code is three digits and so not unique: it counts where a field name announces it, or within
// 64 bytes of its card number.
import { createHash } from "node:crypto";
import type { Canary } from "../check-context.ts";
import { disguisesOf } from "../leaks/disguises.ts";

/** How far from its card number a security code still belongs to it. */
const NEIGHBOURHOOD_BYTES = 64;

/** The forms in which the canary's number shows in these bytes; empty when it does not. */
export function findLeaks(given: Uint8Array | string, { number }: Canary): readonly string[] {
  const bytes = Buffer.from(given);
  const raw = ["md5", "sha1", "sha256", "sha512"].map((algorithm): readonly [string, Buffer] => [
    `raw ${algorithm} digest`,
    createHash(algorithm).update(number).digest(),
  ]);
  const needles: readonly (readonly [string, Buffer])[] = [
    ...disguisesOf(number).flatMap(({ kind, text }) =>
      // Hex is written in either case.
      [text, text.toUpperCase()].map((form) => [kind, Buffer.from(form)] as const),
    ),
    ["UTF-16", Buffer.from(number, "utf16le")],
    ...raw,
  ];
  const found = needles.filter(([, needle]) => bytes.includes(needle));
  return [...new Set(found.map(([kind]) => kind))];
}

/** Whether the canary's security code shows: beside its card number, or where a name announces it. */
export function isSecurityCodeShown(given: Uint8Array | string, canary: Canary): boolean {
  const { number, securityCode } = canary;
  if (securityCode === null) return false;
  const text = Buffer.from(given).toString("latin1");
  const announced = `(cvv2?|cvc2?|csc|security_?code)\\W{1,6}${securityCode}(?!\\d)`;
  if (new RegExp(announced, "i").test(text)) return true;
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1)) {
    const end = at + number.length + NEIGHBOURHOOD_BYTES;
    const around = text.slice(Math.max(0, at - NEIGHBOURHOOD_BYTES), end);
    const rest = around.replaceAll(number, " ");
    if (new RegExp(`(?<!\\d)${securityCode}(?!\\d)`).test(rest)) return true;
  }
  return false;
}
