// One encrypted record: AES-256-GCM under a key of its own, bound to the place where it is kept. A blob
// that was moved to another token, scope or kind, or changed in any bit, does not open. It knows bytes
// and their owner, not what they mean.
//
//   "PCV" | version | algorithm | key id | commitment 16 | nonce 12 | ciphertext | tag 16
import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

const magic = Buffer.from("PCV", "ascii");
const formVersion = 1;
const aes256Gcm = 1;
// 96 bits is the nonce GCM is made for; the key is used for one record only, so chance is no concern.
const nonceBytes = 12;
const tagBytes = 16;
const commitmentBytes = 16;
const recordKeyBytes = 32;

/** Whose record it is. All of it is authenticated. */
export type EnvelopeOwner = {
  readonly scope: string;
  readonly tokenId: string;
  readonly kind: string;
  /** The form of the plaintext, so that a later form cannot be passed off as an older one. */
  readonly schemaVersion: number;
};

/** The key that seals, and its name. */
export type EnvelopeKey = { readonly keyId: string; readonly vaultKey: KeyObject };

/** A blob that does not open: changed, moved, cut short, or of another key. */
export class EnvelopeError extends Error {
  override readonly name = "EnvelopeError";
}

/** Encrypts bytes for their owner. Two equal plaintexts give different blobs. */
export function sealEnvelope(
  plaintext: Uint8Array,
  owner: EnvelopeOwner,
  key: EnvelopeKey,
): Buffer {
  const header = createHeader(key.keyId);
  const { recordKey, commitment } = deriveRecordKey(owner, key);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", recordKey, nonce, { authTagLength: tagBytes });
  cipher.setAAD(bindingOf(header, owner));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  recordKey.fill(0);
  return Buffer.concat([header, commitment, nonce, ciphertext, cipher.getAuthTag()]);
}

/** Opens a blob, or throws EnvelopeError without saying which bit was wrong. */
export function openEnvelope(blob: Uint8Array, owner: EnvelopeOwner, key: EnvelopeKey): Buffer {
  const bytes = Buffer.from(blob);
  const header = createHeader(key.keyId);
  const overhead = header.length + commitmentBytes + nonceBytes + tagBytes;
  if (bytes.length < overhead || !bytes.subarray(0, header.length).equals(header)) {
    throw new EnvelopeError("The record has another form or another key.");
  }
  const { recordKey, commitment } = deriveRecordKey(owner, key);
  const body = bytes.subarray(header.length);
  // AES-GCM alone would let one blob open under two keys; the commitment ties it to this one.
  if (!timingSafeEqual(body.subarray(0, commitmentBytes), commitment)) {
    throw new EnvelopeError("The record belongs to another owner or key.");
  }
  const nonce = body.subarray(commitmentBytes, commitmentBytes + nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", recordKey, nonce, { authTagLength: tagBytes });
  decipher.setAAD(bindingOf(header, owner));
  decipher.setAuthTag(body.subarray(body.length - tagBytes));
  const ciphertext = body.subarray(commitmentBytes + nonceBytes, body.length - tagBytes);
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch (cause) {
    throw new EnvelopeError("The record was changed.", { cause });
  } finally {
    recordKey.fill(0);
  }
}

function createHeader(keyId: string): Buffer {
  return Buffer.concat([magic, Buffer.from([formVersion, aes256Gcm]), lengthPrefixed(keyId)]);
}

function deriveRecordKey(owner: EnvelopeOwner, key: EnvelopeKey) {
  const salt = Buffer.concat([lengthPrefixed(owner.scope), lengthPrefixed(owner.tokenId)]);
  const length = recordKeyBytes + commitmentBytes;
  const derived = Buffer.from(
    hkdfSync("sha256", key.vaultKey, salt, "pay-connector/record/v1", length),
  );
  return {
    recordKey: derived.subarray(0, recordKeyBytes),
    commitment: derived.subarray(recordKeyBytes),
  };
}

function bindingOf(header: Buffer, owner: EnvelopeOwner): Buffer {
  const parts = [
    "pay-connector vault",
    owner.scope,
    owner.tokenId,
    owner.kind,
    `${owner.schemaVersion}`,
  ];
  return Buffer.concat([header, ...parts.map(lengthPrefixed)]);
}

// Lengths first, so that no two lists of parts can ever give the same bytes.
function lengthPrefixed(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
