// Certificates made for one test run: an authority, and what it signs for a host. Node can sign but not
// build a certificate, so its few fields are put together here (RFC 5280, DER).
import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** A certificate and its key, as PEM text. */
export type Certified = { readonly certificate: string; readonly key: string };

/** Whoever vouches for others. */
export type Authority = Certified & { readonly privateKey: KeyObject; readonly name: string };

const DAY_MS = 86_400_000;

/** A fresh authority. */
export function anAuthority(name = "Authority of a test"): Authority {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  // basicConstraints, critical: this is an authority.
  const isAuthority = sequence(
    oid(85, 29, 19),
    tlv(0x01, [0xff]),
    octets(sequence(tlv(0x01, [0xff]))),
  );
  const given = { name, issuer: name, publicKey, signer: privateKey, extension: isAuthority };
  return {
    certificate: certificate({ ...given, endsInDays: 1 }),
    key: pem(privateKey),
    privateKey,
    name,
  };
}

/** A certificate for a host, signed by an authority. */
export function aHost(
  authority: Pick<Authority, "privateKey" | "name">,
  given: { readonly host?: string; readonly endsInDays?: number } = {},
): Certified {
  const { host = "localhost", endsInDays = 1 } = given;
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const names = sequence(tlv(0x82, [...Buffer.from(host)]));
  const extension = sequence(oid(85, 29, 17), octets(names));
  const signed = { issuer: authority.name, signer: authority.privateKey };
  const text = certificate({ name: host, ...signed, publicKey, extension, endsInDays });
  return { certificate: text, key: pem(privateKey) };
}

function certificate(given: {
  readonly name: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly signer: KeyObject;
  readonly extension: readonly number[];
  readonly endsInDays: number;
}): string {
  const { name, issuer, publicKey, signer, extension, endsInDays } = given;
  const algorithm = sequence(oid(42, 134, 72, 206, 61, 4, 3, 2));
  const endMs = Date.now() + endsInDays * DAY_MS;
  // It has begun, also when it lasts long.
  const startMs = Math.min(endMs - 10 * DAY_MS, Date.now() - DAY_MS);
  const body = sequence(
    tlv(0xa0, tlv(0x02, [2])),
    // The number only has to differ from certificate to certificate.
    tlv(0x02, [1, ...crypto.getRandomValues(new Uint8Array(8))]),
    algorithm,
    distinguishedName(issuer),
    sequence(time(startMs), time(endMs)),
    distinguishedName(name),
    [...publicKey.export({ type: "spki", format: "der" })],
    tlv(0xa3, sequence(extension)),
  );
  const signature = sign("sha256", Uint8Array.from(body), signer);
  const der = Uint8Array.from(sequence(body, algorithm, tlv(0x03, [0, ...signature])));
  const lines =
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}

function pem(key: KeyObject): string {
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}

function distinguishedName(name: string): readonly number[] {
  return sequence(tlv(0x31, sequence(oid(85, 4, 3), tlv(0x0c, [...Buffer.from(name)]))));
}

function time(ms: number): readonly number[] {
  const digits = new Date(ms).toISOString().replaceAll(/[-:T]|\.\d+/g, "");
  return tlv(0x18, [...Buffer.from(digits)]);
}

function oid(...bytes: readonly number[]): readonly number[] {
  return tlv(0x06, bytes);
}

function octets(content: readonly number[]): readonly number[] {
  return tlv(0x04, content);
}

function sequence(...parts: readonly (readonly number[])[]): readonly number[] {
  return tlv(0x30, parts.flat());
}

function tlv(tag: number, content: readonly number[]): readonly number[] {
  const { length } = content;
  if (length < 128) return [tag, length, ...content];
  return length < 256
    ? [tag, 0x81, length, ...content]
    : [tag, 0x82, length >> 8, length & 0xff, ...content];
}
