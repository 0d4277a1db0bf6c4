// The files that tell a program whom to trust: our authority for programs that add it to what they trust
// anyway, and everything together for those that trust one file alone. They live as long as the program,
// hold no key, and keep what the person's own environment asked to be trusted.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as tls from "node:tls";
import type { Environment } from "../environment.ts";
import { derOf } from "./certificates.ts";
import { javaTrustStore } from "./java-trust-store.ts";

/** Where the files are. */
export type TrustFiles = {
  /** Our authority alone, for what talks to Twilio and nobody else. */
  readonly authorityFile: string;
  /** Our authority and the person's own additions, for programs that add them to their roots. */
  readonly additionsFile: string;
  /** Roots, additions and our authority, for programs that trust nothing but one file. */
  readonly bundleFile: string;
  /** The same for Java. */
  readonly javaFile: string;
  readonly remove: () => void;
};

/** Variables by which a person names a file of certificates; what is in it stays trusted. */
const namesOfFiles = [
  ...(["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"] as const),
];

/** Writes the files into a new folder. */
export function writeTrustFiles(
  authority: string,
  environment: Environment,
  nowMs: number,
): TrustFiles {
  const folder = mkdtempSync(join(tmpdir(), "mock-twilio-trust-"));
  const added = namesOfFiles.flatMap((name) => certificatesIn(environment[name]));
  const all = [
    ...new Set([authority, ...added, ...systemRoots(), ...tls.rootCertificates].map(tidied)),
  ];
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  return {
    authorityFile: write("authority.pem", authority),
    additionsFile: write("additions.pem", [authority, ...added].map(tidied).join("")),
    bundleFile: write("bundle.pem", all.join("")),
    javaFile: write("trust.jks", javaTrustStore(all.map(derOf), nowMs)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

// What this machine trusts besides the roots that come with Node; before 22.15 Node cannot tell.
function systemRoots(): readonly string[] {
  return typeof tls.getCACertificates === "function" ? tls.getCACertificates("system") : [];
}

function certificatesIn(file: string | undefined): readonly string[] {
  if (file === undefined || file === "") return [];
  try {
    const blocks = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
    return readFileSync(file, "utf8").match(blocks) ?? [];
  } catch {
    // A file that is not there is the person's own matter, with or without us.
    return [];
  }
}

function tidied(certificate: string): string {
  return `${certificate.trim()}\n`;
}
