// The shapes of Twilio's identifiers and of a transaction id, minted from bytes that come from outside:
// the same bytes give the same id, so that a seeded run can be repeated.

/** Prefixes of the SIDs in use. */
export type SidPrefix = "AC" | "CA" | "EH" | "PK" | "XE";

/** Bytes that an id needs; both kinds need as many. */
export const ID_BYTES = 16;

/** Two letters and 32 hex digits, 34 characters in all. */
export function mintSid(prefix: SidPrefix, bytes: Uint8Array): string {
  return `${prefix}${hex(bytes)}`;
}

/** A lower-case UUID v4, the form seen in every recorded `transaction_id`. @see Q-11 */
export function mintTransactionId(bytes: Uint8Array): string {
  const marked = Uint8Array.from(bytes.subarray(0, ID_BYTES));
  // RFC 9562: version 4 in the seventh byte, variant 10 in the ninth.
  marked[6] = ((marked[6] ?? 0) & 0x0f) | 0x40;
  marked[8] = ((marked[8] ?? 0) & 0x3f) | 0x80;
  const text = hex(marked);
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, index) => text.slice(cuts[index], end))
    .join("-");
}

// Every call draws three ids: the digits of each byte are written down once.
const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function hex(bytes: Uint8Array): string {
  let digits = "";
  for (const byte of bytes.subarray(0, ID_BYTES)) digits += pairs[byte];
  return digits;
}
