// What makes two requests the same: a keyed digest of a canonical form, so that a retry is told from a
// changed payload without keeping either. The security code is no part of it (it may not be kept in any
// form). Each field also has a digest of its own, salted with the transaction_id, so that a mismatch
// can name the fields that differ and equal cards in two transactions cannot be told from the digests.
import { createHmac, hash, type KeyObject } from "node:crypto";
import { type ConnectorRequest, parseAmount, parseExpiry } from "@pay-connector/types";

/** Raised whenever the canonical form changes; stored with every row so that old rows stay readable. */
export const fingerprintVersion = 1;

// 16 signs of base64 hold 12 bytes, enough to tell fields apart: an accident needs 2^48 values of one field
// of one transaction.
const fieldDigestLength = 16;

/** The digest of a whole request and of each of its fields, by the name the field has on the wire. */
export type Fingerprint = {
  readonly version: number;
  readonly digest: string;
  readonly fieldDigests: Readonly<Record<string, string>>;
};

/**
 * The fingerprint of a request under a key.
 * @see R-06 Q-04 P-03
 */
export function fingerprintOf(request: ConnectorRequest, key: KeyObject): Fingerprint {
  const fields = Object.entries(canonicalFields(request)).flat();
  const whole = keyedDigest(key, ["request", request.transactionId, ...fields]);
  return {
    version: fingerprintVersion,
    digest: whole.toString("base64url"),
    // Only what is new is kept field by field, and only what differs is compared so: a retry needs none of it.
    get fieldDigests() {
      return digestFields(request, key);
    },
  };
}

function digestFields(request: ConnectorRequest, key: KeyObject): Readonly<Record<string, string>> {
  // One keyed digest makes the salt of this transaction's fields. It is known to nobody, and of a digest
  // with it only a part is kept, so that no more can be told from one than from a keyed one.
  const salt = keyedDigest(key, ["fields", request.transactionId]).toString("base64url");
  const digests = Object.entries(canonicalFields(request)).map(([name, value]) => {
    const digest = hash("sha256", `${salt} ${name} ${value}`, "base64url");
    return [name, digest.slice(0, fieldDigestLength)];
  });
  return Object.fromEntries(digests);
}

/** The wire names of the fields in which two requests differ, sorted. Names only, never a value. */
export function differingFields(
  held: Readonly<Record<string, string>>,
  sent: Readonly<Record<string, string>>,
): readonly string[] {
  const names = new Set([...Object.keys(held), ...Object.keys(sent)]);
  return [...names].filter((name) => held[name] !== sent[name]).sort();
}

function canonicalFields(request: ConnectorRequest): Record<string, string> {
  return {
    method: request.method,
    amount: canonicalAmount(request.amount, request.currencyCode),
    currency_code: optional(request.currencyCode?.toUpperCase() ?? null),
    description: optional(request.description),
    parameters: canonicalParameters(request.parameters),
    ...canonicalInstrument(request.instrument),
  };
}

// `10.0` and `10.00` are the same amount of money. A text that is no amount of its currency is compared
// as it is written: such a request is refused, but its retry must still be recognised.
function canonicalAmount(amount: string | null, currencyCode: string | null): string {
  if (amount === null) return optional(null);
  const parsed = currencyCode === null ? undefined : parseAmount(amount, currencyCode);
  return parsed?.ok ? `minor ${parsed.amountMinor}` : `text ${amount}`;
}

function canonicalParameters(parameters: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return JSON.stringify(sorted);
}

function canonicalInstrument(instrument: ConnectorRequest["instrument"]): Record<string, string> {
  switch (instrument.kind) {
    case "card":
      return {
        cardnumber: instrument.cardNumber.reveal(),
        ...canonicalExpiry(instrument.expiryMonth, instrument.expiryYear),
        postal_code: optional(instrument.postalCode),
      };
    case "bank-account":
      return {
        bankaccountnumber: instrument.accountNumber.reveal(),
        routingnumber: instrument.routingNumber,
      };
  }
}

// The year has two digits or four; both mean the same.
function canonicalExpiry(month: string | null, year: string | null): Record<string, string> {
  const expiry = month === null || year === null ? undefined : parseExpiry(month, year);
  return {
    expiry_month: expiry === undefined ? optional(month) : `month ${expiry.month}`,
    expiry_year: expiry === undefined ? optional(year) : `year ${expiry.year}`,
  };
}

function optional(text: string | null): string {
  return text === null ? "none" : `text ${text}`;
}

// Every part is preceded by its length, so that no two lists of parts can give the same bytes.
function keyedDigest(key: KeyObject, parts: readonly string[]): Buffer {
  const lines = [`fingerprint ${fingerprintVersion}`, ...parts];
  const text = lines.map((part) => `${Buffer.byteLength(part, "utf8")}:${part}`).join("");
  return createHmac("sha256", key).update(text, "utf8").digest();
}
