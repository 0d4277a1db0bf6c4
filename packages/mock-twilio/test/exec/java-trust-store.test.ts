// The trust store against its only true judge, Java's own keytool, where there is one; and its bytes where
// there is none.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { afterAll, describe, expect, it } from "vitest";
import { derOf } from "../../src/exec/certificates.ts";
import { javaTrustStore, TRUST_STORE_PASSWORD } from "../../src/exec/java-trust-store.ts";
import { anAuthority } from "../support/certificates.ts";

const folder = mkdtempSync(join(tmpdir(), "mock-twilio-java-"));
afterAll(() => rmSync(folder, { recursive: true }));

const hasKeytool = spawnSync("keytool", ["-help"]).error === undefined;
const certificates = [anAuthority().certificate, ...rootCertificates.slice(0, 3)];
const nowMs = Date.parse("2026-11-20T09:00:00Z");
const store = javaTrustStore(certificates.map(derOf), nowMs);

describe("a Java trust store", () => {
  it("[X-04] holds each certificate, and ends in the digest of all before", () => {
    const bytes = Buffer.from(store);
    expect(bytes.subarray(0, 12).toString("hex")).toBe("feedfeed0000000200000004");
    for (const certificate of certificates) {
      expect(bytes.includes(new X509Certificate(certificate).raw)).toBe(true);
    }
    const salted = Buffer.from("006300680061006e00670065006900744d6967687479204170", "hex");
    const digest = createHash("sha1")
      .update(salted)
      .update("hrodite")
      .update(bytes.subarray(0, -20));
    expect(bytes.subarray(-20).toString("hex")).toBe(digest.digest("hex"));
  });

  it.runIf(hasKeytool)("[X-04] is read by Java's own tool", () => {
    const file = join(folder, "trust.jks");
    writeFileSync(file, store);
    const args = ["-list", "-keystore", file, "-storepass", TRUST_STORE_PASSWORD];
    const told = execFileSync("keytool", args, { stdio: ["ignore", "pipe", "ignore"] }).toString();
    expect(told).toContain("contains 4 entries");
    expect(told.match(/trustedCertEntry/g)).toHaveLength(4);
  });
});
