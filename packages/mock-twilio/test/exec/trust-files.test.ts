// Whom a program under exec trusts: our authority everywhere, the roots where one file has to hold
// everything, and what the person had named before.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { rootCertificates } from "node:tls";
import { afterAll, describe, expect, it } from "vitest";
import { writeTrustFiles } from "../../src/exec/trust-files.ts";
import { anAuthority } from "../support/certificates.ts";

const folder = mkdtempSync(join(tmpdir(), "mock-twilio-trust-test-"));
afterAll(() => rmSync(folder, { recursive: true }));
const ours = anAuthority().certificate;
const theirs = anAuthority("Authority of a company").certificate;
const file = join(folder, "company.pem");
writeFileSync(file, `# a remark\n${theirs}`);

describe("the files of trust", () => {
  it("[X-04] keep what the person's environment named, and go when the program is over", () => {
    const environment = { NODE_EXTRA_CA_CERTS: file, SSL_CERT_FILE: join(folder, "missing.pem") };
    const trust = writeTrustFiles(ours, environment, 0);
    const read = (path: string): string => readFileSync(path, "utf8");
    expect(read(trust.authorityFile)).toBe(ours);
    expect(read(trust.additionsFile)).toBe(ours + theirs);
    const bundle = read(trust.bundleFile);
    for (const each of [ours, theirs, `${rootCertificates[0]}\n`]) expect(bundle).toContain(each);
    expect(bundle).not.toContain("PRIVATE KEY");
    // The store of Java holds as many; its count stands behind magic number and version.
    const count = bundle.match(/BEGIN CERTIFICATE/g)?.length ?? 0;
    expect(readFileSync(trust.javaFile).readUInt32BE(8)).toBe(count);
    expect(count).toBeGreaterThan(rootCertificates.length);
    trust.remove();
    expect(existsSync(dirname(trust.bundleFile))).toBe(false);
  });
});
