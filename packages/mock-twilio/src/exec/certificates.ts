// Certificates for the hosts that are played: an authority of this installation, and what it signs for one
// host. The authority is limited by name constraints to the played domain, and nothing here signs for
// another host: were its key stolen, it could speak for nobody else. Time and chance arrive as data.
import type { webcrypto } from "node:crypto";
import { BitString, Integer, OctetString, Utf8String } from "asn1js";
import * as pki from "pkijs";
import type { BytesPort } from "../core/ports.ts";
import { isPlayedHost, PLAYED_DOMAIN } from "./host-policy.ts";

/** A certificate and its key, as PEM text. */
export type Certified = { readonly certificate: string; readonly key: string };

/** What the making of a certificate takes from the world. */
export type Making = { readonly nowMs: number; readonly bytes: BytesPort };

/** The authority's own name, as a browser or `openssl x509` would show it. */
export const AUTHORITY_NAME = "mock-twilio, this installation alone";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A year: nobody has to trust it longer than a project lasts, and a new one is made by itself. */
export const AUTHORITY_LIFE_MS = 365 * DAY_MS;
/** A day: longer than a program runs under exec; one that runs on gets a new one. */
export const LEAF_LIFE_MS = DAY_MS;
// A child in a container whose clock is a little behind must not find us in its future.
const BACKDATED_MS = HOUR_MS;

const algorithm = { name: "ECDSA", namedCurve: "P-256" };
const COMMON_NAME = "2.5.4.3";
const SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
// Tags of GeneralName in RFC 5280.
const DNS_NAME = 2;
const IP_ADDRESS = 7;
// KeyUsage, its bits from the left: digitalSignature is the first, keyCertSign the sixth.
const DIGITAL_SIGNATURE = { byte: 0x80, unusedBits: 7 } as const;
const KEY_CERT_SIGN = { byte: 0x04, unusedBits: 2 } as const;

/** Makes an authority with a key of its own. @see X-03 */
export async function makeAuthority({ nowMs, bytes }: Making): Promise<Certified> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = begin(AUTHORITY_NAME, AUTHORITY_NAME, bytes);
  endAt(certificate, nowMs, AUTHORITY_LIFE_MS);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  certificate.extensions = [
    // It signs hosts and no further authority.
    extension(
      pki.id_BasicConstraints,
      new pki.BasicConstraints({ cA: true, pathLenConstraint: 0 }),
    ),
    extension(pki.id_KeyUsage, keyUsage(KEY_CERT_SIGN)),
    extension(pki.id_NameConstraints, onlyPlayedHosts()),
    serverAuthentication(),
    await subjectKeyIdentifier(certificate),
  ];
  return finish(certificate, keys.privateKey, keys.privateKey);
}

/** Makes a certificate for one played host. Any other host is a bug of whoever asked. */
export async function makeLeaf(
  authority: Certified,
  host: string,
  { nowMs, bytes }: Making,
): Promise<Certified> {
  if (!isPlayedHost(host)) throw new Error(`Bug: a certificate was asked for ${host}.`);
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = begin("Played by mock-twilio", AUTHORITY_NAME, bytes);
  endAt(certificate, nowMs, LEAF_LIFE_MS);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  const names = new pki.GeneralNames({
    names: [new pki.GeneralName({ type: DNS_NAME, value: host })],
  });
  certificate.extensions = [
    extension(pki.id_KeyUsage, keyUsage(DIGITAL_SIGNATURE)),
    extension(pki.id_SubjectAltName, names, false),
    serverAuthentication(),
    await subjectKeyIdentifier(certificate),
    authorityKeyIdentifier(authority),
  ];
  return finish(certificate, keys.privateKey, await importKey(authority.key));
}

/** When a certificate ends. */
export function endsAtMs(certificate: string): number {
  return parse(certificate).notAfter.value.getTime();
}

/** A certificate's bytes, as DER. */
export function derOf(pem: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(pem.replace(/-----[A-Z ]+-----|\s/g, ""), "base64"));
}

function begin(subject: string, issuer: string, bytes: BytesPort): pki.Certificate {
  const certificate = new pki.Certificate();
  certificate.version = 2;
  // Positive, and never twice: 16 bytes after a fixed one.
  certificate.serialNumber = new Integer({ valueHex: Uint8Array.of(1, ...bytes(16)).buffer });
  certificate.subject.typesAndValues.push(commonName(subject));
  certificate.issuer.typesAndValues.push(commonName(issuer));
  return certificate;
}

function commonName(name: string): pki.AttributeTypeAndValue {
  return new pki.AttributeTypeAndValue({
    type: COMMON_NAME,
    value: new Utf8String({ value: name }),
  });
}

function endAt(certificate: pki.Certificate, nowMs: number, lifeMs: number): void {
  certificate.notBefore.value = new Date(nowMs - BACKDATED_MS);
  certificate.notAfter.value = new Date(nowMs + lifeMs);
}

// Names below the domain are permitted. Addresses are a kind of name of their own, so all are excluded.
function onlyPlayedHosts(): pki.NameConstraints {
  const subtree = (base: pki.GeneralNameParameters): pki.GeneralSubtree =>
    new pki.GeneralSubtree({ base: new pki.GeneralName(base) });
  // An address and its mask, both zero: every address there is, of 4 bytes and of 16.
  const everyAddress = (length: number): pki.GeneralSubtree =>
    subtree({
      type: IP_ADDRESS,
      value: new OctetString({ valueHex: new Uint8Array(2 * length).buffer }),
    });
  return new pki.NameConstraints({
    permittedSubtrees: [subtree({ type: DNS_NAME, value: PLAYED_DOMAIN })],
    excludedSubtrees: [everyAddress(4), everyAddress(16)],
  });
}

function keyUsage(usage: typeof DIGITAL_SIGNATURE | typeof KEY_CERT_SIGN): BitString {
  const { byte, unusedBits } = usage;
  return new BitString({ valueHex: Uint8Array.of(byte).buffer, unusedBits });
}

function serverAuthentication(): pki.Extension {
  const usage = new pki.ExtKeyUsage({ keyPurposes: [SERVER_AUTHENTICATION] });
  return extension(pki.id_ExtKeyUsage, usage, false);
}

// Strict readers (Python since 3.13) want both identifiers.
async function subjectKeyIdentifier(certificate: pki.Certificate): Promise<pki.Extension> {
  const key = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  const digest = await crypto.subtle.digest("SHA-1", Uint8Array.from(key));
  return extension(pki.id_SubjectKeyIdentifier, new OctetString({ valueHex: digest }), false);
}

function authorityKeyIdentifier(authority: Certified): pki.Extension {
  const own = parse(authority.certificate).extensions?.find(
    ({ extnID }) => extnID === pki.id_SubjectKeyIdentifier,
  );
  const identifier = new pki.AuthorityKeyIdentifier({ keyIdentifier: own?.parsedValue });
  return extension(pki.id_AuthorityKeyIdentifier, identifier, false);
}

type Encodable = { toBER(): ArrayBuffer } | { toSchema(): { toBER(): ArrayBuffer } };

function extension(extnID: string, value: Encodable, critical = true): pki.Extension {
  const encoded = "toBER" in value ? value : value.toSchema();
  return new pki.Extension({ extnID, critical, extnValue: encoded.toBER() });
}

async function finish(
  certificate: pki.Certificate,
  key: webcrypto.CryptoKey,
  signer: webcrypto.CryptoKey,
): Promise<Certified> {
  await certificate.sign(signer, "SHA-256");
  const pkcs8 = await crypto.subtle.exportKey("pkcs8", key);
  return {
    certificate: pem("CERTIFICATE", certificate.toSchema(true).toBER()),
    key: pem("PRIVATE KEY", pkcs8),
  };
}

function importKey(key: string): Promise<webcrypto.CryptoKey> {
  return crypto.subtle.importKey("pkcs8", derOf(key), algorithm, false, ["sign"]);
}

function parse(certificate: string): pki.Certificate {
  return pki.Certificate.fromBER(derOf(certificate));
}

function pem(kind: string, der: ArrayBuffer): string {
  const lines =
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`, ""].join("\n");
}
