// Where ids come from. An id that must be the same on every retry is derived by HMAC from the connector
// and the transaction alone; the few that must never repeat are random. None can be mistaken for a card
// number: a letter stands at least at every ninth place.
import { createHmac, type KeyObject, randomBytes } from "node:crypto";
import type { Random, TransactionKey } from "./core/ports.ts";

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

// Every ninth place takes one of 16 letters (4 bits), the others any of 32 signs (5 bits). Card numbers
// have 12 digits at least, and our rule is that no run of 13 can occur: 8 is well below either.
const letterEvery = 9;

// 27 places carry 24 x 5 + 3 x 4 = 132 bits: two transactions never meet by accident.
const idLength = 27;

/** What an id is for; part of what it is derived from, so that no two kinds are ever equal. */
export type DerivedIdKind =
  | "charge"
  | "token"
  | "transaction"
  | "gateway-key"
  | "reversal-key"
  | "refund-key";

const prefixes: Readonly<Record<DerivedIdKind, string>> = {
  charge: "chg_",
  token: "tok_",
  // Of a transaction that no connector named: it never meets an id that one did.
  transaction: "trn_",
  "gateway-key": "key_",
  "reversal-key": "rev_",
  "refund-key": "ref_",
};

/** A transaction, and the operation on it where it can have several of one kind. */
export type DerivedFrom = TransactionKey & { readonly operation?: string };

/**
 * The id of a kind for a transaction: the same on every retry, on every machine that holds the key.
 * @see R-14 R-16
 */
export function deriveId(idKey: KeyObject, kind: DerivedIdKind, from: DerivedFrom): string {
  const operation = from.operation === undefined ? [] : [from.operation];
  const parts = ["id 1", kind, from.scope, from.transactionId, ...operation];
  const text = parts.map((part) => `${Buffer.byteLength(part, "utf8")}:${part}`).join("");
  return prefixes[kind] + encodeId(createHmac("sha256", idKey).update(text, "utf8").digest());
}

/** The first places of a digest in the signs described above. At least 17 bytes give the full length. */
export function encodeId(bytes: Uint8Array, length: number = idLength): string {
  let text = "";
  let bits = 0;
  let bitCount = 0;
  let position = 0;
  while (text.length < length) {
    const width = (text.length + 1) % letterEvery === 0 ? 4 : 5;
    if (bitCount < width) {
      bits = (bits << 8) | (bytes[position] ?? 0);
      bitCount += 8;
      position += 1;
    }
    bitCount -= width;
    text += alphabet.charAt(bits >> bitCount);
    bits &= (1 << bitCount) - 1;
  }
  return text;
}

// 132 bits are asked of 17 bytes. They are fetched for many ids at once, because asking is what is dear.
const randomIdBytes = 17;
const randomIdsAtOnce = 256;
let pool = new Uint8Array();

/** A random id, new each time: of one start of the process, or of one claim. */
export function createRandomId(): string {
  if (pool.length === 0) pool = randomBytes(randomIdBytes * randomIdsAtOnce);
  const bytes = pool.subarray(0, randomIdBytes);
  pool = pool.subarray(randomIdBytes);
  return encodeId(bytes);
}

/** Chance where nothing depends on it but that many do not act at one moment. */
export const chance: Random = () => Math.random();
