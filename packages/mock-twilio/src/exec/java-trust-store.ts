// A trust store that every Java reads, made without Java's keytool: the old format of Sun ("JKS"), which
// holds certificates in clear and ends in a digest. There is no secret in it; the digest's password is
// the one that Java itself uses for such files.
import { createHash } from "node:crypto";

/** The password of every trust store that Java ships, and of ours. */
export const TRUST_STORE_PASSWORD = "changeit";

const MAGIC = 0xfeedfeed;
const VERSION = 2;
const TRUSTED_CERTIFICATE = 2;
// Salt of the digest, as every reader of the format knows it.
const SALT = "Mighty Aphrodite";

/** The file with certificates given as DER. */
export function javaTrustStore(certificates: readonly Uint8Array[], nowMs: number): Uint8Array {
  const entries = certificates.flatMap((der, index) => [
    int32(TRUSTED_CERTIFICATE),
    word(`authority-${index}`),
    int64(nowMs),
    word("X.509"),
    int32(der.length),
    der,
  ]);
  const body = Buffer.concat([
    int32(MAGIC),
    int32(VERSION),
    int32(certificates.length),
    ...entries,
  ]);
  const password = Buffer.from(TRUST_STORE_PASSWORD, "utf16le").swap16();
  const digest = createHash("sha1").update(password).update(SALT).update(body).digest();
  return Buffer.concat([body, digest]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function int64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
}

// Text after its length in bytes.
function word(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
}
